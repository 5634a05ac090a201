import { adjustPValues, type Adjustment } from '../tests/adjustPValues.js';
import type { ChiSquareTest } from '../tests/pearsonTable.js';
import { chiSquareTest, secondOrderTest } from './chiSquareTest.js';
import { groupCovarianceTraces, type Traces } from './groupCovarianceTraces.js';
import { countItems, type DroppedItem, type GroupedItems, type ItemCounts } from './groupedItems.js';
import { itemChiSquare } from './itemChiSquare.js';

/** Chosen or not by group, one option. */
export interface ItemTest {
  readonly item: number;
  readonly chiSquare: number;
  /** 0 when there is one group: nothing can differ, and the p-values are null. */
  readonly df: number;
  readonly p: number | null;
  /** For the number of options tested: the one to report. */
  readonly adjusted: number | null;
}

/** Do groups differ in any option at all? */
export interface GlobalTest {
  /** X_S²: the X² of all options added. */
  readonly sum: number;
  readonly traces: Traces;
  /** As if options were independent: for comparison only, wrong size when they are not. */
  readonly naive: ChiSquareTest | null;
  /** The test to report: second order, with Σλ what it is when groups do not differ. */
  readonly secondOrder: ChiSquareTest | null;
  /** With Σλ as it is in the answers. */
  readonly observedTrace: ChiSquareTest | null;
  /** Decady & Thomas (2000), for comparison only: not the same when chosen and not chosen change places. */
  readonly firstOrder: FirstOrderTest | null;
}

export interface FirstOrderTest extends ChiSquareTest {
  /** X² of the table of mentions alone. */
  readonly positivePart: number;
  readonly meanLambda: number;
}

export interface MarginalIndependence {
  readonly n: number;
  readonly groups: readonly number[];
  readonly sizes: readonly number[];
  readonly items: readonly ItemTest[];
  readonly dropped: readonly DroppedItem[];
  /** Null when nothing can differ: one group, or no option that some chose and some did not. */
  readonly global: GlobalTest | null;
}

/**
 * Does what people choose of several differ between groups? One test of all options (multiple marginal independence),
 * and one of each, adjusted for their number.
 *
 * Shape who chose what and the group of each; tests out. Options that nobody or everybody chose are left out and listed,
 * groups without people are left out; nothing is added to empty cells. Errors RangeError naming the row of what is
 * neither 0 nor 1. Source Bilder & Loughin (2004), `statistics.md` 8.2, 8.4, 8.7.
 */
export function marginalIndependence(data: GroupedItems, adjustment: Adjustment = 'holm'): MarginalIndependence {
  const counts = countItems(data);
  const { n, groups, sizes, used, dropped } = counts;
  const df = Math.max(0, groups.length - 1);
  const chiSquares = counts.counts.map((chosen) => itemChiSquare(chosen, sizes));
  const p = chiSquares.map((chiSquare) => chiSquareTest(chiSquare, df)?.p ?? null);
  const adjusted = adjustPValues(p, adjustment);
  const items = used.map((item, k) => ({ item, chiSquare: chiSquares[k] ?? 0, df, p: p[k] ?? null, adjusted: adjusted[k] ?? null }));
  const sum = chiSquares.reduce((total, chiSquare) => total + chiSquare, 0);
  const global = df * used.length === 0 ? null : globalTest(sum, counts, groupCovarianceTraces(data, counts));
  return { n, groups, sizes, items, dropped, global };
}

function globalTest(sum: number, counts: ItemCounts, traces: Traces): GlobalTest {
  const df = (counts.groups.length - 1) * counts.used.length;
  return {
    sum,
    traces,
    naive: chiSquareTest(sum, df),
    secondOrder: secondOrderTest(sum, df, traces.squares),
    observedTrace: secondOrderTest(sum, traces.sum, traces.squares),
    firstOrder: firstOrderTest(counts, df),
  };
}

function firstOrderTest({ n, sizes, counts, totals }: ItemCounts, df: number): FirstOrderTest | null {
  const meanLambda = 1 - totals.reduce((sum, total) => sum + total, 0) / (n * totals.length);
  const positivePart = counts.reduce((sum, chosen, k) => sum + itemChiSquare(chosen, sizes) * (1 - (totals[k] ?? 0) / n), 0);
  const test = chiSquareTest(positivePart / meanLambda, df);
  return test === null ? null : { ...test, positivePart, meanLambda };
}
