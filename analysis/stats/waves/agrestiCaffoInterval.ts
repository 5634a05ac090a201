import { checkCount, type CountOf, type Interval } from '../interval.js';
import { waldDifferenceInterval } from './waldDifferenceInterval.js';

/**
 * Agresti and Caffo's interval of a difference of two shares: one more chosen and one more not in each group, then the
 * textbook. It may leave [-1, 1].
 *
 * Shape two counts of their people, level in (0, 1); {low, high} of first − second out. Errors RangeError when either n
 * is 0. Source Agresti & Caffo (2000).
 */
export function agrestiCaffoInterval(first: CountOf, second: CountOf, level = 0.95): Interval {
  checkCount(first);
  checkCount(second);
  const more = ({ count, n }: CountOf): CountOf => ({ count: count + 1, n: n + 2 });
  return waldDifferenceInterval(more(first), more(second), level);
}
