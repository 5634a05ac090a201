import type { NumberSummary } from './numberSummary.js';
import { weightedQuantile } from './weightedQuantile.js';

/** A number somebody gave, and the weight it has. */
export interface WeightedValue {
  readonly value: number;
  readonly weight: number;
}

/**
 * Weighted mean, median and standard deviation of the numbers people gave.
 *
 * Shape finite numbers with positive weights; nulls where too few; `base` is people. Units those of the numbers. The
 * median is the smallest number that half of the weight does not exceed; sd² = n/(n−1) Σw(x−m)²/Σw.
 * Errors RangeError on a number that is none. Source `statistics.md` 11.2 for the median; mean and sd agree with R
 * survey `svymean`, `svyvar`.
 */
export function weightedSummary(values: readonly WeightedValue[]): NumberSummary {
  for (const { value } of values) if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  const base = values.length;
  if (base === 0) return { base, mean: null, median: null, sd: null };
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  const mean = values.reduce((sum, { value, weight }) => sum + value * (weight / total), 0);
  const spread = values.reduce((sum, { value, weight }) => sum + (value - mean) ** 2 * (weight / total), 0);
  return { base, mean, median: weightedQuantile(values, 0.5), sd: base > 1 ? Math.sqrt((base / (base - 1)) * spread) : null };
}
