import type { Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';
import { checkedPairs, type PairedCounts } from './pairedCounts.js';

/**
 * The textbook interval of a difference of two shares of the same people. For comparison only and never shown: it
 * collapses to a point when nobody changed, and leaves [-1, 1].
 *
 * Shape the four counts of pairs, level in (0, 1); {low, high} of first − second out. Errors RangeError when there are no pairs.
 */
export function pairedWaldInterval(pairs: PairedCounts, level = 0.95): Interval {
  const n = checkedPairs(pairs);
  const { onlyFirst, onlySecond } = pairs;
  const difference = (onlyFirst - onlySecond) / n;
  const spread = onlyFirst + onlySecond - (onlyFirst - onlySecond) ** 2 / n;
  const half = (criticalValue(level) * Math.sqrt(Math.max(0, spread))) / n;
  return { low: difference - half, high: difference + half };
}
