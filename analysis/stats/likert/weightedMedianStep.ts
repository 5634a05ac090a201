import { checkSteps } from './checkSteps.js';

/**
 * The smallest step that half of the weight does not exceed.
 *
 * Shape sums of weights by step, the lowest first. Units steps; null when there is no weight. Errors as `checkSteps`.
 * Source `statistics.md` 11.2.
 */
export function weightedMedianStep(weights: readonly number[]): number | null {
  const total = checkSteps(weights);
  if (total === 0) return null;
  let passed = 0;
  // Half of the weight to within what adding it up rounds away.
  return weights.findIndex((weight) => (passed += weight) / total >= 0.5 - 1e-12) + 1;
}
