import type { Code } from '../survey/definition.js';
import { arrangedColumns } from './arrangedColumns.js';
import type { Category, Columns } from './columns.js';
import { rowOrder } from './rowOrder.js';

/** The groups a table is split into: one per category of a single or unit question, the last for no category. */
export interface Groups {
  readonly question: Code;
  readonly categories: readonly Category[];
  /** Group g is the rows from `starts[g]` up to `starts[g + 1]`; group `categories.length` has no category. */
  readonly starts: Uint32Array;
}

/** Columns whose rows stand group by group. */
export interface Grouped {
  readonly columns: Columns;
  readonly groups: Groups;
}

/** Sorting costs as much as many counts, and the same groups split table after table. */
const remembered = new WeakMap<Columns, Map<Code, Grouped>>();

/**
 * The same respondents group by group, each group in the order they had: then a table is a count of bits between
 * two rows. Errors RangeError when the question is not a single or unit question of these columns.
 */
export function groupedBy(columns: Columns, question: Code): Grouped {
  const known = remembered.get(columns) ?? new Map<Code, Grouped>();
  remembered.set(columns, known);
  const grouped = known.get(question) ?? group(columns, question);
  known.set(question, grouped);
  return grouped;
}

function group(columns: Columns, question: Code): Grouped {
  const column = columns.questions.get(question);
  if (column?.kind !== 'single' && column?.kind !== 'unit') {
    throw new RangeError(`${question} is not a question with one answer, so it cannot split a table`);
  }
  const { categories, codes } = column;
  const { order, starts } = rowOrder(codes, categories.length);
  return { columns: arrangedColumns(columns, order), groups: { question, categories, starts } };
}
