import type { Interval } from '../interval.js';
import { studentCriticalValue } from '../studentQuantile.js';
import { checkShare, nothingKnown, type EstimatedShare } from './estimatedShare.js';

/**
 * Likelihood interval of a weighted share: the p that are not too unlikely, 2 n_e KL(P, p) ≤ F(level; 1, df) = t².
 *
 * Shape a share, level in (0, 1). Units shares in [0, 1]; [0, 1] without degrees of freedom. Errors RangeError as
 * `checkShare`. Source `statistics.md` 5.3 (`likelihood_target`); R survey's form adds a dispersion and interpolates.
 */
export function weightedLikelihood(estimate: EstimatedShare, level = 0.95): Interval {
  checkShare(estimate);
  const { share, effective, df } = estimate;
  if (df === 0) return nothingKnown;
  const limit = studentCriticalValue(level, df) ** 2 / (2 * effective);
  return { low: lowerLimit(share, limit), high: 1 - lowerLimit(1 - share, limit) };
}

/** The p below `share` at which the distance is `limit`; it falls as p grows, so halving finds it on the logit scale. */
function lowerLimit(share: number, limit: number): number {
  if (share === 0) return 0;
  if (share === 1) return Math.exp(-limit);
  let low = -745;
  let high = Math.log(share / (1 - share));
  for (let step = 0; step < 200 && high - low > 1e-16 * Math.abs(low); step += 1) {
    const middle = (low + high) / 2;
    if (distance(share, middle) > limit) low = middle;
    else high = middle;
  }
  return 1 / (1 + Math.exp(-(low + high) / 2));
}

/** P ln(P / p) + (1 − P) ln((1 − P) / (1 − p)) for p of this logit. */
function distance(share: number, logit: number): number {
  return share * Math.log(share * (1 + Math.exp(-logit))) + (1 - share) * Math.log((1 - share) * (1 + Math.exp(logit)));
}
