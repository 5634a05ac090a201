import { criticalValue } from '../stats/normalQuantile.js';
import { fteFactors } from './fteFactors.js';
import { fteAt, type FteInputs } from './fteInputs.js';

/** What one input alone does to the result. */
export interface TornadoBar {
  readonly input: 'share' | 'projects' | 'hours' | 'uptake';
  /** FTE with this input at the ends of its range and the others at their values. */
  readonly low: number;
  readonly high: number;
  /** Its part of the variance, by the delta method; null for uptake, which is assumed, and where nothing varies. */
  readonly variancePart: number | null;
}

export interface UptakeRange {
  readonly low: number;
  readonly high: number;
}

/** Nobody has measured it: wide, and said to be an assumption. */
export const defaultUptake: UptakeRange = { low: 0.3, high: 0.7 };

/**
 * Which input the uncertainty comes from, the widest first.
 *
 * Shape inputs, the range of uptake, a level in (0, 1) for the ranges of the others. Null as `fteEstimate`.
 * Errors RangeError naming an impossible input. Source `statistics.md` 18.3.
 */
export function fteTornado(inputs: FteInputs, uptake = defaultUptake, level = 0.95): readonly TornadoBar[] | null {
  const factors = fteFactors(inputs);
  if (factors === null) return null;
  if (!(uptake.low >= 0 && uptake.low <= uptake.high && uptake.high <= 1)) throw new RangeError(`uptake cannot range from ${uptake.low} to ${uptake.high}`);
  const z = criticalValue(level);
  const { share, shareSe, projects, projectsSe, hours, hoursSe } = inputs;
  const relative = { share: (shareSe / share) ** 2, projects: (projectsSe / projects) ** 2, hours: (hoursSe / hours) ** 2 };
  const all = relative.share + relative.projects + relative.hours;
  const shareAt = (by: number) => fteAt({ ...inputs, share: 1 / (1 + Math.exp(-factors.centre - by * factors.shareSpread)) });
  const lognormalAt = (spread: number, by: number) => fteAt(inputs) * Math.exp(by * spread - 0.5 * spread ** 2);
  const bar = (input: 'share' | 'projects' | 'hours', at: (by: number) => number): TornadoBar => ({
    input,
    low: at(-z),
    high: at(z),
    variancePart: all > 0 ? relative[input] / all : null,
  });
  const bars: TornadoBar[] = [
    bar('share', shareAt),
    bar('projects', (by) => lognormalAt(factors.projectsSpread, by)),
    bar('hours', (by) => lognormalAt(factors.hoursSpread, by)),
    { input: 'uptake', low: fteAt({ ...inputs, uptake: uptake.low }), high: fteAt({ ...inputs, uptake: uptake.high }), variancePart: null },
  ];
  return bars.sort((a, b) => b.high - b.low - (a.high - a.low));
}
