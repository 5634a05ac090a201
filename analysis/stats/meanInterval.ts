import type { Interval } from './interval.js';
import { studentInterval } from './studentInterval.js';

export interface MeanEstimate {
  readonly mean: number;
  readonly se: number;
  /** Of the variance: for n equal answers n − 1. */
  readonly df: number;
}

/**
 * Student's interval of a mean.
 *
 * Shape a mean with its standard error and degrees of freedom, level in (0, 1). Units those of the mean. Null where
 * nothing can be said of how it varies: fewer than one degree of freedom, or all answers the same.
 * Source Student (1908); agrees with R `t.test`.
 */
export function meanInterval({ mean, se, df }: MeanEstimate, level: number): Interval | null {
  return df >= 1 && se > 0 ? studentInterval({ estimate: mean, se, df }, level) : null;
}
