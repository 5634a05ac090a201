import { ratioInfluence } from '../stats/design/ratioInfluence.js';
import { shareInfluence } from '../stats/design/shareInfluence.js';
import { standardError } from '../stats/design/standardError.js';
import type { SurveyDesign } from '../stats/design/surveyDesign.js';

/** A share of what is asked that existing functions could meet. Coverage says a function exists, not that it has time. */
export interface CoveredShare {
  /** Null when nothing was asked, or nobody answered. */
  readonly estimate: number | null;
  readonly standardError: number | null;
}

export interface PilotCoverage {
  /** Who answered. */
  readonly n: number;
  /** Of all requests, each counted once. */
  readonly requestsMet: CoveredShare;
  /** Of respondents: everything they asked for exists in full; something of it exists. */
  readonly fullyMet: CoveredShare;
  readonly anyMet: CoveredShare;
  /** One a support type, in the order given: weight of requests, and of what no function meets. */
  readonly types: readonly { readonly requests: number; readonly unmet: number }[];
  /** Indices of the types with unmet requests, most unmet first: the gap list. */
  readonly gaps: readonly number[];
}

/** What each support type is covered by at best. Shape functions by type, each from 0 (none) over 0.5 (in part) to 1. Errors RangeError naming the type. */
export function bestCoverage(matrix: readonly (readonly number[])[]): readonly number[] {
  return matrix.map((functions, type) => {
    if (functions.some((covered) => !(covered >= 0 && covered <= 1))) throw new RangeError(`support type ${type} has a coverage that is not within 0 and 1`);
    return functions.reduce((best, covered) => Math.max(best, covered), 0);
  });
}

/** What each respondent asked for and what of it is met. */
export interface MetRequests {
  readonly requests: Float64Array;
  readonly met: Float64Array;
  /** 1 for those who get all they asked for (also who asked for nothing), and for those who get something. */
  readonly fully: Uint8Array;
  readonly any: Uint8Array;
}

/** Shape for each support type n ones and zeros, and its best coverage. Errors RangeError when there are not as many of both. */
export function metRequests(n: number, asked: readonly Uint8Array[], best: readonly number[]): MetRequests {
  if (asked.length !== best.length) throw new RangeError(`${asked.length} support types were asked for, ${best.length} have a coverage`);
  const result = { requests: new Float64Array(n), met: new Float64Array(n), fully: new Uint8Array(n).fill(1), any: new Uint8Array(n) };
  asked.forEach((column, type) => {
    if (column.length !== n) throw new RangeError(`support type ${type} has ${column.length} answers for ${n} respondents`);
    const covered = best[type] ?? 0;
    column.forEach((one, i) => {
      if (one !== 1) return;
      result.requests[i] = (result.requests[i] ?? 0) + 1;
      result.met[i] = (result.met[i] ?? 0) + covered;
      if (covered < 1) result.fully[i] = 0;
      if (covered > 0) result.any[i] = 1;
    });
  });
  return result;
}

/**
 * How much of the support asked for exists already.
 *
 * Shape a design of n respondents, 1 or 0 for who answered, for each support type n ones and zeros, and its best
 * coverage. Standard errors by linearisation; null below two respondents. Errors RangeError when lengths differ.
 * Source `statistics.md` 18.5; agrees with R survey `svyratio`.
 */
export function pilotCoverage(design: SurveyDesign, answered: Uint8Array, asked: readonly Uint8Array[], best: readonly number[]): PilotCoverage {
  if (answered.length !== design.n) throw new RangeError(`${answered.length} respondents in the base, ${design.n} in the design`);
  const within = asked.map((column) => column.map((one, i) => one * (answered[i] ?? 0)));
  const { requests, met, fully, any } = metRequests(design.n, within, best);
  const n = answered.reduce((sum, one) => sum + one, 0);
  const covered = ({ estimate, influence }: { readonly estimate: number | null; readonly influence: Float64Array }): CoveredShare => ({
    estimate,
    standardError: estimate === null || n < 2 ? null : standardError(design, influence),
  });
  const types = within.map((column, type) => {
    const asks = column.reduce((sum, one, i) => sum + one * (design.weights[i] ?? 0), 0);
    return { requests: asks, unmet: asks * (1 - (best[type] ?? 0)) };
  });
  return {
    n,
    requestsMet: covered(ratioInfluence(design.weights, met, requests)),
    fullyMet: covered(shareInfluence(design.weights, answered, fully)),
    anyMet: covered(shareInfluence(design.weights, answered, any)),
    types,
    gaps: [...types.keys()].filter((type) => (types[type]?.unmet ?? 0) > 0).sort((a, b) => (types[b]?.unmet ?? 0) - (types[a]?.unmet ?? 0)),
  };
}
