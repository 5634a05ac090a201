import { checkCount, type CountOf, type Interval } from './interval.js';
import { criticalValue } from './normalQuantile.js';

/**
 * The textbook interval p ± z · standard error. For comparison only and never shown: it collapses to a point
 * at 0 and 100 % and leaves [0, 1].
 *
 * Shape a count of n people, level in (0, 1), and the size of the population the n were drawn from when it is
 * finite; {low, high} out. Errors RangeError when n is 0.
 */
export function waldInterval(of: CountOf, level = 0.95, population = Infinity): Interval {
  checkCount(of);
  const p = of.count / of.n;
  const left = population === Infinity ? 1 : population === of.n ? 0 : (population - of.n) / (population - 1);
  const half = criticalValue(level) * Math.sqrt((left * p * (1 - p)) / of.n);
  return { low: p - half, high: p + half };
}
