import { covarianceOf } from '../design/covarianceOf.js';
import { designDegrees } from '../design/designDegrees.js';
import { shareInfluence } from '../design/shareInfluence.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { studentCriticalValue } from '../studentQuantile.js';
import type { OpenInterval } from './pairMeasures.js';

export interface WeightedLift {
  /** Share of the base that has both, and its standard error; null where nobody with a weight is in the base. */
  readonly share: number | null;
  readonly shareSe: number | null;
  /** Null where nobody has one of the two. */
  readonly lift: number | null;
  /** On the logarithmic scale, Student's t; no upper limit where nobody has both. */
  readonly interval: OpenInterval;
}

/**
 * How many times as often two options go together as by chance, for the population of a design.
 *
 * Shape 1 or 0 a row: in the base, ticked a, ticked b. Errors as `covarianceOf`. Source linearisation of
 * ln P(ab) − ln P(a) − ln P(b) (`statistics.md` 4.6); agrees with R survey `svycontrast(m, quote(log(ab / (a * b))))`.
 */
export function weightedLift(design: SurveyDesign, base: Uint8Array, a: Uint8Array, b: Uint8Array, level = 0.95): WeightedLift {
  const both = shareInfluence(design.weights, base, a.map((ticked, i) => ticked * (b[i] ?? 0)));
  const one = shareInfluence(design.weights, base, a);
  const other = shareInfluence(design.weights, base, b);
  const [share, shareA, shareB] = [both.estimate, one.estimate, other.estimate];
  if (share === null || shareA === null || shareB === null) return { share: null, shareSe: null, lift: null, interval: { low: null, high: null } };
  const logInfluence = both.influence.map((u, i) => u / share - (one.influence[i] ?? 0) / shareA - (other.influence[i] ?? 0) / shareB);
  const hasBoth = share > 0;
  const variances = covarianceOf(design, hasBoth ? [both.influence, logInfluence] : [both.influence]);
  const shareSe = Math.sqrt(variances[0]?.[0] ?? 0);
  if (!(shareA > 0 && shareB > 0)) return { share, shareSe, lift: null, interval: { low: null, high: null } };
  const lift = share / (shareA * shareB);
  const df = designDegrees(design, base);
  if (!hasBoth || df < 1) return { share, shareSe, lift, interval: { low: hasBoth ? null : 0, high: null } };
  const half = studentCriticalValue(level, df) * Math.sqrt(variances[1]?.[1] ?? 0);
  return { share, shareSe, lift, interval: { low: lift * Math.exp(-half), high: lift * Math.exp(half) } };
}
