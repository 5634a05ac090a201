import type { Interval } from '../interval.js';
import type { Limited } from '../waves/moverInterval.js';

export interface ShareRatio extends Interval {
  /** How many times the second share the first is. */
  readonly ratio: number;
}

/**
 * How many times as large one share is as another, with limits recovered from those of each on the scale of logarithms (MOVER).
 *
 * Shape  two shares with their limits, and the correlation in [-1, 1] of the two estimates (0: other people); with -1 the
 *        limits are those that never overlap: the lower of one over the upper of the other
 * Units  a factor, 1 for alike; its limits from 0 to Infinity. Errors RangeError when the correlation is outside [-1, 1];
 *        undefined where either share is 0, of which nothing is so many times. Source Zou & Donner (2008), of the ratio
 */
export function ratioInterval(first: Limited, second: Limited, correlation: number): ShareRatio | undefined {
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError(`a correlation lies between -1 and 1, not ${String(correlation)}`);
  if (!(first.share > 0 && second.share > 0)) return undefined;
  const ratio = first.share / second.share;
  const off = (a: number, b: number): number => (Number.isFinite(a) && Number.isFinite(b) ? Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b)) : Infinity);
  return {
    ratio,
    low: ratio * Math.exp(-off(Math.log(first.share / first.low), Math.log(second.high / second.share))),
    high: ratio * Math.exp(off(Math.log(first.high / first.share), Math.log(second.share / second.low))),
  };
}
