import type { AnsweredFor } from '../disclosure/answeredFor.js';
import { erlangDefaults, waitOf, type MethodWait, type WaitRules } from './methodWait.js';
import type { FteEstimate } from './fteEstimate.js';
import { checkFteInputs, defaultHoursPerFte, type FteInputs } from './fteInputs.js';
import { inOneGo } from './inOneGo.js';
import { defaultUptake, fteTornado, type TornadoBar, type UptakeRange } from './fteTornado.js';
import { uptakeScenarios, type UptakeScenario } from './uptakeScenarios.js';

/** A number that was typed in, and who answers for it. */
export interface Assumption<T> extends AnsweredFor {
  readonly value: T;
}

export interface CapacityAssumptions {
  readonly headcount: Assumption<number>;
  /** Productive hours of a full-time year; 1,600 when absent. */
  readonly hoursPerFte?: Assumption<number>;
  /** Part of stated needs that become requests; 0.3 to 0.7 when absent. */
  readonly uptake?: Assumption<UptakeRange>;
  /** People who are to meet the need, by method: then waits are told. */
  readonly staff?: ReadonlyMap<string, Assumption<number>>;
  /** Of waiting: weeks worked a year, and the part of requests that may wait longer than so many weeks; `erlangDefaults` when absent. */
  readonly waiting?: { readonly weeks?: Assumption<number>; readonly longerThan?: Assumption<number>; readonly share?: Assumption<number> };
}

/** A mean of people who told, and its standard error; null where nobody, or one, did. */
export interface MeanTold {
  readonly n: number;
  readonly mean: number | null;
  readonly standardError: number | null;
}

/** What is asked of one method: the share who need it, and its projects a year for one who does. */
export interface MethodDemand {
  readonly code: string;
  /** Who answered. */
  readonly n: number;
  readonly share: number | null;
  readonly shareSe: number | null;
  readonly projects: MeanTold;
}

/** Why there is no number of full-time equivalents. */
export type WhyNoCapacity = 'share_unknown' | 'projects_unknown' | 'hours_unknown' | 'nobody_or_everybody';

export interface MethodCapacity {
  readonly code: string;
  /** At the middle of the uptake, with intervals of 80 and 95 per cent. */
  readonly fte: FteEstimate | null;
  readonly uptake: readonly UptakeScenario[];
  readonly tornado: readonly TornadoBar[];
  /** Where staff is told. */
  readonly wait: MethodWait | null;
  readonly why: WhyNoCapacity | null;
}

/** What stands for itself when nobody types it in. The last three only where there is staff. */
export type CapacityDefault = 'hoursPerFte' | 'uptake' | 'weeks' | 'longerThan' | 'share';

export interface WaitingRules {
  readonly weeks: number;
  readonly longerThan: number;
  readonly share: number;
}

/** Full-time equivalents a need would ask for. Its uptake is assumed: a scenario, not an estimate. */
export interface CapacityScenario {
  readonly kind: 'scenario';
  readonly methods: readonly MethodCapacity[];
  readonly hours: MeanTold;
  readonly headcount: number;
  readonly hoursPerFte: number;
  readonly uptake: UptakeRange;
  /** What stands for what nobody typed in. */
  readonly defaults: readonly CapacityDefault[];
  /** What waits are reckoned by; null where nobody is to meet the need. */
  readonly waiting: WaitingRules | null;
  readonly assumptions: CapacityAssumptions;
  readonly seed: number;
}

export interface CapacityDemand {
  readonly methods: readonly MethodDemand[];
  /** For one project, whatever the method. */
  readonly hours: MeanTold;
}

/**
 * What a need for support would ask for in working time, method by method.
 *
 * Shape what was answered (projects already split over the methods a person named, `projectsPerMethod`), and what is
 * assumed. FTE and, with staff, weeks of waiting out. Errors RangeError naming an impossible assumption, and staff of a
 * method that is none. Source `statistics.md` 18.1 to 18.4.
 */
export function capacityScenario(demand: CapacityDemand, assumptions: CapacityAssumptions, seed: number): CapacityScenario {
  return inOneGo(capacitySteps(demand, assumptions, seed));
}

/** The same, with a pause after each method: one takes tens of milliseconds. */
export function* capacitySteps({ methods, hours }: CapacityDemand, assumptions: CapacityAssumptions, seed: number): Generator<undefined, CapacityScenario> {
  const { headcount, hoursPerFte, uptake, staff, waiting } = assumptions;
  const stranger = [...(staff?.keys() ?? [])].find((code) => !methods.some((method) => method.code === code));
  if (stranger !== undefined) throw new RangeError(`there is staff for ${stranger}, which is no method`);
  const range = uptake?.value ?? defaultUptake;
  if (!(range.low >= 0 && range.low <= range.high && range.high <= 1)) throw new RangeError(`uptake cannot range from ${range.low} to ${range.high}`);
  const assumed = { headcount: headcount.value, hoursPerFte: hoursPerFte?.value ?? defaultHoursPerFte, uptake: (range.low + range.high) / 2 };
  checkFteInputs({ share: 0, shareSe: 0, projects: 0, projectsSe: 0, hours: 0, hoursSe: 0, ...assumed });
  const isServed = [...(staff?.values() ?? [])].some(({ value }) => value > 0);
  const { weeks, target } = erlangDefaults;
  const rules: WaitingRules = { weeks: waiting?.weeks?.value ?? weeks, longerThan: waiting?.longerThan?.value ?? target.weeks, share: waiting?.share?.value ?? target.share };
  const wait: WaitRules = { seed, weeks: rules.weeks, target: { weeks: rules.longerThan, share: rules.share } };
  const reckoned: MethodCapacity[] = [];
  for (const method of methods) {
    reckoned.push(methodCapacity(method, hours, assumed, range, staff?.get(method.code)?.value, wait));
    yield;
  }
  return {
    kind: 'scenario',
    methods: reckoned,
    hours,
    headcount: assumed.headcount,
    hoursPerFte: assumed.hoursPerFte,
    uptake: range,
    defaults: [
      ...(hoursPerFte === undefined ? (['hoursPerFte'] as const) : []),
      ...(uptake === undefined ? (['uptake'] as const) : []),
      ...(isServed ? (['weeks', 'longerThan', 'share'] as const).filter((what) => waiting?.[what] === undefined) : []),
    ],
    waiting: isServed ? rules : null,
    assumptions,
    seed,
  };
}

type Assumed = Pick<FteInputs, 'headcount' | 'hoursPerFte' | 'uptake'>;

function methodCapacity({ code, share, shareSe, projects }: MethodDemand, hours: MeanTold, assumed: Assumed, range: UptakeRange, servers: number | undefined, rules: WaitRules): MethodCapacity {
  const none = (why: WhyNoCapacity): MethodCapacity => ({ code, fte: null, uptake: [], tornado: [], wait: null, why });
  if (share === null || shareSe === null) return none('share_unknown');
  if (projects.mean === null || projects.standardError === null) return none('projects_unknown');
  if (hours.mean === null || hours.standardError === null) return none('hours_unknown');
  const inputs: FteInputs = { share, shareSe, projects: projects.mean, projectsSe: projects.standardError, hours: hours.mean, hoursSe: hours.standardError, ...assumed };
  const scenarios = uptakeScenarios(inputs, range);
  const fte = scenarios[1]?.fte ?? null;
  if (fte === null) return none('nobody_or_everybody');
  return {
    code,
    fte,
    uptake: scenarios,
    tornado: fteTornado(inputs, range) ?? [],
    wait: servers === undefined || servers === 0 ? null : waitOf(inputs, servers, rules),
    why: null,
  };
}
