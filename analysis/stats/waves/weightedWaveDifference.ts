import { covarianceOf } from '../design/covarianceOf.js';
import { designDegrees } from '../design/designDegrees.js';
import { shareInfluence } from '../design/shareInfluence.js';
import { standardError } from '../design/standardError.js';
import type { Interval } from '../interval.js';
import { studentInterval } from '../studentInterval.js';
import { studentCriticalValue } from '../studentQuantile.js';
import { studentTails } from '../studentTails.js';
import { weightSummary } from '../weights/weightSummary.js';
import { wilsonLimits } from '../wilsonLimits.js';
import { moverInterval, type Limited } from './moverInterval.js';
import { joined, stackWaves, type Wave } from './stackWaves.js';

/** A share in one wave: of those in the base, those who chose. */
export interface WaveShare extends Wave {
  readonly base: Uint8Array;
  readonly chosen: Uint8Array;
}

export interface WeightedWaveDifference {
  readonly first: Limited;
  readonly second: Limited;
  /** Second − first. */
  readonly difference: number;
  readonly se: number;
  /** Persons in either base, less strata. */
  readonly df: number;
  /** Of the two shares as estimates; 0 when either does not vary. */
  readonly correlation: number;
  /** The interval to show: from the Wilson limits of each wave. */
  readonly interval: Interval;
  /** The difference ± t standard errors, for comparison. */
  readonly symmetric: Interval | null;
  /** Two-sided; null when nothing varies. */
  readonly p: number | null;
}

/**
 * The change of a weighted share between two waves, some people perhaps in both.
 *
 * Shape two waves, who is in the base and who chose in each (1 or 0), level in (0, 1); null when a base has no weight.
 * Units shares. Weights to the same headcounts show change in need, each to its own change in totals; that is the
 * caller's choice. Errors RangeError as `stackWaves` and `covarianceOf`. Source influences summed per person over both
 * waves (`statistics.md` 10.3); agrees with R survey `svycontrast` on both waves stacked, `ids` the person.
 */
export function weightedWaveDifference(first: WaveShare, second: WaveShare, level = 0.95): WeightedWaveDifference | null {
  const shares = [first, second].map(({ design, base, chosen }) => shareInfluence(design.weights, base, chosen));
  const [before, after] = shares;
  if (before === undefined || after === undefined || before.estimate === null || after.estimate === null) return null;
  const stacked = stackWaves(first, second);
  const influences = [joined(before.influence, new Float64Array(second.design.n)), joined(new Float64Array(first.design.n), after.influence)];
  const [[ofFirst = 0, covariance = 0] = [], [, ofSecond = 0] = []] = covarianceOf(stacked, influences);
  const limited = { first: limitedShare(first, before, level), second: limitedShare(second, after, level) };
  const difference = after.estimate - before.estimate;
  const se = Math.sqrt(Math.max(0, ofFirst + ofSecond - 2 * covariance));
  const df = designDegrees(stacked, Uint8Array.from([...first.base, ...second.base]));
  const spread = Math.sqrt(ofFirst * ofSecond);
  const correlation = spread > 0 ? Math.max(-1, Math.min(1, covariance / spread)) : 0;
  return {
    ...limited,
    difference,
    se,
    df,
    correlation,
    interval: moverInterval(limited.second, limited.first, correlation),
    symmetric: studentInterval({ estimate: difference, se, df }, level),
    p: se > 0 && df > 0 ? 2 * studentTails(Math.abs(difference) / se, df).upper : null,
  };
}

/** Wilson's limits on the effective number of people (`statistics.md` 5.1, 5.4): those the wave is shown with by itself. */
function limitedShare({ design, base, chosen }: WaveShare, { estimate, influence }: { estimate: number | null; influence: Float64Array }, level: number): Limited {
  const people = [...base.keys()].filter((row) => base[row] === 1 && (design.weights[row] ?? 0) > 0);
  const count = people.filter((row) => chosen[row] === 1).length;
  const share = count === 0 ? 0 : count === people.length ? 1 : (estimate ?? 0);
  const variance = share === 0 || share === 1 ? 0 : standardError(design, influence) ** 2;
  const effective = variance > 0 ? (share * (1 - share)) / variance : people.length / (weightSummary(design.weights)?.designEffect ?? 1);
  const df = designDegrees(design, base);
  if (df < 1) return { share, low: 0, high: 1 };
  const { low, high } = wilsonLimits(share, effective, studentCriticalValue(level, df));
  return { share, low: share === 0 ? 0 : Math.max(0, low), high: share === 1 ? 1 : Math.min(1, high) };
}
