import { betaQuantile } from '../betaQuantile.js';
import type { Interval } from '../interval.js';
import { studentCriticalValue } from '../studentQuantile.js';
import { checkShare, nothingKnown, type EstimatedShare } from './estimatedShare.js';

export interface KornGraubard extends Interval {
  /** The effective number of people the limits rest on. */
  readonly effective: number;
}

export interface KornGraubardOptions {
  readonly level?: number;
  /**
   * The most the effective number may be. People in the base: the form of NCHS, for publishing. With a finite
   * population the people adjusted for it, n (N − 1) / (N − n), else the cap undoes the correction (`statistics.md` 5.2).
   * Absent: not capped.
   */
  readonly cap?: number;
}

/**
 * Korn and Graubard's interval of a weighted share: Clopper and Pearson's on the effective number of people, adjusted
 * for the degrees of freedom.
 *
 * Shape a share and the people in its base with a weight above 0; level in (0, 1). Units shares in [0, 1]; [0, 1]
 * where there are no degrees of freedom. For none, all, or no variance (effective Infinity) the effective number is the
 * cap, else the people. Errors RangeError for what is no share. Source Korn and Graubard (1998), Parker et al. (2017),
 * `statistics.md` 5.2; R survey `svyciprop(method = "beta")` is the uncapped form and fails for none and all.
 */
export function kornGraubard(estimate: EstimatedShare, people: number, { level = 0.95, cap }: KornGraubardOptions = {}): KornGraubard {
  const { share, df } = estimate;
  const without = share === 0 || share === 1 || estimate.effective === Infinity;
  checkShare(without ? { ...estimate, effective: 1 } : estimate);
  if (!(people >= 1)) throw new RangeError(`an interval needs people, not ${people}`);
  if (!without && (df === 0 || people < 2)) return { ...nothingKnown, effective: people };
  const adjusted = without ? (cap ?? people) : estimate.effective * (studentCriticalValue(level, people - 1) / studentCriticalValue(level, df)) ** 2;
  const effective = Math.min(cap ?? Infinity, adjusted);
  const tail = (1 - level) / 2;
  return {
    low: share === 0 ? 0 : betaQuantile(tail, effective * share, effective * (1 - share) + 1),
    high: share === 1 ? 1 : betaQuantile(1 - tail, effective * share + 1, effective * (1 - share)),
    effective,
  };
}
