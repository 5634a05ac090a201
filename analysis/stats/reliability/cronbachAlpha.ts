import { fQuantile } from '../fQuantile.js';
import type { Interval } from '../interval.js';
import type { Matrix } from '../linear/multiply.js';
import { itemCovariances } from './itemCovariances.js';

/** Reliability of a scale: how far its items measure one thing. */
export interface Reliability {
  readonly kind: 'alpha';
  /** Respondents who answered every item; the others are left out. */
  readonly n: number;
  readonly items: number;
  readonly alpha: number;
  /** Feldt's; it may reach below 0. */
  readonly interval: Interval;
  /** From the mean correlation; null where standardised items cancel. */
  readonly standardised: number | null;
  readonly meanCorrelation: number;
  /** Null where the sum of the items left does not vary. */
  readonly ifDeleted: readonly (number | null)[];
  /** Correlation of an item with the sum of the others; null where the others do not vary. */
  readonly itemRest: readonly (number | null)[];
  /** Below 0 items were not coded in one direction: the number says nothing of reliability. */
  readonly mixedDirections: boolean;
}

/** Two items: what the sum of both would be worth, from their correlation. */
export interface SpearmanBrown {
  readonly kind: 'spearman_brown';
  readonly n: number;
  readonly items: 2;
  readonly correlation: number;
  readonly reliability: number;
  readonly mixedDirections: boolean;
}

export interface NoReliability {
  readonly kind: 'refused';
  readonly n: number;
  readonly items: number;
  /** An inventory is a list and no scale: what one person needs says nothing of what the question measures. */
  readonly reason: 'not_a_scale' | 'one_item' | 'too_few_respondents' | 'item_does_not_vary';
}

/**
 * Cronbach's alpha; of items that are 0 or 1 it is Kuder and Richardson's formula 20.
 *
 * Shape one row a respondent, one entry an item, null where an item was not answered; `isScale` as the question is
 * declared; a level in (0, 1). Errors RangeError naming the row of another length or with a number that is none. What
 * cannot be computed is a refusal with its reason. Two items give Spearman and Brown's formula instead.
 * Source Cronbach (1951), Feldt (1965); agrees with R `psych::alpha`; `statistics.md` 19.1.
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[], isScale: boolean, level = 0.95): Reliability | SpearmanBrown | NoReliability {
  const items = rows[0]?.length ?? 0;
  const complete = completeRows(rows, items);
  const n = complete.length;
  const refuse = (reason: NoReliability['reason']): NoReliability => ({ kind: 'refused', n, items, reason });
  if (!isScale) return refuse('not_a_scale');
  if (items < 2) return refuse('one_item');
  if (n < 2) return refuse('too_few_respondents');
  const covariances = itemCovariances(complete);
  if (covariances.some((row, j) => !((row[j] ?? 0) > 0))) return refuse('item_does_not_vary');
  return items === 2 ? ofTwo(covariances, n) : ofMany(covariances, n, level);
}

function completeRows(rows: readonly (readonly (number | null)[])[], items: number): readonly (readonly number[])[] {
  rows.forEach((row, i) => {
    if (row.length !== items) throw new RangeError(`row ${i} has ${row.length} items instead of ${items}`);
    if (row.some((value) => value !== null && !Number.isFinite(value))) throw new RangeError(`row ${i} has a number that is none`);
  });
  return rows.map((row) => row.filter((value) => value !== null)).filter((row) => row.length === items);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const total = (matrix: Matrix) => sum(matrix.map(sum));
const trace = (matrix: Matrix) => sum(matrix.map((row, j) => row[j] ?? 0));
const correlationsOf = (matrix: Matrix): Matrix => matrix.map((row, i) => row.map((value, j) => value / Math.sqrt((matrix[i]?.[i] ?? 0) * (matrix[j]?.[j] ?? 0))));

/** Items that cancel have a sum that does not vary. */
const varies = (covariances: Matrix): boolean => total(covariances) > 1e-12 * trace(covariances);

function alphaOf(covariances: Matrix): number {
  const k = covariances.length;
  return (k / (k - 1)) * (1 - trace(covariances) / total(covariances));
}

function ofTwo(covariances: Matrix, n: number): SpearmanBrown | NoReliability {
  const correlation = correlationsOf(covariances)[0]?.[1] ?? NaN;
  // Exactly opposite items have a sum that does not vary.
  if (!(1 + correlation > 1e-12)) return { kind: 'refused', n, items: 2, reason: 'item_does_not_vary' };
  return { kind: 'spearman_brown', n, items: 2, correlation, reliability: (2 * correlation) / (1 + correlation), mixedDirections: correlation < 0 };
}

function ofMany(covariances: Matrix, n: number, level: number): Reliability | NoReliability {
  const k = covariances.length;
  if (!varies(covariances)) return { kind: 'refused', n, items: k, reason: 'item_does_not_vary' };
  const alpha = alphaOf(covariances);
  const correlations = correlationsOf(covariances);
  const meanCorrelation = (total(correlations) - k) / (k * (k - 1));
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  const without = (j: number) => covariances.filter((_, i) => i !== j).map((row) => row.filter((_, i) => i !== j));
  return {
    kind: 'alpha',
    n,
    items: k,
    alpha,
    interval: { low: limit((1 + level) / 2), high: limit((1 - level) / 2) },
    standardised: 1 + (k - 1) * meanCorrelation > 1e-12 ? (k * meanCorrelation) / (1 + (k - 1) * meanCorrelation) : null,
    meanCorrelation,
    ifDeleted: covariances.map((_, j) => (varies(without(j)) ? alphaOf(without(j)) : null)),
    itemRest: covariances.map((row, j) => itemRest(row, j, total(without(j)))),
    mixedDirections: alpha < 0,
  };
}

function itemRest(row: readonly number[], j: number, restVariance: number): number | null {
  const own = row[j] ?? 0;
  return restVariance > 1e-12 * own ? (sum(row) - own) / Math.sqrt(own * restVariance) : null;
}
