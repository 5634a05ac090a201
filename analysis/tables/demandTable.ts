import type { Column, Columns } from '../frame/columns.js';
import { countByGroup } from '../frame/countByGroup.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import type { BaseRule, Question } from '../survey/definition.js';
import type { Countable, CountedOption } from './countable.js';
import { countables } from './countables.js';
import { estimate } from './estimate.js';
import { numberRows } from './numberRows.js';
import { countIn, splitting, type Part, type Splitting } from './splitting.js';
import { statusCounts } from './statusCounts.js';
import { statusesInBase } from './statusesInBase.js';
import { notStated, type Row, type Table } from './table.js';
import type { TableRequest } from './tableRequest.js';

/**
 * A question counted: every option with its base, share and interval, for everyone and, when `by` is given, for
 * each group. Grids have one item a row; rankings the items `first` and `any`; text one row; numbers none but
 * `numbers`.
 *
 * Shape columns and a request in, a table out. Units shares in [0, 1]. Errors RangeError when the question or
 * `by` is unknown or cannot be used so. Source `statistics.md` 1 and 2; agrees with R in `test/reference`.
 */
export function demandTable(all: Columns, request: TableRequest): Table {
  const split = splitting(all, request);
  const { columns } = split;
  const question = columns.definition.questions.get(request.question);
  const column = columns.questions.get(request.question);
  if (question === undefined || column === undefined) throw new RangeError(`no question ${request.question}`);
  const level = request.level ?? 0.95;
  const baseRule = baseRuleFor(question, request.baseRule);
  const counted = countables(columns, question, column).map((one) => countedBy(one, split, baseRule));
  const parts = split.parts.filter((part) => part.group?.code !== notStated || occurs(part, counted, column, split));
  return {
    question: question.code,
    kind: question.kind,
    by: request.by === undefined ? [] : [request.by],
    baseRule,
    where: request.where?.text ?? null,
    level,
    target: request.target ?? 'process',
    sensitive: question.sensitive,
    rows: parts.flatMap((part) => counted.flatMap((one) => rowsOf(part, one, level, baseRule !== 'selections'))),
    numbers: column.kind === 'number' ? numberRows(column.values, split, parts) : [],
    statuses: statusCounts(column.status, split.rows),
  };
}

function baseRuleFor({ kind }: Question, asked: BaseRule | undefined): BaseRule {
  if (kind === 'number') return 'answered';
  return asked ?? (kind === 'text' ? 'shown' : 'answered');
}

/** A countable with its counts: options and bases by group. */
interface Counted {
  readonly item: Row['item'];
  readonly bases: Uint32Array;
  readonly options: readonly { readonly option: CountedOption; readonly counts: Uint32Array; readonly people: Uint32Array }[];
  /** Where choices are counted: those who made them. */
  readonly people: Uint32Array;
}

function countedBy(countable: Countable, { rows, groups }: Splitting, baseRule: BaseRule): Counted {
  const inBase = rowsWithStatus(countable.status, statusesInBase[baseRule]).and(rows);
  const answered = rowsWithStatus(countable.status, ['answered']).and(rows);
  const people = countByGroup(inBase, groups);
  const chose = countable.count(answered, groups);
  const counts = baseRule === 'selections' ? (countable.mentions?.(answered, groups) ?? chose) : chose;
  const nobody = new Uint32Array(people.length);
  const options = countable.options
    .map((option, o) => ({ option, counts: counts[o] ?? nobody, people: chose[o] ?? nobody }))
    .filter(({ option, counts: own }) => option.onlyIfAny !== true || own.some((count) => count > 0));
  const selections = () => people.map((_, g) => options.reduce((sum, { counts: own }) => sum + (own[g] ?? 0), 0));
  return { item: countable.item, bases: baseRule === 'selections' ? selections() : people, options, people };
}

function occurs(part: Part, counted: readonly Counted[], column: Column, { rows, groups }: Splitting): boolean {
  if (column.kind !== 'number') return counted.some(({ bases }) => countIn(part, bases) > 0);
  return countIn(part, countByGroup(rowsWithStatus(column.status, ['answered']).and(rows), groups)) > 0;
}

function rowsOf(part: Part, { item, bases, options, people }: Counted, level: number, shareOfPeople: boolean): readonly Row[] {
  const n = countIn(part, bases);
  return options.map(({ option: { code, label, meaning }, counts, people: chose }) => ({
    group: part.group,
    item,
    code,
    label,
    meaning,
    ...estimate({ count: countIn(part, counts), n }, level, part.population, shareOfPeople),
    ...(shareOfPeople ? {} : { people: { count: countIn(part, chose), base: countIn(part, people) } }),
  }));
}
