import { chiSquareTails } from '../chiSquareTails.js';
import type { ChiSquareTest } from '../tests/pearsonTable.js';

/** Shape a statistic of 0 or more and its degrees of freedom; null when there is nothing to differ (df 0). */
export function chiSquareTest(statistic: number, df: number): ChiSquareTest | null {
  return df > 0 ? { statistic, df, p: chiSquareTails(statistic, df).upper } : null;
}

/**
 * A sum of correlated χ² brought to one χ² with the same mean and variance.
 *
 * Shape the sum, and Σλ and Σλ² of the weights λ of the independent χ² it is a sum of; null when Σλ² is 0.
 * Source Satterthwaite (1946), Rao & Scott (1984).
 */
export function secondOrderTest(statistic: number, sum: number, squares: number): ChiSquareTest | null {
  return squares > 0 ? chiSquareTest((statistic * sum) / squares, sum ** 2 / squares) : null;
}
