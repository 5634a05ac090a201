import { checkCount, type CountOf, type Interval } from './interval.js';
import { criticalValue } from './normalQuantile.js';

/**
 * Wilson's score interval of a share.
 *
 * Shape a count of n people (n need not be whole: an effective n serves), level in (0, 1); {low, high} out.
 * Units shares in [0, 1]; low is exactly 0 at count 0, high exactly 1 at count n. Errors RangeError when n is 0.
 * Source Wilson (1927); agrees with R `prop.test(correct = FALSE)`.
 */
export function wilsonInterval(of: CountOf, level = 0.95): Interval {
  checkCount(of);
  const { count, n } = of;
  const p = count / n;
  const z2 = criticalValue(level) ** 2;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === n ? 1 : Math.min(1, centre + half),
  };
}
