import { checkCount, type CountOf, type Interval } from './interval.js';
import { criticalValue } from './normalQuantile.js';
import { wilsonLimits } from './wilsonLimits.js';

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
  const { low, high } = wilsonLimits(count / n, n, criticalValue(level));
  return {
    low: count === 0 ? 0 : Math.max(0, low),
    high: count === n ? 1 : Math.min(1, high),
  };
}
