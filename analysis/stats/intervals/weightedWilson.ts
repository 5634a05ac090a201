import type { Interval } from '../interval.js';
import { studentCriticalValue } from '../studentQuantile.js';
import { wilsonLimits } from '../wilsonLimits.js';
import { checkShare, nothingKnown, type EstimatedShare } from './estimatedShare.js';

/**
 * Wilson's interval of a weighted share on the effective number of people with Student's t: the default.
 *
 * Shape a share, level in (0, 1). Units shares in [0, 1]; [0, 1] without degrees of freedom. 0 % and 100 % have one
 * side. Errors RangeError as `checkShare`. Source `statistics.md` 5.1, 5.4; agrees with R survey 4.5
 * `svyciprop(method = "wilson")`.
 */
export function weightedWilson(estimate: EstimatedShare, level = 0.95): Interval {
  checkShare(estimate);
  const { share, effective, df } = estimate;
  if (df === 0) return nothingKnown;
  const { low, high } = wilsonLimits(share, effective, studentCriticalValue(level, df));
  return { low: share === 0 ? 0 : Math.max(0, low), high: share === 1 ? 1 : Math.min(1, high) };
}
