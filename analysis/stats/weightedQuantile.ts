import type { WeightedValue } from './weightedSummary.js';

/**
 * The smallest number that a part p of the weight does not exceed.
 *
 * Shape finite numbers with positive weights, p in (0, 1]; null without any. Units those of the numbers.
 * Errors RangeError when p is not within. Source `statistics.md` 11.2; agrees with R `quantile(type = 1)` at equal weights.
 */
export function weightedQuantile(values: readonly WeightedValue[], p: number): number | null {
  if (!(p > 0 && p <= 1)) throw new RangeError(`a quantile lies at p in (0, 1], not ${p}`);
  const sorted = [...values].sort((a, b) => a.value - b.value);
  // The part of the weight to within what adding it up rounds away.
  const enough = sorted.reduce((sum, { weight }) => sum + weight, 0) * p * (1 - 1e-12);
  let sum = 0;
  return sorted.find(({ weight }) => (sum += weight) >= enough)?.value ?? null;
}
