import { checkCount, type CountOf, type Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';

/**
 * The textbook interval of a difference of two shares of different people. For comparison only and never shown: it
 * collapses to a point when each share is 0 or 100 %, and leaves [-1, 1].
 *
 * Shape two counts of their people, level in (0, 1); {low, high} of first − second out. Errors RangeError when either n is 0.
 */
export function waldDifferenceInterval(first: CountOf, second: CountOf, level = 0.95): Interval {
  checkCount(first);
  checkCount(second);
  const variance = ({ count, n }: CountOf) => ((count / n) * (1 - count / n)) / n;
  const difference = first.count / first.n - second.count / second.n;
  const half = criticalValue(level) * Math.sqrt(variance(first) + variance(second));
  return { low: difference - half, high: difference + half };
}
