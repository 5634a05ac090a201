import { finiteEffectiveSize } from '../stats/finiteEffectiveSize.js';
import { kornGraubard } from '../stats/intervals/kornGraubard.js';
import type { ReviewReason, SuppressReason } from '../stats/presentation/presentation.js';
import { presentShare } from '../stats/presentation/presentShare.js';

/** A share as the presentation standard looks at it. */
export interface ShareToJudge {
  readonly share: number;
  /** People in its base, at least 1. */
  readonly base: number;
  /** Of a weighted share: how many people of equal weight would say as much. */
  readonly effective?: number;
  /** How many people there are, where they are what is estimated. */
  readonly population?: number;
}

/** Why the standard would not print a share, would add a footnote, or would have a person look at it. */
export type PresentationRule = SuppressReason | 'wide_relative_interval_of_complement' | ReviewReason;

export interface NchsShare {
  /** Korn and Graubard's limits, 95 %. */
  readonly low: number;
  readonly high: number;
  /** How many people the limits rest on: at most the base, or with a population what the base is worth in it. */
  readonly effective: number;
  readonly degreesOfFreedom: number;
  readonly suppressedFor: readonly SuppressReason[];
  /** What else is to be said of it, where it may be printed. */
  readonly remarks: readonly PresentationRule[];
}

/**
 * A share with the interval and the verdict of the US National Center for Health Statistics.
 *
 * Without weights the base is a simple random sample: effective number n, n − 1 degrees of freedom (a base has no
 * strata). With a population the most the effective number may be is n* = n (N − 1) / (N − n) and not n, else the cap
 * would take back what is known of a finite population. Where everybody answered nothing is left to chance: the limits
 * are the share, and only how few they are speaks against it.
 *
 * Shape a share in [0, 1] and its base. Errors RangeError when the base is empty or the share is none. A population
 * smaller than the base counts other people, and says nothing.
 * Source Korn and Graubard (1998), Parker et al. (2017); `statistics.md` 5.2 and 17.1.
 */
export function nchsShare({ share, base, effective, population }: ShareToJudge): NchsShare {
  const cap = population === undefined || population < base ? base : finiteEffectiveSize(base, population);
  const df = base - 1;
  const limits = cap === Infinity ? { low: share, high: share, effective: base } : kornGraubard({ share, effective: effective ?? cap, df }, base, { cap });
  const { suppressedFor, footnotedFor, reviewFor } = presentShare({ share, n: base, ...limits, degreesOfFreedom: df });
  const { low, high } = limits;
  return { low, high, effective: limits.effective, degreesOfFreedom: df, suppressedFor, remarks: [...footnotedFor, ...reviewFor] };
}
