import { finiteEffectiveSize } from './finiteEffectiveSize.js';
import { checkCount, type CountOf, type Interval } from './interval.js';
import { wilsonInterval } from './wilsonInterval.js';

/**
 * Wilson's interval for a share of a finite population of which n people answered: n is replaced by
 * n* = n (N − 1) / (N − n). When everybody answered the interval is the share itself.
 *
 * Shape a count of n people, the population N >= n, level in (0, 1); {low, high} out. Units shares in [0, 1].
 * Errors RangeError when n is 0 or N < n. Source `statistics.md` 2.5, coverage computed there by enumeration.
 */
export function wilsonFpcInterval(of: CountOf, population: number, level = 0.95): Interval {
  checkCount(of);
  const { count, n } = of;
  const share = count / n;
  const effective = finiteEffectiveSize(n, population);
  if (effective === Infinity) return { low: share, high: share };
  return wilsonInterval({ count: count === n ? effective : share * effective, n: effective }, level);
}
