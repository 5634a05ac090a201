import type { Code } from '../survey/definition.js';
import { noCode, type Category, type Columns } from './columns.js';

/** The groups a table is split into: one per category of a single or unit question, the last for no category. */
export interface Groups {
  readonly question: Code;
  readonly categories: readonly Category[];
  /** Row -> index into `categories`, or `categories.length` where the respondent has none. */
  readonly of: Uint16Array;
}

/** Errors RangeError when the question is not a single or unit question of these columns. */
export function groupsBy(columns: Columns, question: Code): Groups {
  const column = columns.questions.get(question);
  if (column?.kind !== 'single' && column?.kind !== 'unit') {
    throw new RangeError(`${question} is not a question with one answer, so it cannot split a table`);
  }
  const none = column.categories.length;
  return { question, categories: column.categories, of: column.codes.map((code) => (code === noCode ? none : code)) };
}
