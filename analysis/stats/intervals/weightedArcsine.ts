import type { Interval } from '../interval.js';
import { studentCriticalValue } from '../studentQuantile.js';
import { checkShare, nothingKnown, type EstimatedShare } from './estimatedShare.js';

/**
 * Interval of a weighted share that is symmetric in the angle asin √P, whose standard error is 1 / (2 √n_e).
 *
 * Shape a share, level in (0, 1). Units shares in [0, 1]; [0, 1] without degrees of freedom. An angle beyond a right
 * one is cut, where R survey `svyciprop(method = "asin")` reflects it. Errors RangeError as `checkShare`.
 * Source `statistics.md` 5.3.
 */
export function weightedArcsine(estimate: EstimatedShare, level = 0.95): Interval {
  checkShare(estimate);
  const { share, effective, df } = estimate;
  if (df === 0) return nothingKnown;
  const angle = Math.asin(Math.sqrt(share));
  const half = studentCriticalValue(level, df) / (2 * Math.sqrt(effective));
  return { low: Math.sin(Math.max(0, angle - half)) ** 2, high: Math.sin(Math.min(Math.PI / 2, angle + half)) ** 2 };
}
