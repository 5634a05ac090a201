import type { Interval } from '../interval.js';

/**
 * Whether weighting moves an estimate by more than half of its interval: then the reader must see both.
 *
 * Shape the estimate with and without weights and the weighted one's interval, in the same units; null estimates of
 * empty bases never do. Source `statistics.md` 3.7.
 */
export function weightingMatters(weighted: number | null, unweighted: number | null, { low, high }: Interval): boolean {
  return weighted !== null && unweighted !== null && Math.abs(weighted - unweighted) > (high - low) / 2;
}
