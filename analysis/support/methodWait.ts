import { fteSimulation } from './fteSimulation.js';
import type { FteInputs } from './fteInputs.js';
import { serversFor } from './serversFor.js';
import { waitUnderUncertainty } from './waitUnderUncertainty.js';

/** Weeks of waiting before somebody begins, when it is not known how much will be asked. */
export interface MethodWait {
  readonly servers: number;
  /** Part of the draws of demand in which the queue grows without limit. */
  readonly unstable: number;
  /** Mean waits that half, and nine of ten, of the draws do not exceed; null where it has no limit. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  /** The fewest people with whom at most `share` wait longer than so many weeks, at the point of the need. */
  readonly needed: { readonly servers: number; readonly weeks: number; readonly share: number };
}

export interface WaitRules {
  readonly seed: number;
  /** Of the year that somebody works. */
  readonly weeks: number;
  readonly target: { readonly weeks: number; readonly share: number };
}

/** Times as if exponential, 44 weeks worked a year, one in ten may wait longer than four weeks. */
export const erlangDefaults = { weeks: 44, target: { weeks: 4, share: 0.1 } } as const;

/**
 * Shape what a need is made of, with hours above 0, and who is to meet it. Null where there is no distribution of the
 * need. Errors RangeError naming what is impossible. Source Erlang C, `statistics.md` 18.4.
 */
export function waitOf(inputs: FteInputs, servers: number, { seed, weeks, target }: WaitRules): MethodWait | null {
  const draws = fteSimulation(inputs, seed);
  const service = inputs.hoursPerFte / inputs.hours / weeks;
  const wait = draws === null ? null : waitUnderUncertainty(draws, { service, servers });
  if (wait === null) return null;
  const arrivals = (inputs.headcount * inputs.share * inputs.uptake * inputs.projects) / weeks;
  const needed = serversFor({ arrivals, service }, { longerThan: target.weeks, share: target.share });
  return { servers, unstable: wait.unstable, median: wait.median, ninetieth: wait.ninetieth, needed: { servers: needed, ...target } };
}
