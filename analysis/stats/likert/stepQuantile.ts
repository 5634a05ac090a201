import { checkSteps } from './checkSteps.js';

/**
 * The step below which a share p of the answers lies, between two steps by linear interpolation: 0.5 is the median.
 *
 * Shape whole counts by step, the lowest first; p in [0, 1]. Units steps; null when there are no answers.
 * Errors as `checkSteps`, RangeError when p is outside. Source Hyndman & Fan (1996), definition 7; R `quantile`.
 */
export function stepQuantile(counts: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile needs p in [0, 1], not ${p}`);
  const n = checkSteps(counts);
  if (n === 0) return null;
  const place = (n - 1) * p;
  // What rounding leaves above a whole place is none.
  const before = Math.floor(place + 1e-12 * n);
  const low = stepAt(counts, before);
  const high = stepAt(counts, Math.min(n - 1, before + 1));
  return low + Math.max(0, place - before) * (high - low);
}

/** The step of the answer that has so many before it in order. */
function stepAt(counts: readonly number[], before: number): number {
  let passed = 0;
  const step = counts.findIndex((count) => (passed += count) > before);
  return step + 1;
}
