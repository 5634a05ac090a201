import { statusOrder, type Columns } from '../frame/columns.js';
import { BitSet } from '../frame/bitSet.js';
import { select } from '../frame/select.js';
import { cronbachAlpha, type NoReliability, type Reliability, type SpearmanBrown } from '../stats/reliability/cronbachAlpha.js';
import type { Code, Text } from '../survey/definition.js';
import { stepsOf } from './pairedGrids.js';
import type { Where } from './tableRequest.js';

export interface ReliabilityRequest {
  /** A grid; its rows are the items. */
  readonly question: Code;
  /** Only these rows; absent: all. */
  readonly rows?: ReadonlySet<Code>;
  /** Whether the rows were made to measure one thing. A list of needs is no scale, whatever its alpha. */
  readonly isScale: boolean;
  readonly where?: Where;
  readonly level?: number;
}

/** How far the rows of a grid measure one thing, and which rows. Of people without their weights; not for publishing. */
export interface ScaleReliability {
  readonly question: Code;
  readonly where: string | null;
  readonly level: number;
  readonly items: readonly { readonly code: Code; readonly label: Text }[];
  readonly result: Reliability | SpearmanBrown | NoReliability;
}

/**
 * Cronbach's alpha of the rows of a grid; of two rows Spearman and Brown's formula.
 *
 * Shape columns and a request in. Respondents who did not answer every row with a step are left out; “don't know” is no
 * step. A refusal with its reason where it is no scale, or nothing can be computed. Errors RangeError for what is no grid,
 * a row it does not have, or a scale without numbers. Source Cronbach (1951), Feldt (1965), `statistics.md` 19.1.
 */
export function scaleReliability(columns: Columns, { question: code, rows, isScale, where, level = 0.95 }: ReliabilityRequest): ScaleReliability {
  const question = columns.definition.questions.get(code);
  const column = columns.questions.get(code);
  if (question?.kind !== 'grid' || column?.kind !== 'grid') throw new RangeError(`${code} is no grid`);
  const unknown = [...(rows ?? [])].find((row) => !column.rows.some(({ category }) => category.code === row));
  if (unknown !== undefined) throw new RangeError(`${code} has no row ${unknown}`);
  if (stepsOf(question).length < 2) throw new RangeError(`the scale of ${code} has no numbers`);
  const kept = column.rows.filter(({ category }) => rows?.has(category.code) ?? true);
  const values = new Map(question.scale.flatMap(({ code: step, meaning, value }) => (meaning === 'answer' && value !== undefined ? [[step, value] as const] : [])));
  const numbers = column.scale.map((step) => values.get(step.code) ?? null);
  const answered = statusOrder.indexOf('answered');
  const people: (readonly (number | null)[])[] = [];
  (where === undefined ? BitSet.all(columns.n) : select(columns, where.expression)).forEach((i) => {
    people.push(kept.map(({ status, codes }) => (status[i] === answered ? (numbers[codes[i] ?? 0] ?? null) : null)));
  });
  return { question: code, where: where?.text ?? null, level, items: kept.map(({ category }) => category), result: cronbachAlpha(people, isScale, level) };
}
