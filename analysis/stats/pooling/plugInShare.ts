import { betaQuantile } from '../betaQuantile.js';
import type { CountOf, Interval } from '../interval.js';

export interface PlugInShare extends Interval {
  readonly estimate: number;
  /** What the other groups count for: M / (M + n). */
  readonly shrinkage: number;
}

/**
 * A group's share as if mean and precision of the groups were known (empirical Bayes). For comparison only and never
 * shown: it leaves out what is not known of them, covers as little as 60 %, and collapses to a point at icc 0.
 *
 * Shape a count of n people, alpha and beta of the fitted distribution, a level in (0, 1). Errors RangeError as
 * `betaQuantile`. Source `statistics.md` 15.3.
 */
export function plugInShare({ count, n }: CountOf, { alpha, beta }: { readonly alpha: number; readonly beta: number }, level = 0.95): PlugInShare {
  const tail = (1 - level) / 2;
  return {
    estimate: (count + alpha) / (n + alpha + beta),
    shrinkage: (alpha + beta) / (alpha + beta + n),
    low: betaQuantile(tail, count + alpha, n - count + beta),
    high: betaQuantile(1 - tail, count + alpha, n - count + beta),
  };
}
