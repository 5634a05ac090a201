import type { Interval } from '../interval.js';
import { studentInterval } from '../studentInterval.js';
import type { RatingPairs } from './ratingPairs.js';

/** How far availability lies behind importance; all null without a pair, errors null with one. */
export interface Discrepancy {
  readonly pairs: number;
  readonly meanImportance: number | null;
  readonly meanAvailability: number | null;
  /** Importance less availability, in steps. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** Student's t. A width of 0, where all differ alike, says nothing of others. */
  readonly interval: Interval | null;
  /** Borich's mean weighted discrepancy score: the mean discrepancy times the mean importance. */
  readonly weightedScore: number | null;
  readonly weightedScoreSe: number | null;
  /** The same with each person's own importance: not Borich's, for comparison. */
  readonly individuallyWeighted: number | null;
}

/**
 * Mean discrepancy and Borich's score of one item, everyone counting as one.
 *
 * Shape pairs in; units steps of the scale, scores steps squared. Standard error of the score by linearisation,
 * influence D̄ (I − Ī) + Ī (D − D̄), n − 1 in the denominator. Source Borich (1980), `statistics.md` 13.1.
 */
export function discrepancy({ importance, availability }: RatingPairs, level = 0.95): Discrepancy {
  const n = importance.length;
  const differences = new Float64Array(n);
  for (let i = 0; i < n; i += 1) differences[i] = (importance[i] ?? NaN) - (availability[i] ?? NaN);
  if (n === 0) return nothing;
  const meanImportance = meanOf(importance);
  const mean = meanOf(differences);
  const influences = new Float64Array(n);
  let individual = 0;
  for (let i = 0; i < n; i += 1) {
    const [rating, difference] = [importance[i] ?? NaN, differences[i] ?? NaN];
    influences[i] = mean * (rating - meanImportance) + meanImportance * (difference - mean);
    individual += difference * rating;
  }
  const sd = n > 1 ? Math.sqrt(squares(differences, mean) / (n - 1)) : null;
  return {
    pairs: n,
    meanImportance,
    meanAvailability: meanOf(availability),
    mean,
    sd,
    interval: sd === null ? null : studentInterval({ estimate: mean, se: sd / Math.sqrt(n), df: n - 1 }, level),
    weightedScore: mean * meanImportance,
    weightedScoreSe: n > 1 ? Math.sqrt(squares(influences, 0) / (n - 1) / n) : null,
    individuallyWeighted: individual / n,
  };
}

const nothing: Discrepancy = {
  pairs: 0,
  meanImportance: null,
  meanAvailability: null,
  mean: null,
  sd: null,
  interval: null,
  weightedScore: null,
  weightedScoreSe: null,
  individuallyWeighted: null,
};

// Ratings are whole, so that their sums are exact.
function meanOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? NaN;
  return sum / values.length;
}

function squares(values: Float64Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] ?? NaN) - from) ** 2;
  return sum;
}
