import type { PublishedYears } from '../disclosure/publishedCapacity.js';
import { randomStream } from '../stats/chance/randomStream.js';
import { normalQuantile } from '../stats/normalQuantile.js';
import type { CapacityDemand } from './capacityScenario.js';
import { fteFactors, type FteFactors } from './fteFactors.js';
import { inOneGo } from './inOneGo.js';
import type { UptakeRange } from './fteTornado.js';

export interface YearAssumed {
  readonly year: number;
  readonly headcount: number;
  readonly uptake: UptakeRange;
  readonly planned: number | null;
}

interface Rest {
  readonly hoursPerFte: number;
  readonly seed: number;
  /** Projects of every method are one and the same number, as in public; otherwise each has its own. */
  readonly projectsAreShared: boolean;
}

const draws = 20_000;
/** Some milliseconds. */
const drawsInAStep = 1000;

/**
 * The need for all methods together, year by year. Of one draw the hours of a project are the same for every method,
 * so that methods turn out dear together; shares are drawn each by itself. Uptake is assumed and not drawn: it has no
 * distribution that anybody knows, so its ends are told beside the middle.
 *
 * Shape   demand of each method, at least one year; undefined where no method has a distribution. Full-time equivalents
 * Errors  RangeError naming an impossible input
 * Source  `statistics.md` 18.1 to 18.3
 */
export function needByYear(demand: CapacityDemand, years: readonly YearAssumed[], rest: Rest): PublishedYears | undefined {
  return inOneGo(yearSteps(demand, years, rest));
}

/** The same, with a pause now and then. */
export function* yearSteps({ methods, hours }: CapacityDemand, years: readonly YearAssumed[], { hoursPerFte, seed, projectsAreShared }: Rest): Generator<undefined, PublishedYears | undefined> {
  const factors = methods.map(({ code, share, shareSe, projects }): { readonly code: string; readonly factors: FteFactors | null } => {
    if (share === null || shareSe === null || projects.mean === null || projects.standardError === null || hours.mean === null || hours.standardError === null) return { code, factors: null };
    return { code, factors: fteFactors({ share, shareSe, headcount: 1, uptake: 1, projects: projects.mean, projectsSe: projects.standardError, hours: hours.mean, hoursSe: hours.standardError, hoursPerFte }) };
  });
  const known = factors.flatMap((one) => one.factors ?? []);
  if (known.length === 0) return undefined;
  const sums = (yield* sumsOf(known, seed, projectsAreShared)).sort();
  const at = (p: number): number => sums[Math.ceil(p * sums.length) - 1] ?? 0;
  return {
    years: years.map(({ year, headcount, uptake, planned }) => {
      const each = (headcount * (uptake.low + uptake.high)) / 2;
      const between = (tail: number) => ({ low: each * at(tail), high: each * at(1 - tail) });
      return { year, headcount, uptake, planned, median: each * at(0.5), interval50: between(0.25), interval90: between(0.05), atUptake: { low: headcount * uptake.low * at(0.5), high: headcount * uptake.high * at(0.5) } };
    }),
    methods: factors.flatMap(({ code, factors: own }) => (own === null ? [] : [code])),
    without: factors.flatMap(({ code, factors: own }) => (own === null ? [code] : [])),
    draws,
  };
}

/** One person of whom all becomes requests. */
function* sumsOf(methods: readonly FteFactors[], seed: number, projectsAreShared: boolean): Generator<undefined, Float64Array> {
  const sums = new Float64Array(draws);
  for (let i = 0; i < draws; i += 1) {
    if (i % drawsInAStep === 0) yield;
    sums[i] = oneDraw(methods, randomStream(seed, i), projectsAreShared);
  }
  return sums;
}

function oneDraw(methods: readonly FteFactors[], next: () => number, projectsAreShared: boolean): number {
  // Never 0, which has no quantile.
  const normal = () => normalQuantile((next() * 4294967296 + 0.5) / 4294967296);
  const [hours, projects] = [normal(), normal()];
  return methods.reduce((sum, { scale, centre, shareSpread, projectsSpread, hoursSpread }) => {
    const share = 1 / (1 + Math.exp(-centre - shareSpread * normal()));
    return sum + scale * share * Math.exp(projectsSpread * (projectsAreShared ? projects : normal()) + hoursSpread * hours);
  }, 0);
}
