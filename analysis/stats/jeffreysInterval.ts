import { betaQuantile } from './betaQuantile.js';
import { checkCount, type CountOf, type Interval } from './interval.js';

/**
 * Jeffreys' interval: quantiles of Beta(count + ½, n − count + ½), opened to 0 and 1 at the ends.
 *
 * Shape a count of n people, level in (0, 1); {low, high} out. Units shares in [0, 1].
 * Errors RangeError when n is 0. Source Brown, Cai & DasGupta (2001).
 */
export function jeffreysInterval(of: CountOf, level = 0.95): Interval {
  checkCount(of);
  const { count, n } = of;
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count + 0.5, n - count + 0.5),
    high: count === n ? 1 : betaQuantile(1 - tail, count + 0.5, n - count + 0.5),
  };
}
