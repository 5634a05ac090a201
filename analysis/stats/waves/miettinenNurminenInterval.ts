import { checkCount, type CountOf, type Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';
import { scoreLimits, standardised } from './scoreLimits.js';

/**
 * Miettinen and Nurminen's score interval of a difference of two shares of different people.
 *
 * Shape two counts of their people, level in (0, 1); {low, high} of first − second out. Units shares, within [-1, 1].
 * Errors RangeError when either n is 0. Source Miettinen & Nurminen (1985), variance times N/(N−1).
 */
export function miettinenNurminenInterval(first: CountOf, second: CountOf, level = 0.95): Interval {
  checkCount(first);
  checkCount(second);
  const estimate = first.count / first.n - second.count / second.n;
  const n = first.n + second.n;
  const score = (difference: number) => {
    const share = likelySecondShare(first, second, difference);
    const other = share + difference;
    const variance = (Math.max(0, other * (1 - other)) / first.n + (share * (1 - share)) / second.n) * (n / (n - 1));
    return standardised(estimate - difference, variance);
  };
  return scoreLimits(estimate, score, criticalValue(level));
}

/**
 * The most likely share of the second group when that of the first is a given difference above it: the root of a cubic
 * that lies where both are shares, by its trigonometric solution.
 */
function likelySecondShare(first: CountOf, second: CountOf, difference: number): number {
  const n = first.n + second.n;
  const chosen = first.count + second.count;
  const square = (first.n + 2 * second.n) * difference - n - chosen;
  const linear = (second.n * difference - n - 2 * second.count) * difference + chosen;
  const constant = second.count * difference * (1 - difference);
  const turn = square / (3 * n);
  const q = turn ** 3 - (square * linear) / (6 * n * n) + constant / (2 * n);
  const size = Math.sqrt(Math.max(0, turn * turn - linear / (3 * n))) * (q >= 0 ? 1 : -1);
  const cosine = size === 0 ? 0 : Math.max(-1, Math.min(1, q / size ** 3));
  const root = 2 * size * Math.cos((Math.PI + Math.acos(cosine)) / 3) - turn;
  return Math.max(0, -difference, Math.min(1, 1 - difference, root));
}
