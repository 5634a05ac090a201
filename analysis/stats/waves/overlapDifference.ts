import { checkCount, type CountOf, type Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';
import { normalTails } from '../normalTails.js';
import { moverInterval } from './moverInterval.js';
import { wilsonLimited } from './newcombeInterval.js';
import type { PairedCounts } from './pairedCounts.js';

/** Two waves of which some people answered both. */
export interface OverlappingWaves {
  readonly first: CountOf;
  readonly second: CountOf;
  /** Those who answered both waves; all 0 when nobody did. */
  readonly both: PairedCounts;
}

export interface OverlapDifference {
  /** Second − first. */
  readonly difference: number;
  readonly se: number;
  /** With persons as clusters, as a survey of persons has it: se √(m / (m − 1)); null when there is one person. */
  readonly clusterSe: number | null;
  /** Distinct persons less 1. */
  readonly df: number;
  /** Of the two shares as estimates; 0 when either does not vary. */
  readonly correlation: number;
  /** The interval to show: from the Wilson limits of each wave. */
  readonly interval: Interval;
  /** Textbook, for comparison. */
  readonly wald: Interval;
  /** Two-sided; null when nothing varies. */
  readonly p: number | null;
}

/**
 * The change of a share between two waves that some people answered both of.
 *
 * Shape counts of each wave (including those of both) and of those in both, level in (0, 1). Units shares. Errors
 * RangeError when a wave is empty or those in both are not among its people. Source Cov = Σ_both (y₁ − p₁)(y₂ − p₂) / (n₁ n₂);
 * interval Zou & Donner (2008); `statistics.md` 10.3; agrees with R survey, persons as clusters, up to m / (m − 1).
 */
export function overlapDifference(waves: OverlappingWaves, level = 0.95): OverlapDifference {
  const { first, second } = waves;
  checkCount(first);
  checkCount(second);
  const shared = checkedOverlap(waves);
  const difference = second.count / second.n - first.count / first.n;
  const covariance = covarianceOfShares(waves);
  const variances = [first, second].map(({ count, n }) => ((count / n) * (1 - count / n)) / n);
  const [ofFirst = 0, ofSecond = 0] = variances;
  const se = Math.sqrt(Math.max(0, ofFirst + ofSecond - 2 * covariance));
  const spread = Math.sqrt(ofFirst * ofSecond);
  const correlation = spread > 0 ? Math.max(-1, Math.min(1, covariance / spread)) : 0;
  const persons = first.n + second.n - shared;
  const half = criticalValue(level) * se;
  return {
    difference,
    se,
    clusterSe: persons > 1 ? se * Math.sqrt(persons / (persons - 1)) : null,
    df: persons - 1,
    correlation,
    interval: moverInterval(wilsonLimited(second, level), wilsonLimited(first, level), correlation),
    wald: { low: difference - half, high: difference + half },
    p: se > 0 ? 2 * normalTails(Math.abs(difference) / se).upper : null,
  };
}

function covarianceOfShares({ first, second, both }: OverlappingWaves): number {
  const p = first.count / first.n;
  const q = second.count / second.n;
  const products =
    both.both * (1 - p) * (1 - q) - both.onlyFirst * (1 - p) * q - both.onlySecond * p * (1 - q) + both.neither * p * q;
  return products / (first.n * second.n);
}

/** How many answered both; each of the four kinds must be among the people of its wave. */
function checkedOverlap({ first, second, both }: OverlappingWaves): number {
  const yes = { first: both.both + both.onlyFirst, second: both.both + both.onlySecond };
  const no = { first: both.onlySecond + both.neither, second: both.onlyFirst + both.neither };
  const smallest = Math.min(both.both, both.onlyFirst, both.onlySecond, both.neither);
  const fits = yes.first <= first.count && yes.second <= second.count && no.first <= first.n - first.count && no.second <= second.n - second.count;
  if (!(smallest >= 0 && fits)) throw new RangeError('those who answered both waves must be among the people of each');
  return yes.first + no.first;
}
