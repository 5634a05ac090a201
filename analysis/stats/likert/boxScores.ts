import type { Interval } from '../interval.js';
import { wilsonInterval } from '../wilsonInterval.js';
import { checkSteps } from './checkSteps.js';

export interface BoxScore {
  readonly count: number;
  readonly share: number;
  /** Wilson's. */
  readonly interval: Interval;
}

/** The ends of a scale: how many are at the top, at the bottom, and how much more at the one than at the other. */
export interface BoxScores {
  readonly top: BoxScore;
  readonly bottom: BoxScore;
  /** Top less bottom, in [−1, 1]. */
  readonly net: number;
  readonly netSe: number;
}

/**
 * Top-2 and bottom-2 boxes and the net score.
 *
 * Shape counts by step, the lowest first; how many steps a box holds (2, or 1 on scales of 2 or 3 steps, so that boxes
 * never meet); level in (0, 1). Units shares of the answers. Null when there are none. Errors as `checkSteps`, RangeError
 * when boxes would meet. Source `statistics.md` 11.2: SE of the net √((T + B − (T − B)²)/n), the variance of +1, 0, −1.
 */
export function boxScores(counts: readonly number[], level = 0.95, box = Math.min(2, Math.floor(counts.length / 2))): BoxScores | null {
  const n = checkSteps(counts);
  if (!(Number.isInteger(box) && box >= 1 && 2 * box <= counts.length)) throw new RangeError(`boxes of ${box} on a scale of ${counts.length} steps`);
  if (n === 0) return null;
  const scoreOf = (part: readonly number[]): BoxScore => {
    const count = part.reduce((sum, each) => sum + each, 0);
    return { count, share: count / n, interval: wilsonInterval({ count, n }, level) };
  };
  const top = scoreOf(counts.slice(counts.length - box));
  const bottom = scoreOf(counts.slice(0, box));
  const net = (top.count - bottom.count) / n;
  return { top, bottom, net, netSe: Math.sqrt(Math.max(0, (top.share + bottom.share - net ** 2) / n)) };
}
