import { checkSteps } from './checkSteps.js';

/**
 * The median of a scale whose steps are taken to be intervals one wide, answers spread evenly in each.
 *
 * Shape counts or weights by step, the lowest first. Units steps, from 0.5 to steps + 0.5; null when there are none.
 * Errors as `checkSteps`. Source `statistics.md` 11.2, L − .5 + (n/2 − F)/f; agrees with R psych `interp.median`
 * where half of the answers do not end exactly on a step.
 */
export function interpolatedMedian(counts: readonly number[]): number | null {
  const n = checkSteps(counts);
  let below = 0;
  for (const [step, count] of counts.entries()) {
    if (count > 0 && below + count >= n / 2) return step + 0.5 + (n / 2 - below) / count;
    below += count;
  }
  return null;
}
