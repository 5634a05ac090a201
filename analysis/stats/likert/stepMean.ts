import type { Interval } from '../interval.js';
import { studentInterval } from '../studentInterval.js';
import { checkSteps } from './checkSteps.js';

/** Fewer answers than this have no mean to show (`statistics.md` 11.4). */
export const fewestForMean = 10;

/** A mean that treats the steps as equally far apart, and is labelled so. */
export interface StepMean {
  readonly mean: number;
  /** n − 1 in the denominator; null for one answer. */
  readonly sd: number | null;
  /** Student's t; null for one answer, one point when all are equal. */
  readonly interval: Interval | null;
  /** Why the distribution is shown alone: too few answers, or all the same. */
  readonly showDistributionOnly: 'few' | 'all_equal' | null;
}

/**
 * Mean, standard deviation and t interval of answers on a scale.
 *
 * Shape counts by step, the lowest first, step 1, 2, …; level in (0, 1). Units steps. Null when there are no answers.
 * Errors as `checkSteps`. Source `statistics.md` 11.2, 11.4; agrees with R `mean`, `sd`, `t.test`.
 */
export function stepMean(counts: readonly number[], level = 0.95): StepMean | null {
  const n = checkSteps(counts);
  if (n === 0) return null;
  const mean = counts.reduce((sum, count, step) => sum + count * (step + 1), 0) / n;
  const isAllEqual = counts.filter((count) => count > 0).length === 1;
  const squares = isAllEqual ? 0 : counts.reduce((sum, count, step) => sum + count * (step + 1 - mean) ** 2, 0);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : null;
  return {
    mean,
    sd,
    interval: sd === null ? null : studentInterval({ estimate: mean, se: sd / Math.sqrt(n), df: n - 1 }, level),
    showDistributionOnly: n < fewestForMean ? 'few' : isAllEqual ? 'all_equal' : null,
  };
}
