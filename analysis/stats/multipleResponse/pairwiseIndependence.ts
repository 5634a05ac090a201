import { adjustPValues, type Adjustment } from '../tests/adjustPValues.js';
import type { ChiSquareTest } from '../tests/pearsonTable.js';
import { chiSquareTest, secondOrderTest } from './chiSquareTest.js';
import type { Traces } from './groupCovarianceTraces.js';
import { countItems, type DroppedItem } from './groupedItems.js';
import { squaredGramNorm } from './squaredGramNorm.js';

/** What n people chose of the options of two multiple choices. */
export interface TwoChoices {
  /** One an option, n long: 1 chosen, 0 not. */
  readonly first: readonly Uint8Array[];
  readonly second: readonly Uint8Array[];
  /** 1 who answered both questions; absent: everybody. */
  readonly base?: Uint8Array;
}

/** An option of the first question by an option of the second. */
export interface PairTest {
  readonly first: number;
  readonly second: number;
  readonly chiSquare: number;
  readonly p: number | null;
  readonly adjusted: number | null;
}

export interface PairwiseIndependence {
  readonly n: number;
  /** By option of the first question, then of the second. */
  readonly pairs: readonly PairTest[];
  readonly dropped: { readonly first: readonly DroppedItem[]; readonly second: readonly DroppedItem[] };
  readonly global: { readonly sum: number; readonly traces: Traces; readonly secondOrder: ChiSquareTest | null } | null;
}

/** Above this many pairs of options the correlations between them are no longer a matter of moments. */
const mostPairs = 10_000;

/**
 * Does what people choose in one question go with what they choose in another? One test of all pairs of options
 * (simultaneous pairwise marginal independence), and one of each pair, adjusted for their number.
 *
 * Shape who chose what; tests out, `global` null when no option of either question was chosen by some and not by others.
 * Errors RangeError naming the row of what is neither 0 nor 1, and when there are more than 10,000 pairs. Source Bilder &
 * Loughin (2004); `statistics.md` 8.6: covariance of x y − p y − q x.
 */
export function pairwiseIndependence({ first, second, base }: TwoChoices, adjustment: Adjustment = 'holm'): PairwiseIndependence {
  const rows = (first[0] ?? second[0] ?? base)?.length ?? 0;
  const groups = { of: Int32Array.from({ length: rows }, (_, row) => ((base?.[row] ?? 1) === 1 ? 0 : -1)), count: 1 };
  const x = countItems({ items: first, groups });
  const y = countItems({ items: second, groups });
  const { n } = x;
  if (x.used.length * y.used.length > mostPairs) throw new RangeError(`${x.used.length} by ${y.used.length} options: at most ${mostPairs} pairs`);
  const people = [...groups.of.keys()].filter((row) => groups.of[row] === 0);
  const columns = x.used.flatMap((a, i) =>
    y.used.map((b, j) => {
      const p = (x.totals[i] ?? 0) / n;
      const q = (y.totals[j] ?? 0) / n;
      return { first: a, second: b, ...pairColumn({ chosen: first[a], share: p }, { chosen: second[b], share: q }, people) };
    }),
  );
  const tests = columns.map(({ chiSquare }) => chiSquareTest(chiSquare, 1)?.p ?? null);
  const adjusted = adjustPValues(tests, adjustment);
  const pairs = columns.map((pair, k) => ({ first: pair.first, second: pair.second, chiSquare: pair.chiSquare, p: tests[k] ?? null, adjusted: adjusted[k] ?? null }));
  const global = columns.length === 0 ? null : globalTest(columns, n);
  return { n, pairs, dropped: { first: x.dropped, second: y.dropped }, global };
}

interface Option {
  readonly chosen: Uint8Array | undefined;
  readonly share: number;
}

interface PairColumn {
  readonly chiSquare: number;
  /** x y − p y − q x of each person, centred, in standard deviations of independent options. */
  readonly deviations: Float64Array;
}

function pairColumn(x: Option, y: Option, people: readonly number[]): PairColumn {
  const scale = Math.sqrt(x.share * (1 - x.share) * y.share * (1 - y.share));
  // x y − p y − q x + p q = (x − p)(y − q), whose mean is the covariance of the two
  const products = Float64Array.from(people, (row) => ((x.chosen?.[row] ?? 0) - x.share) * ((y.chosen?.[row] ?? 0) - y.share));
  const mean = products.reduce((sum, value) => sum + value, 0) / people.length;
  return { chiSquare: people.length * (mean / scale) ** 2, deviations: products.map((value) => (value - mean) / scale) };
}

function globalTest(columns: readonly PairColumn[], n: number) {
  const sum = columns.reduce((total, { chiSquare }) => total + chiSquare, 0);
  const trace = columns.reduce((total, { deviations }) => total + deviations.reduce((part, value) => part + value * value, 0), 0) / n;
  const squares = squaredGramNorm(columns.map(({ deviations }) => deviations)) / n ** 2;
  return { sum, traces: { sum: trace, squares }, secondOrder: secondOrderTest(sum, columns.length, squares) };
}
