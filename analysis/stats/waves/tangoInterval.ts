import type { Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';
import { checkedPairs, type PairedCounts } from './pairedCounts.js';
import { scoreLimits, standardised } from './scoreLimits.js';

/**
 * Tango's score interval of a difference of two shares of the same people.
 *
 * Shape the four counts of pairs, level in (0, 1); {low, high} of first − second out. Units shares, within [-1, 1];
 * when nobody changed ∓ z² / (n + z²). Errors RangeError when there are no pairs. Source Tango (1998).
 */
export function tangoInterval(pairs: PairedCounts, level = 0.95): Interval {
  const n = checkedPairs(pairs);
  const { onlyFirst, onlySecond } = pairs;
  const score = (difference: number) => {
    const linear = (2 * n - onlyFirst + onlySecond) * difference - onlyFirst - onlySecond;
    const constant = -onlySecond * difference * (1 - difference);
    const likely = (Math.sqrt(Math.max(0, linear * linear - 8 * n * constant)) - linear) / (4 * n);
    const variance = n * (2 * likely + difference * (1 - difference));
    return standardised(onlyFirst - onlySecond - n * difference, variance);
  };
  return scoreLimits((onlyFirst - onlySecond) / n, score, criticalValue(level));
}
