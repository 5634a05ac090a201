import type { Interval } from '../stats/interval.js';
import { fteMean, fteQuantile } from './fteDistribution.js';
import { fteFactors } from './fteFactors.js';
import { fteAt, type FteInputs } from './fteInputs.js';

/** Full-time equivalents that a need asks for: a scenario that rests on its uptake, not an estimate alone. */
export interface FteEstimate {
  /** Every input at its value. */
  readonly point: number;
  readonly mean: number;
  readonly median: number;
  readonly interval80: Interval;
  /** As pictures have it: nine of ten outcomes. */
  readonly interval90: Interval;
  readonly interval95: Interval;
  /** By the delta method, for comparison. */
  readonly deltaSe: number;
}

/**
 * Shape inputs; FTE out. Null where nothing can be said of chance: nobody or everybody needs it, or nothing is asked.
 * Errors RangeError naming an impossible input. Limits are exact quantiles. Source `statistics.md` 18.1 to 18.3.
 */
export function fteEstimate(inputs: FteInputs): FteEstimate | null {
  const factors = fteFactors(inputs);
  if (factors === null) return null;
  const between = (tail: number): Interval => ({ low: fteQuantile(factors, tail), high: fteQuantile(factors, 1 - tail) });
  const { share, shareSe, projects, projectsSe, hours, hoursSe } = inputs;
  const point = fteAt(inputs);
  return {
    point,
    mean: fteMean(factors),
    median: fteQuantile(factors, 0.5),
    interval80: between(0.1),
    interval90: between(0.05),
    interval95: between(0.025),
    deltaSe: point * Math.hypot(shareSe / share, projectsSe / projects, hoursSe / hours),
  };
}
