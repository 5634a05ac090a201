import type { Interval } from '../interval.js';
import { moverInterval } from './moverInterval.js';
import { wilsonLimited } from './newcombeInterval.js';
import { checkedPairs, type PairedCounts } from './pairedCounts.js';

/**
 * Newcombe's hybrid score interval of a difference of two shares of the same people.
 *
 * Shape the four counts of pairs, level in (0, 1); {low, high} of first − second out. Units shares, within [-1, 1].
 * Errors RangeError when there are no pairs. Source Newcombe (1998c), method 10, whose 20, 12, 2, 16 is .0562 to .3292.
 */
export function pairedNewcombeInterval(pairs: PairedCounts, level = 0.95): Interval {
  const n = checkedPairs(pairs);
  const first = wilsonLimited({ count: pairs.both + pairs.onlyFirst, n }, level);
  const second = wilsonLimited({ count: pairs.both + pairs.onlySecond, n }, level);
  return moverInterval(first, second, pairedCorrelation(pairs));
}

/** The correlation φ of the two answers; a positive one is first brought n/2 nearer to none, and none where somebody answered only one way. */
function pairedCorrelation({ both, onlyFirst, onlySecond, neither }: PairedCounts): number {
  const spread = Math.sqrt((both + onlyFirst) * (onlySecond + neither) * (both + onlySecond) * (onlyFirst + neither));
  if (spread === 0) return 0;
  const agreement = both * neither - onlyFirst * onlySecond;
  const n = both + onlyFirst + onlySecond + neither;
  return agreement > 0 ? Math.max(agreement - n / 2, 0) / spread : agreement / spread;
}
