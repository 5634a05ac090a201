import type { CountOf, Interval } from '../interval.js';
import { wilsonInterval } from '../wilsonInterval.js';
import { moverInterval, type Limited } from './moverInterval.js';

/** A share of whole people with Wilson's limits. Errors RangeError when n is 0. */
export function wilsonLimited(of: CountOf, level: number): Limited {
  return { share: of.count / of.n, ...wilsonInterval(of, level) };
}

/**
 * Newcombe's hybrid score interval of a difference of two shares of different people.
 *
 * Shape two counts of their people, level in (0, 1); {low, high} of first − second out. Units shares, within [-1, 1].
 * Errors RangeError when either n is 0. Source Newcombe (1998b), method 10; 56 of 70 against 48 of 80 is his .0524 to .3339.
 */
export function newcombeInterval(first: CountOf, second: CountOf, level = 0.95): Interval {
  return moverInterval(wilsonLimited(first, level), wilsonLimited(second, level));
}
