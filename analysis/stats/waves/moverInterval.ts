import type { Interval } from '../interval.js';

/** A share with limits of its own. */
export interface Limited extends Interval {
  readonly share: number;
}

/**
 * Limits of a difference of two shares recovered from the limits of each (MOVER): what each may be off on the side that
 * matters, added as squares.
 *
 * Shape two shares with their limits, and the correlation in [-1, 1] of the two estimates (0: other people);
 * {low, high} of first − second out, in [-1, 1] when the limits are in [0, 1]. Errors RangeError when the correlation is
 * outside [-1, 1]. Source Zou & Donner (2008); with Wilson limits and correlation 0 it is Newcombe (1998b) method 10.
 */
export function moverInterval(first: Limited, second: Limited, correlation = 0): Interval {
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError(`a correlation lies between -1 and 1, not ${correlation}`);
  const difference = first.share - second.share;
  const off = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
  return {
    low: difference - off(first.share - first.low, second.high - second.share),
    high: difference + off(first.high - first.share, second.share - second.low),
  };
}
