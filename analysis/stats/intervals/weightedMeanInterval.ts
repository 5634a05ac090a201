import type { Interval } from '../interval.js';
import { studentInterval } from '../studentInterval.js';
import { checkShare, standardErrorOf, type EstimatedShare } from './estimatedShare.js';

/**
 * P ∓ t SE: for comparison only. It leaves [0, 1], and says nothing at 0 % and 100 %.
 *
 * Shape a share, level in (0, 1); null without degrees of freedom. Errors RangeError as `checkShare`.
 * Source `statistics.md` 2.4, 5.3; agrees with R survey `svyciprop(method = "mean")`.
 */
export function weightedMeanInterval(estimate: EstimatedShare, level = 0.95): Interval | null {
  checkShare(estimate);
  return studentInterval({ estimate: estimate.share, se: standardErrorOf(estimate), df: estimate.df }, level);
}
