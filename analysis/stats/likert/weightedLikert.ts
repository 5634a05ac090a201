import { checkDesign } from '../design/checkDesign.js';
import { covarianceOf } from '../design/covarianceOf.js';
import { designDegrees } from '../design/designDegrees.js';
import { ratioInfluence } from '../design/ratioInfluence.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { weightedMedianStep } from './weightedMedianStep.js';

/** An estimate and its standard error. */
export interface WithError {
  readonly estimate: number;
  readonly se: number;
}

/** A question on a scale, weighted. */
export interface WeightedLikert {
  /** People who answered with a step and have weight. */
  readonly base: number;
  readonly df: number;
  /** By step. */
  readonly shares: readonly WithError[];
  readonly mean: WithError;
  readonly top: WithError;
  readonly bottom: WithError;
  readonly net: WithError;
  /** The smallest step that half of the weight does not exceed. */
  readonly median: number;
}

/**
 * Shares, mean, boxes, net and median of answers on a scale, by the survey design.
 *
 * Shape one entry a respondent: a step from 1 to `steps`, anything that is no number from 1 (−1, NaN) for no step; the
 * domain, 1 or 0 (absent: everyone); how many steps a box holds, as in `boxScores`. Units shares in [0, 1], steps.
 * Null when nobody answered. Errors as `covarianceOf`, RangeError naming the row, from 0, of what is no step.
 * Source `statistics.md` 4, 11.2; agrees with R survey `svymean` of a subset.
 */
export function weightedLikert(design: SurveyDesign, answers: ArrayLike<number>, steps: number, domain?: Uint8Array, box = Math.min(2, Math.floor(steps / 2))): WeightedLikert | null {
  checkDesign(design);
  if (!(Number.isInteger(box) && box >= 1 && 2 * box <= steps)) throw new RangeError(`boxes of ${box} on a scale of ${steps} steps`);
  const { valid, sums } = weightByStep(design, answers, steps, domain);
  const median = weightedMedianStep(sums);
  if (median === null) return null;
  const ofSteps = sums.map((_, step) => (answer: number) => Number(answer === step + 1));
  const scores = [(step: number) => step, (step: number) => Number(step > steps - box), (step: number) => Number(step <= box), ...ofSteps];
  const found = scores.map((score) => {
    const scored = Float64Array.from(valid, (one, i) => (one === 1 ? score(answers[i] ?? 0) : 0));
    return ratioInfluence(design.weights, scored, valid);
  });
  const influences = found.map(({ influence }) => influence);
  const covariance = covarianceOf(design, influences);
  const variance = (k: number, l = k) => covariance[k]?.[l] ?? 0;
  const estimateOf = (k: number): WithError => ({ estimate: found[k]?.estimate ?? 0, se: Math.sqrt(Math.max(0, variance(k))) });
  const [top, bottom] = [estimateOf(1), estimateOf(2)];
  return {
    base: valid.reduce((sum, one) => sum + one, 0),
    df: designDegrees(design, valid),
    shares: ofSteps.map((_, step) => estimateOf(3 + step)),
    mean: estimateOf(0),
    top,
    bottom,
    net: { estimate: top.estimate - bottom.estimate, se: Math.sqrt(Math.max(0, variance(1) + variance(2) - 2 * variance(1, 2))) },
    median,
  };
}

/** Who answered with a step and has weight, and the weight on each step. */
function weightByStep({ n, weights }: SurveyDesign, answers: ArrayLike<number>, steps: number, domain?: Uint8Array): { readonly valid: Uint8Array; readonly sums: readonly number[] } {
  const valid = new Uint8Array(n);
  const sums = new Array<number>(steps).fill(0);
  for (let i = 0; i < n; i += 1) {
    const answer = answers[i] ?? NaN;
    if ((domain !== undefined && domain[i] !== 1) || !(answer >= 1) || !((weights[i] ?? 0) > 0)) continue;
    if (!(Number.isInteger(answer) && answer <= steps)) throw new RangeError(`row ${i} has ${answer} on a scale of ${steps} steps`);
    valid[i] = 1;
    sums[answer - 1] = (sums[answer - 1] ?? 0) + (weights[i] ?? 0);
  }
  return { valid, sums };
}
