import { designScores } from './designScores.js';
import type { SurveyDesign } from './surveyDesign.js';

/**
 * Covariances of estimates by linearisation, each an influence u such that the estimate is Σ w u near its value:
 * 0 for everyone outside its domain, for the design is always everyone.
 *
 * Shape k lists of n influences in, k × k covariances out, in units of the estimates. Calibrated weights: u is replaced
 * by what the margins do not explain of it, e = u − x'b, regressed with the weights from before. Summed within
 * clusters; V = Σ over strata of (1−f) n/(n−1) Σ (we − mean)²; strata with one unit are merged (`mergeLonelyStrata`).
 * Later stages of drawing add theirs, times the fractions of the stages before.
 * Errors RangeError for a design that is none (weights: the row), or of one unit.
 * Source Deville and Särndal (1992), `statistics.md` 4.2, 4.3, 4.6; agrees with R survey `vcov` of `svymean`,
 * `svytotal` of `svydesign` and `calibrate`. Margins cost by cells, not by people × categories.
 */
export function covarianceOf(design: SurveyDesign, influences: readonly Float64Array[]): number[][] {
  const scores = designScores(design, influences);
  const all = scores.map((a, k) => scores.map((b, l) => (l >= k ? product(a, b) : NaN)));
  return all.map((row, k) => row.map((value, l) => (l >= k ? value : (all[l]?.[k] ?? NaN))));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
