import { checkDesign } from './checkDesign.js';
import { crossGroupings } from './crossGroupings.js';
import { marginProjection } from './marginProjection.js';
import { sumByCell } from './sumByCell.js';
import { samplingStages, type StageUnits } from './samplingStages.js';
import type { SamplingUnits } from './samplingUnits.js';
import type { Calibration, SurveyDesign } from './surveyDesign.js';

/**
 * What each independent unit adds to estimates, so that the covariance of two estimates is the product of their scores.
 *
 * Shape k lists of n influences in; k lists, as long as the design has units at all its stages, out. Calibrated weights:
 * u is replaced by what the margins do not explain of it, e = u − x'b, regressed with the weights from before. Summed
 * within clusters, less the mean of the stratum, times √((1−f) n/(n−1)); strata with one unit are merged
 * (`mergeLonelyStrata`); later stages carry the fractions of the stages before.
 * Errors RangeError for a design that is none (weights: the row), or of one unit.
 * Source Deville and Särndal (1992), `statistics.md` 4.2, 4.3, 4.6. Margins cost by cells, not by people × categories.
 */
export function designScores(design: SurveyDesign, influences: readonly Float64Array[]): Float64Array[] {
  checkDesign(design);
  const wrong = influences.find((influence) => influence.length !== design.n);
  if (wrong !== undefined) throw new RangeError(`${wrong.length} influences for ${design.n} respondents`);
  const stages = samplingStages(design);
  const units = stages[0]?.count ?? 0;
  if (units < 2) throw new RangeError(`a variance needs two independent units, not ${units}`);
  return weightedResiduals(design, influences).map((score) => {
    const [first = new Float64Array(), ...later] = stages.map((stage) => centred(stage, unitTotals(stage, score)));
    return later.length === 0 ? first : Float64Array.from([first, ...later].flatMap((scores) => [...scores]));
  });
}

/** w (u − x'b) of each respondent. */
function weightedResiduals({ n, weights, calibration }: SurveyDesign, influences: readonly Float64Array[]): Float64Array[] {
  if (calibration === undefined) return influences.map((influence) => influence.map((u, i) => u * (weights[i] ?? 0)));
  const explained = explainedBy(n, calibration);
  return influences.map((influence) => {
    const { fitted, cellOf } = explained(influence);
    return influence.map((u, i) => (u - (fitted[cellOf[i] ?? 0] ?? 0)) * (weights[i] ?? 0));
  });
}

function explainedBy(n: number, { before, margins }: Calibration): (influence: Float64Array) => { fitted: Float64Array; cellOf: Int32Array } {
  const cells = crossGroupings(n, margins);
  const project = marginProjection(cells.margins, sumByCell(cells, before));
  return (influence) => ({ fitted: project(sumByCell(cells, before, influence)), cellOf: cells.of });
}

function unitTotals({ unitOf, count }: SamplingUnits, score: Float64Array): Float64Array {
  if (unitOf === undefined) return score;
  const totals = new Float64Array(count);
  for (const [i, unit] of unitOf.entries()) totals[unit] = (totals[unit] ?? 0) + (score[i] ?? 0);
  return totals;
}

/** Less the mean of the stratum, times what makes the sum of squares a variance. */
function centred({ stratumOf, sizes, fractions, carried }: StageUnits, totals: Float64Array): Float64Array {
  const sums = new Float64Array(sizes.length);
  for (const [unit, stratum] of stratumOf.entries()) sums[stratum] = (sums[stratum] ?? 0) + (totals[unit] ?? 0);
  const means = sums.map((sum, stratum) => sum / (sizes[stratum] ?? 1));
  const scales = Float64Array.from(sizes, (size, stratum) => (size > 1 ? Math.sqrt((1 - (fractions[stratum] ?? 0)) * (size / (size - 1))) : 0));
  return totals.map((total, unit) => {
    const stratum = stratumOf[unit] ?? 0;
    return (total - (means[stratum] ?? 0)) * (scales[stratum] ?? 0) * Math.sqrt(carried?.[unit] ?? 1);
  });
}
