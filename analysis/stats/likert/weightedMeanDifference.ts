import { checkDesign } from '../design/checkDesign.js';
import { covarianceOf } from '../design/covarianceOf.js';
import { designDegrees } from '../design/designDegrees.js';
import { ratioInfluence } from '../design/ratioInfluence.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import type { Interval } from '../interval.js';
import { studentInterval } from '../studentInterval.js';
import { studentTails } from '../studentTails.js';

export interface MeanDifference {
  /** First less second. */
  readonly difference: number;
  readonly se: number;
  readonly df: number;
  /** Student's t; null without degrees of freedom. */
  readonly interval: Interval | null;
  /** Two-sided, of no difference; null where there is no standard error. */
  readonly p: number | null;
}

/**
 * The difference of two weighted means by the survey design, with the covariance of the two.
 *
 * Shape n values, and 1 or 0 for who is in each domain (who did not answer is in neither; domains may overlap).
 * Units those of the values. Null when a domain has no weight. Errors as `covarianceOf`, RangeError naming the row,
 * from 0, of a value in a domain that is no number. Source `statistics.md` 4.6, 4.7; R survey `svycontrast(svyby(…, covmat = TRUE))`.
 */
export function weightedMeanDifference(design: SurveyDesign, values: ArrayLike<number>, first: Uint8Array, second: Uint8Array, level = 0.95): MeanDifference | null {
  checkDesign(design);
  const meanIn = (domain: Uint8Array) =>
    ratioInfluence(
      design.weights,
      Float64Array.from(domain, (inside, i) => (inside === 1 ? finite(values, i) : 0)),
      domain,
    );
  const [a, b] = [meanIn(first), meanIn(second)];
  if (a.estimate === null || b.estimate === null) return null;
  const influence = a.influence.map((u, i) => u - (b.influence[i] ?? 0));
  const se = Math.sqrt(covarianceOf(design, [influence])[0]?.[0] ?? 0);
  const difference = a.estimate - b.estimate;
  const df = designDegrees(
    design,
    first.map((inside, i) => (inside === 1 || second[i] === 1 ? 1 : 0)),
  );
  return {
    difference,
    se,
    df,
    interval: studentInterval({ estimate: difference, se, df }, level),
    p: df > 0 && se > 0 ? Math.min(1, 2 * studentTails(Math.abs(difference) / se, df).upper) : null,
  };
}

function finite(values: ArrayLike<number>, row: number): number {
  const value = values[row] ?? NaN;
  if (!Number.isFinite(value)) throw new RangeError(`row ${row} has ${value}`);
  return value;
}
