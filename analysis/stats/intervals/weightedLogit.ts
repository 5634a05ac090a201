import type { Interval } from '../interval.js';
import { studentCriticalValue } from '../studentQuantile.js';
import { checkShare, nothingKnown, standardErrorOf, type EstimatedShare } from './estimatedShare.js';

/**
 * Interval of a weighted share that is symmetric in the logarithm of its odds.
 *
 * Shape a share, level in (0, 1); null for 0 % and 100 %, whose odds have none. Units shares in [0, 1].
 * Errors RangeError as `checkShare`. Source `statistics.md` 5.3; agrees with R survey
 * `svyciprop(method = "logit")` and `"xlogit"`.
 */
export function weightedLogit(estimate: EstimatedShare, level = 0.95): Interval | null {
  checkShare(estimate);
  const { share, df } = estimate;
  if (share === 0 || share === 1) return null;
  if (df === 0) return nothingKnown;
  const centre = Math.log(share / (1 - share));
  const half = (studentCriticalValue(level, df) * standardErrorOf(estimate)) / (share * (1 - share));
  return { low: 1 / (1 + Math.exp(half - centre)), high: 1 / (1 + Math.exp(-half - centre)) };
}
