import type { Interval } from '../interval.js';

/**
 * The differences a score test does not refuse: where the score, which falls as the difference it tests grows, is the
 * critical value on either side of the estimate.
 *
 * Shape the estimate in [-1, 1], how many standard errors the estimate lies above a difference, half-width in standard
 * errors; {low, high} within [-1, 1] out. Source halving, to the last digit.
 */
export function scoreLimits(estimate: number, score: (difference: number) => number, critical: number): Interval {
  return {
    low: estimate <= -1 ? -1 : lastAbove(score, critical, -1, estimate),
    high: estimate >= 1 ? 1 : lastAbove(score, -critical, estimate, 1),
  };
}

/** Where a falling score passes the value between two differences. */
function lastAbove(score: (difference: number) => number, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (score(middle) > value) low = middle;
    else high = middle;
  }
}

/** A distance in standard errors; when nothing varies every distance is infinitely far. */
export function standardised(distance: number, variance: number): number {
  if (distance === 0) return 0;
  return variance > 0 ? distance / Math.sqrt(variance) : distance * Infinity;
}
