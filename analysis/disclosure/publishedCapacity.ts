import type { Text } from '../survey/definition.js';
import type { AnsweredFor } from './answeredFor.js';
import type { PublishedCosts } from './publishedCosts.js';
import type { PublishedCoverage } from './publishedCoverage.js';
import type { PublishedPilot } from './publishedPilot.js';
import type { Translations } from './translations.js';

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** A number that somebody typed in and answers for. */
export interface StatedAssumption extends AnsweredFor {
  /** `staff` with the method; `planned`, and what differs in one year, with the year; `weeks`, `longerThan` and `share` are of waiting. */
  readonly what: 'headcount' | 'hoursPerFte' | 'uptake' | 'projects' | 'hours' | 'staff' | 'planned' | 'weeks' | 'longerThan' | 'share';
  readonly method: string | null;
  readonly year?: number;
  readonly value: number | Limits;
}

export interface PublishedMethodCapacity {
  readonly code: string;
  readonly label: Text;
  readonly fte: { readonly point: number; readonly median: number; readonly interval80: Limits; readonly interval90: Limits; readonly interval95: Limits } | null;
  /** At the low end, the middle and the high end of the uptake. */
  readonly uptake: readonly { readonly uptake: number; readonly median: number | null }[];
  readonly tornado: readonly { readonly input: 'share' | 'projects' | 'hours' | 'uptake'; readonly low: number; readonly high: number; readonly variancePart: number | null }[];
  /** Weeks. */
  readonly wait: { readonly servers: number; readonly unstable: number; readonly median: number | null; readonly ninetieth: number | null; readonly needed: { readonly servers: number; readonly weeks: number; readonly share: number } } | null;
  readonly why: 'share_unknown' | 'projects_unknown' | 'hours_unknown' | 'nobody_or_everybody' | null;
}

/** One year of the need for all methods together, at the middle of that year's uptake. */
export interface PublishedYear {
  readonly year: number;
  readonly headcount: number;
  readonly uptake: Limits;
  readonly median: number;
  readonly interval50: Limits;
  readonly interval90: Limits;
  /** Medians at the low and the high end of the uptake. */
  readonly atUptake: Limits;
  /** Full-time equivalents that are to be there; null where nobody has said. */
  readonly planned: number | null;
}

export interface PublishedYears {
  readonly years: readonly PublishedYear[];
  /** Methods that the sum is of. */
  readonly methods: readonly string[];
  /** Methods without a number, which it is not of. */
  readonly without: readonly string[];
  readonly draws: number;
}

/** What a need would ask for in working time: a scenario that rests on what is assumed, not an estimate. */
export interface PublishedCapacity {
  readonly kind: 'scenario';
  readonly question: string;
  /** Who answered it; null where that is hidden. */
  readonly n: number | null;
  readonly headcount: number;
  readonly hoursPerFte: number;
  readonly uptake: Limits;
  readonly defaults: readonly ('hoursPerFte' | 'uptake' | 'weeks' | 'longerThan' | 'share')[];
  /** Weeks worked a year, and the part of requests that may wait longer than so many weeks; null without staff. */
  readonly waiting: { readonly weeks: number; readonly longerThan: number; readonly share: number } | null;
  readonly assumptions: readonly StatedAssumption[];
  readonly methods: readonly PublishedMethodCapacity[];
  /** Made of public shares and means only: projects are split by the mean number of methods, not person by person. */
  readonly fromPublic: boolean;
  readonly seed: number;
  /** What of the support asked for exists, where functions were listed. */
  readonly coverage?: PublishedCoverage;
  /** Year by year, where years were listed and any method has a number. */
  readonly years?: PublishedYears;
  /** What was asked for in a pilot, where one was told of. */
  readonly pilot?: PublishedPilot;
  /** Options beside the need, where costs were told of. */
  readonly costs?: PublishedCosts;
  /** Of what was typed in; `capacityIn` says it in a language. */
  readonly translations?: Translations;
}
