import type { Grouping, SurveyDesign } from './surveyDesign.js';

/** Errors RangeError when lists are not one entry a respondent, or a weight is negative, infinite or no number: names the row, from 0. */
export function checkDesign({ n, weights, calibration, strata, clusters, fractions }: SurveyDesign): void {
  if (n < 2) throw new RangeError(`a variance needs two respondents, not ${n}`);
  checkWeights(weights, n);
  if (calibration !== undefined) checkWeights(calibration.before, n);
  for (const [i, margin] of (calibration?.margins ?? []).entries()) checkLength(margin, n, `margin ${i}`);
  if (strata !== undefined) checkLength(strata, n, 'strata');
  if (clusters !== undefined) checkLength(clusters, n, 'clusters');
  const count = strata?.count ?? 1;
  if (fractions !== undefined && fractions.length !== count) throw new RangeError(`${fractions.length} fractions for ${count} strata`);
  const wrong = fractions?.findIndex((fraction) => !(fraction >= 0 && fraction <= 1)) ?? -1;
  if (wrong >= 0) throw new RangeError(`a fraction lies in [0, 1], that of stratum ${wrong} is ${fractions?.[wrong] ?? NaN}`);
}

export function checkWeights(weights: Float64Array, n = weights.length): void {
  if (weights.length !== n) throw new RangeError(`${weights.length} weights for ${n} respondents`);
  const row = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (row >= 0) throw new RangeError(`a weight is a number from 0, that of row ${row} is ${weights[row] ?? NaN}`);
}

function checkLength({ of }: Grouping, n: number, what: string): void {
  if (of.length !== n) throw new RangeError(`${what}: ${of.length} entries for ${n} respondents`);
}
