import type { Amounts } from '../tables/amounts.js';

/**
 * The p%-rule: whether a sum (hours, full-time equivalents) would tell the second largest giver what the largest gave,
 * to within p of it: the sum less the two largest is below p × the largest. A mean and its base are such a sum. Beside a
 * standard deviation the sum of squares is told too, and the same is asked of it.
 *
 * Shape sizes; no one and all zeros give nothing away. Source `statistics.md` 16.2; the squares are our own.
 */
export function isDominated({ sum, squares, first, second }: Amounts, p = 0.1): boolean {
  const within = (1 + p) ** 2 - 1;
  return sum - first - second < p * first || squares - first ** 2 - second ** 2 < within * first ** 2;
}
