import { checkWeights } from '../design/checkDesign.js';

/** How unequal weights are; who weighs 0 counts only in `min` and `ratio`. */
export interface WeightSummary {
  /** People with a weight above 0. */
  readonly n: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Largest by smallest; null where the smallest is 0. */
  readonly ratio: number | null;
  /** Variance by the square of the mean. */
  readonly cv2: number;
  /** Kish: how much unequal weights inflate the variance of a mean, before what calibration gains. */
  readonly designEffect: number;
  /** How many people of equal weight would say as much. */
  readonly effective: number;
}

/**
 * Shape weights in; null where there are none above 0. Errors RangeError naming the row of a weight that is none.
 * Source Kish (1965), `statistics.md` 3.6, 3.7.
 */
export function weightSummary(weights: Float64Array): WeightSummary | null {
  checkWeights(weights);
  const n = weights.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (n === 0) return null;
  const mean = sum / n;
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  const spread = weights.reduce((total, weight) => total + (weight > 0 ? (weight - mean) ** 2 : 0), 0);
  const min = weights.reduce((least, weight) => Math.min(least, weight), Infinity);
  const max = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return { n, sum, min, max, ratio: min > 0 ? max / min : null, cv2: spread / n / mean ** 2, designEffect: (n * squares) / sum ** 2, effective: sum ** 2 / squares };
}
