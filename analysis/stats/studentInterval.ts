import type { Interval } from './interval.js';
import { studentCriticalValue } from './studentQuantile.js';

/** An estimate with what it varies by. */
export interface StudentEstimate {
  readonly estimate: number;
  readonly se: number;
  /** Of the variance: of a mean of n equal answers n − 1. */
  readonly df: number;
}

/**
 * Estimate ∓ t SE, with Student's t.
 *
 * Shape an estimate with its standard error and degrees of freedom, level in (0, 1). Units those of the estimate. Null
 * without degrees of freedom. Source Student (1908); agrees with R `t.test`.
 */
export function studentInterval({ estimate, se, df }: StudentEstimate, level: number): Interval | null {
  if (!(df > 0)) return null;
  const half = studentCriticalValue(level, df) * se;
  return { low: estimate - half, high: estimate + half };
}
