import { checkWeights } from '../design/checkDesign.js';
import { covarianceOf } from '../design/covarianceOf.js';
import { ratioInfluence } from '../design/ratioInfluence.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import type { RatingPairs } from './ratingPairs.js';

/** Gap measures of one item under weights; null where no pair has a weight. Units as `discrepancy` and `rankedDiscrepancy`. */
export interface WeightedGap {
  /** Those with a weight above 0. */
  readonly pairs: number;
  readonly meanImportance: number | null;
  readonly meanAvailability: number | null;
  readonly mean: number | null;
  readonly meanSe: number | null;
  readonly weightedScore: number | null;
  readonly weightedScoreSe: number | null;
  readonly need: number | null;
  readonly needSe: number | null;
}

/**
 * Mean discrepancy, Borich's score and need score for the population of a design; the pairs are a domain of it.
 *
 * Errors as `covarianceOf`; standard errors are null below two pairs. Source `statistics.md` 13.1, 13.2, 4.1; agrees with
 * R survey `svycontrast(svymean(~i + d), quote(i * d))`.
 */
export function weightedGap(design: SurveyDesign, { rows, importance, availability }: RatingPairs): WeightedGap {
  checkWeights(design.weights, design.n);
  const pairs = rows.reduce((sum, row) => sum + ((design.weights[row] ?? 0) > 0 ? 1 : 0), 0);
  const base = onRows(design.n, rows, () => 1);
  const meanOf = (value: (k: number) => number) => ratioInfluence(design.weights, onRows(design.n, rows, value), base);
  const gapOf = (k: number) => (importance[k] ?? NaN) - (availability[k] ?? NaN);
  const level = meanOf((k) => importance[k] ?? NaN);
  const gap = meanOf(gapOf);
  const sign = meanOf((k) => Math.sign(gapOf(k)));
  const nothing = { meanImportance: null, meanAvailability: null, mean: null, meanSe: null, weightedScore: null, weightedScoreSe: null, need: null, needSe: null };
  if (level.estimate === null || gap.estimate === null || sign.estimate === null) return { pairs, ...nothing };
  const [i, d] = [level.estimate, gap.estimate];
  const product = new Float64Array(design.n);
  for (let row = 0; row < design.n; row += 1) product[row] = d * (level.influence[row] ?? 0) + i * (gap.influence[row] ?? 0);
  const covariance = pairs > 1 ? covarianceOf(design, [gap.influence, product, sign.influence]) : [];
  const se = (k: number) => (covariance.length === 0 ? null : Math.sqrt(Math.max(0, covariance[k]?.[k] ?? 0)));
  const needSe = se(2);
  return {
    pairs,
    meanImportance: i,
    meanAvailability: i - d,
    mean: d,
    meanSe: se(0),
    weightedScore: i * d,
    weightedScoreSe: se(1),
    need: 100 * sign.estimate,
    needSe: needSe === null ? null : 100 * needSe,
  };
}

function onRows(n: number, rows: Int32Array, value: (k: number) => number): Float64Array {
  const values = new Float64Array(n);
  for (let k = 0; k < rows.length; k += 1) values[rows[k] ?? 0] = value(k);
  return values;
}
