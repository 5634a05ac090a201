import type { Interval } from '../interval.js';
import { imbensManskiCritical } from './imbensManskiCritical.js';

/** What a share can be among everyone invited, whatever those who did not answer would have said. */
export interface Bounds {
  /** Nobody, or everybody, of those who did not answer. */
  readonly bounds: Interval;
  /** The same widened for chance, so that it holds the share at the level asked for. */
  readonly interval: Interval;
  /** None or all of those who answered: the standard error is 0, and the interval no wider than the bounds. */
  readonly zeroEvents: boolean;
}

/** A share among those who answered, and the part of everyone that they are. */
export interface ShareOfRespondents {
  readonly share: number;
  /** Of the share, by whatever design and weights it was estimated. */
  readonly se: number;
  /** r: answered of invited, counted or by weight. */
  readonly responseShare: number;
}

/**
 * Bounds of a share under any non-response: p r to p r + (1 − r).
 *
 * Shape a share with its standard error and the response share, level in (0, 1). Units shares; `interval` is clipped
 * to [0, 1]. Errors RangeError naming what is outside its range. Source Manski (1989); interval Imbens & Manski (2004).
 */
export function boundsOfShare({ share, se, responseShare }: ShareOfRespondents, level = 0.95): Bounds {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share of ${share} is not within 0 to 1`);
  if (!(responseShare >= 0 && responseShare <= 1)) throw new RangeError(`a response share of ${responseShare} is not within 0 to 1`);
  if (!(se >= 0 && se < Infinity)) throw new RangeError(`a standard error of ${se} is not 0 or more`);
  const low = share * responseShare;
  const width = 1 - responseShare;
  const error = se * responseShare;
  const beyond = error === 0 ? 0 : imbensManskiCritical(width / error, level) * error;
  // Written so that everybody answering yes gives exactly 1.
  const high = width === 0 ? low : 1 - responseShare * (1 - share);
  return {
    bounds: { low, high },
    interval: { low: Math.max(0, low - beyond), high: Math.min(1, high + beyond) },
    zeroEvents: share === 0 || share === 1,
  };
}
