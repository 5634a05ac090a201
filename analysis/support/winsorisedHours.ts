import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import { ratioInfluence } from '../stats/design/ratioInfluence.js';
import { standardError } from '../stats/design/standardError.js';
import { weightedQuantile } from '../stats/weightedQuantile.js';

/** Hours of a project, of people who told: few tell very large numbers, and those carry the mean. */
export interface WinsorisedHours {
  readonly n: number;
  /** With numbers above the limit set to it; null when nobody told. */
  readonly mean: number | null;
  readonly standardError: number | null;
  /** As told. */
  readonly rawMean: number | null;
  /** Of the middle respondent. */
  readonly median: number | null;
  /** The 99th percentile, the smallest number that 99 % of the weight does not exceed. */
  readonly limit: number | null;
  /** How many were set to the limit: more than none is to be said beside the number. */
  readonly cut: number;
}

/**
 * Shape a design of n respondents, a number each or null; a percentile in (0, 1]. Units those of the numbers.
 * Errors RangeError naming the respondent whose number is none. Source `statistics.md` 18.3.
 */
export function winsorisedHours(design: SurveyDesign, hours: readonly (number | null)[], percentile = 0.99): WinsorisedHours {
  const wrong = hours.findIndex((value) => value !== null && !(value >= 0 && Number.isFinite(value)));
  if (wrong >= 0) throw new RangeError(`respondent ${wrong} told ${hours[wrong] ?? ''} hours`);
  if (hours.length !== design.n) throw new RangeError(`${hours.length} numbers of hours for ${design.n} respondents`);
  const told = hours.flatMap((value, i) => (value !== null && (design.weights[i] ?? 0) > 0 ? [{ value, weight: design.weights[i] ?? 0 }] : []));
  const limit = weightedQuantile(told, percentile);
  const base = Uint8Array.from(hours, (value, i) => (value !== null && (design.weights[i] ?? 0) > 0 ? 1 : 0));
  const meanOf = (cap: number) => ratioInfluence(design.weights, Float64Array.from(hours, (value) => Math.min(cap, value ?? 0)), base);
  const { estimate, influence } = meanOf(limit ?? 0);
  return {
    n: told.length,
    mean: estimate,
    standardError: told.length < 2 ? null : standardError(design, influence),
    rawMean: meanOf(Infinity).estimate,
    median: weightedQuantile(told, 0.5),
    limit,
    cut: limit === null ? 0 : told.filter(({ value }) => value > limit).length,
  };
}
