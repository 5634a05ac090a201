import type { Text } from '../survey/definition.js';
import type { PublishedCoverage } from './publishedCoverage.js';

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** A number that somebody typed in and answers for. */
export interface StatedAssumption {
  /** `staff` with the method; `weeks`, `longerThan` and `share` are of waiting. */
  readonly what: 'headcount' | 'hoursPerFte' | 'uptake' | 'projects' | 'hours' | 'staff' | 'weeks' | 'longerThan' | 'share';
  readonly method: string | null;
  readonly value: number | Limits;
  readonly source: string;
  readonly date: string;
  readonly owner: string;
}

export interface PublishedMethodCapacity {
  readonly code: string;
  readonly label: Text;
  readonly fte: { readonly point: number; readonly median: number; readonly interval80: Limits; readonly interval95: Limits } | null;
  /** At the low end, the middle and the high end of the uptake. */
  readonly uptake: readonly { readonly uptake: number; readonly median: number | null }[];
  readonly tornado: readonly { readonly input: 'share' | 'projects' | 'hours' | 'uptake'; readonly low: number; readonly high: number; readonly variancePart: number | null }[];
  /** Weeks. */
  readonly wait: { readonly servers: number; readonly unstable: number; readonly median: number | null; readonly ninetieth: number | null; readonly needed: { readonly servers: number; readonly weeks: number; readonly share: number } } | null;
  readonly why: 'share_unknown' | 'projects_unknown' | 'hours_unknown' | 'nobody_or_everybody' | null;
}

/** What a need would ask for in working time: a scenario that rests on what is assumed, not an estimate. */
export interface PublishedCapacity {
  readonly kind: 'scenario';
  readonly question: string;
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
}
