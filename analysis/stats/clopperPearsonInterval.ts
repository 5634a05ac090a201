import { betaQuantile } from './betaQuantile.js';
import { checkCount, type CountOf, type Interval } from './interval.js';

/**
 * The exact binomial interval: never covers less than its level, usually more.
 *
 * Shape a count of n people, level in (0, 1); {low, high} out. Units shares in [0, 1].
 * Errors RangeError when n is 0. Source Clopper & Pearson (1934); agrees with R `binom.test`.
 */
export function clopperPearsonInterval(of: CountOf, level = 0.95): Interval {
  checkCount(of);
  const { count, n } = of;
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, n - count + 1),
    high: count === n ? 1 : betaQuantile(1 - tail, count + 1, n - count),
  };
}
