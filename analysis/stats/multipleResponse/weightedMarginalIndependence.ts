import { designDegrees } from '../design/designDegrees.js';
import { designScores } from '../design/designScores.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { fTails } from '../fTails.js';
import { adjustPValues, type Adjustment } from '../tests/adjustPValues.js';
import type { ChiSquareTest } from '../tests/pearsonTable.js';
import { secondOrderTest } from './chiSquareTest.js';
import type { Traces } from './groupCovarianceTraces.js';
import type { DroppedItem, GroupedItems } from './groupedItems.js';
import { squaredGramNorm } from './squaredGramNorm.js';
import { weightedItems, type WeightedItems } from './weightedItems.js';

/** Rao and Scott's F: the statistic by its mean, on degrees of freedom that need not be whole. */
export interface FTest {
  readonly statistic: number;
  readonly df: number;
  readonly denominatorDf: number;
  readonly p: number;
}

export interface WeightedItemTest {
  readonly item: number;
  /** Weighted share of everyone, and of each group. */
  readonly pooled: number;
  readonly shares: readonly number[];
  readonly test: FTest | null;
  readonly adjusted: number | null;
}

export interface WeightedGlobalTest {
  /** Σ over options and groups of n a_g (P_g − p)² / (p (1 − p)). */
  readonly sum: number;
  readonly traces: Traces;
  readonly secondOrder: ChiSquareTest | null;
  /** The test to report. */
  readonly f: FTest | null;
}

export interface WeightedMarginalIndependence {
  /** People in the base with a weight above 0. */
  readonly n: number;
  readonly groups: readonly number[];
  readonly weightShares: readonly number[];
  readonly items: readonly WeightedItemTest[];
  readonly dropped: readonly DroppedItem[];
  /** Null when nothing can differ: one group, or no option that some chose and some did not. */
  readonly global: WeightedGlobalTest | null;
}

/**
 * Does what people choose of several differ between groups of a weighted survey? One test of all options, and one of
 * each, adjusted for their number.
 *
 * Shape the design of everyone, who chose what and the group of each (-1: not in the base); tests out. Options that
 * nobody or everybody of the base with a weight chose are left out and listed. For target `process`: a design with
 * fractions is a finite population, of which a test says nothing. Errors RangeError for such, and naming the row of a
 * weight or answer that is none. Source `statistics.md` 8.5, after Rao & Scott (1984); agrees with R survey `svycontrast`.
 */
export function weightedMarginalIndependence(design: SurveyDesign, data: GroupedItems, adjustment: Adjustment = 'holm'): WeightedMarginalIndependence {
  if (design.fractions?.some((fraction) => fraction > 0) === true) {
    throw new RangeError('a test is of what staff like these choose: a design without fractions');
  }
  const weighted = weightedItems(design, data);
  const { n, groups, weightShares, used, dropped } = weighted;
  const r = groups.length;
  const scores = r < 2 || used.length === 0 ? [] : designScores(design, weighted.contrasts);
  const nu = r < 2 ? 0 : designDegrees(design, weighted.base);
  const traces = used.map((_, k) => tracesOf(n, scores.slice(k * r, k * r + r)));
  const tests = used.map((_, k) => fTest(weighted.sums[k] ?? 0, traces[k] ?? { sum: 0, squares: 0 }, nu));
  const adjusted = adjustPValues(tests.map((test) => test?.p ?? null), adjustment);
  const items = used.map((item, k) => ({
    item,
    pooled: weighted.pooled[k] ?? 0,
    shares: weighted.shares[k] ?? [],
    test: tests[k] ?? null,
    adjusted: adjusted[k] ?? null,
  }));
  return { n, groups, weightShares, items, dropped, global: scores.length === 0 ? null : globalTest(weighted, scores, nu) };
}

function globalTest({ n, sums }: WeightedItems, scores: readonly Float64Array[], nu: number): WeightedGlobalTest {
  const sum = sums.reduce((total, value) => total + value, 0);
  const traces = tracesOf(n, scores);
  return { sum, traces, secondOrder: secondOrderTest(sum, traces.sum, traces.squares), f: fTest(sum, traces, nu) };
}

/** tr A and tr A² of n times the covariance of contrasts that are already in the metric of the test, from their scores. */
function tracesOf(n: number, scores: readonly Float64Array[]): Traces {
  const sum = scores.reduce((total, score) => total + score.reduce((part, value) => part + value * value, 0), 0);
  return { sum: n * sum, squares: n ** 2 * squaredGramNorm(scores) };
}

function fTest(statistic: number, { sum, squares }: Traces, nu: number): FTest | null {
  if (!(squares > 0 && nu > 0)) return null;
  const f = statistic / sum;
  const df = sum ** 2 / squares;
  return { statistic: f, df, denominatorDf: df * nu, p: fTails(f, df, df * nu).upper };
}
