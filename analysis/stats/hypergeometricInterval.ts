import { hypergeometricTails } from './hypergeometric.js';
import { checkCount, type CountOf, type Interval } from './interval.js';

/**
 * The exact interval of a share of a finite population: every possible number of marked people K that would
 * not have made the count surprising, divided by the population.
 *
 * Shape a count of n people, the population N >= n (whole numbers), level in (0, 1); {low, high} out.
 * Units shares in [0, 1]. Errors RangeError when n is 0 or N < n. Source Wright (1991), hypergeometric test inversion.
 */
export function hypergeometricInterval(of: CountOf, population: number, level = 0.95): Interval {
  checkCount(of);
  const { count, n } = of;
  if (!(population >= n)) throw new RangeError(`a population of ${population} cannot give ${n} answers`);
  const tail = (1 - level) / 2;
  const least = count;
  const most = population - n + count;
  const reaches = (marked: number, upTo: number) =>
    hypergeometricTails(upTo, { marked, size: population, drawn: n });
  const low = first(least, most, (marked) => reaches(marked, count - 1).upper > tail);
  const high = first(least, most, (marked) => reaches(marked, count).lower <= tail);
  return { low: low / population, high: Math.max(low, high - 1) / population };
}

/** The first whole number in [from, to] where a condition that stays true holds; to + 1 when it never does. */
function first(from: number, to: number, holds: (value: number) => boolean): number {
  let low = from;
  let high = to + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
