import type { Interval } from './interval.js';

/**
 * The limits of Wilson's score interval before they are cut to [0, 1] and to a count of none or all: the two shares
 * p̂ lies `critical` standard errors from.
 *
 * Shape a share, how many it rests on (whole or effective), half-width in standard errors. Source Wilson (1927).
 */
export function wilsonLimits(share: number, n: number, critical: number): Interval {
  const z2 = critical ** 2;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: centre - half, high: centre + half };
}
