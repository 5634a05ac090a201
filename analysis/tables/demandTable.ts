import type { Column, Columns } from '../frame/columns.js';
import { countByGroup } from '../frame/countByGroup.js';
import { rowsWithStatus } from '../frame/rowsWithStatus.js';
import type { BaseRule, Question } from '../survey/definition.js';
import { countables } from './countables.js';
import { type Counted, countedBy } from './counted.js';
import { besideUnweighted } from './besideUnweighted.js';
import { estimate } from './estimate.js';
import { numberRows } from './numberRows.js';
import { shareVariances } from './shareVariances.js';
import { countIn, splitting, type Part, type Splitting } from './splitting.js';
import { statusCounts } from './statusCounts.js';
import { notStated, type Row, type Table } from './table.js';
import type { TableRequest } from './tableRequest.js';
import { type Weighting, weightingOf, weightsIn } from './weighting.js';

/**
 * A question counted: every option with its base, share and interval, for everyone and, when `by` is given, for
 * each group. Grids have one item a row; rankings the items `first` and `any`; text one row; numbers none but
 * `numbers`. Where people have weights, shares and numbers are weighted; counts and bases stay people.
 *
 * Shape columns and a request in, a table out. Units shares in [0, 1]. Errors RangeError when the question or
 * `by` is unknown or cannot be used so, and as `weightingOf`. Source `statistics.md` 1, 2, 4 and 5; agrees with R in `test/reference`.
 */
export function demandTable(all: Columns, request: TableRequest): Table {
  const split = splitting(all, request);
  const { columns } = split;
  const question = columns.definition.questions.get(request.question);
  const column = columns.questions.get(request.question);
  if (question === undefined || column === undefined) throw new RangeError(`no question ${request.question}`);
  const level = request.level ?? 0.95;
  const baseRule = baseRuleFor(question, request.baseRule);
  const weighting = weightingOf(columns, request);
  const counted = countables(columns, question, column).map((one) => countedBy(one, split, baseRule, weighting));
  const variances = weighting?.isRaked === true ? shareVariances(weighting.design, counted, split.groups) : undefined;
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
    rows: parts.flatMap((part) => counted.flatMap((one, c) => rowsOf(part, one, { level, baseRule, weighting, variance: variances && ((o) => variances.of(part, c, o)) }))),
    numbers: column.kind === 'number' ? numberRows(column.values, split, parts, { level, weighting }) : [],
    statuses: statusCounts(column.status, split.rows),
    ...(weighting === undefined ? {} : { weighting: { designEffect: weighting.designEffect, ...(variances && { variance: variances.method }) } }),
  };
}

/** A number or a text is given once and chosen among nothing: its choices are those who answered. */
function baseRuleFor({ kind }: Question, asked: BaseRule | undefined): BaseRule {
  if (kind === 'number' || (kind === 'text' && asked === 'selections')) return 'answered';
  return asked ?? (kind === 'text' ? 'shown' : 'answered');
}

function occurs(part: Part, counted: readonly Counted[], column: Column, { rows, groups }: Splitting): boolean {
  if (column.kind !== 'number') return counted.some(({ bases }) => countIn(part, bases) > 0);
  return countIn(part, countByGroup(rowsWithStatus(column.status, ['answered']).and(rows), groups)) > 0;
}

interface RowRules {
  readonly level: number;
  readonly baseRule: BaseRule;
  readonly weighting: Weighting | undefined;
  /** Of an option, where weights were raked. */
  readonly variance: ((option: number) => number | null) | undefined;
}

function rowsOf(part: Part, counted: Counted, { level, baseRule, weighting, variance }: RowRules): readonly Row[] {
  const { item, options, people } = counted;
  const n = countIn(part, counted.bases);
  const isOfPeople = baseRule !== 'selections';
  const base = counted.weights && weightsIn(part, counted.weights);
  const heaviest = base && counted.heaviest ? { heaviest: counted.heaviest(part, base.weight) } : {};
  return options.map(({ option: { code, label, meaning }, counts, people: chose, weights }, o) => {
    const variation = variance && isOfPeople ? { variance: variance(o) } : {};
    const weighted = weighting && weights && base ? { chosen: weightsIn(part, weights), base, survey: weighting.survey, ...variation } : undefined;
    const own = estimate({ count: countIn(part, counts), n }, { level, population: part.population, isOfPeople, weighted });
    const row = { group: part.group, item, code, label, meaning, ...own };
    // Most tables are of people without weights, and there is nothing to add.
    if (isOfPeople && weighting === undefined) return row;
    const behind = isOfPeople ? {} : { people: { count: countIn(part, chose), base: countIn(part, people) } };
    const unweighted = weighting === undefined ? {} : besideUnweighted(own);
    return { ...row, ...behind, ...unweighted, ...heaviest };
  });
}
