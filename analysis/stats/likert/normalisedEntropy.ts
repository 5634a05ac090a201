import { checkSteps } from './checkSteps.js';

/**
 * How evenly answers are spread over a scale: 0 when all are on one step, 1 when every step has as many.
 *
 * Shape counts or weights by step. Units of its largest value, log of the number of steps; null when there are no
 * answers. Errors as `checkSteps`. Source Shannon (1948).
 */
export function normalisedEntropy(counts: readonly number[]): number | null {
  const n = checkSteps(counts);
  if (n === 0) return null;
  const entropy = counts.reduce((sum, count) => (count > 0 ? sum - (count / n) * Math.log(count / n) : sum), 0);
  return Math.min(1, entropy / Math.log(counts.length));
}
