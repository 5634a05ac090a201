import { checkCount, type CountOf, type Interval } from './interval.js';
import { criticalValue } from './normalQuantile.js';

/**
 * The interval that is symmetric on the logit scale.
 *
 * Shape a count of n people, level in (0, 1); {low, high} out, null at 0 and 100 % where it does not exist.
 * Units shares in (0, 1). Errors RangeError when n is 0. Source Newcombe (1998a).
 */
export function logitInterval(of: CountOf, level = 0.95): Interval | null {
  checkCount(of);
  const { count, n } = of;
  if (count === 0 || count === n) return null;
  const centre = Math.log(count / (n - count));
  const half = criticalValue(level) * Math.sqrt(1 / count + 1 / (n - count));
  return { low: 1 / (1 + Math.exp(half - centre)), high: 1 / (1 + Math.exp(-half - centre)) };
}
