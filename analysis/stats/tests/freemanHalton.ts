import type { Matrix } from '../linear/multiply.js';
import { dealOut } from './dealOut.js';
import { logFactorials } from './logFactorials.js';
import { checkWhole, tableMargins, type Table } from './tableMargins.js';
import { WaysBySum } from './waysBySum.js';

/** What some lines of a table can add up to: by the totals they use, the sums of ln count! that occur. */
type Half = ReadonlyMap<number, { readonly used: readonly number[]; readonly ways: WaysBySum }>;

/** As in Fisher's test of four cells: tables as probable as this one count with it. */
const asProbable = 1e-7;

/** Remembering one more way of using the totals takes as long as adding this many sums. */
const perState = 100;

/** Counts down the steps a test may take, so that none takes minutes. */
interface Budget {
  left: number;
}

/**
 * Fisher's exact test of a table of any size: the probability, given the margins, of all tables no more probable than this one.
 *
 * Shape rows of whole counts; a probability out, null when fewer than two rows or columns have anybody, or when there are too
 * many tables for the steps allowed (the default takes a few seconds at most). Errors RangeError for what is no whole count.
 * Source Freeman & Halton (1951). A table is cut in two halves of lines; what each half adds to the probability is counted
 * once for every way the totals can be shared out, and the halves that fit are joined, so tables are never listed one by one.
 * Agrees with R `fisher.test`.
 */
export function freemanHalton(counts: Matrix, steps = 20_000_000): number | null {
  const table = tableMargins(counts);
  checkWhole(table);
  if (table.rows.length < 2 || table.columns.length < 2) return null;
  // The lines are dealt out one at a time; how much of the shares, the other side, is used is what is remembered.
  const [lines, shares] = fewerStates(table.rowTotals, table.columnTotals);
  if (shares.reduce((states, share) => states * (share + 1), 1) > Number.MAX_SAFE_INTEGER) return null;
  const logs = logFactorials(table.n);
  const budget: Budget = { left: steps };
  const [first, second] = halves(lines);
  const one = spread(first, shares, logs, budget);
  const other = one === null ? null : spread(second, shares, logs, budget);
  return one === null || other === null ? null : joined(one, other, shares, constantOf(table, logs), observedSum(table, logs));
}

function fewerStates(rows: readonly number[], columns: readonly number[]): readonly [readonly number[], readonly number[]] {
  const states = (totals: readonly number[]) => totals.reduce((log, total) => log + Math.log(total + 1), 0) - Math.log(Math.max(...totals) + 1);
  return states(rows) < states(columns) ? [columns, rows] : [rows, columns];
}

/** Large lines first, each to the half that has the less. */
function halves(lines: readonly number[]): readonly [readonly number[], readonly number[]] {
  const result: [number[], number[]] = [[], []];
  const weight = [0, 0];
  for (const line of [...lines].sort((a, b) => b - a)) {
    const to = (weight[0] ?? 0) <= (weight[1] ?? 0) ? 0 : 1;
    result[to].push(line);
    weight[to] = (weight[to] ?? 0) + Math.log(line + 1);
  }
  return result;
}

/** One number for the totals used. */
function keyOf(used: readonly number[], shares: readonly number[]): number {
  let key = 0;
  for (const [j, share] of shares.entries()) key = key * (share + 1) + (used[j] ?? 0);
  return key;
}

function spread(lines: readonly number[], shares: readonly number[], logs: Float64Array, budget: Budget): Half | null {
  const start = new WaysBySum();
  start.add(0, 1);
  let half: Half = new Map([[0, { used: shares.map(() => 0), ways: start }]]);
  for (const line of lines) {
    const next = new Map<number, { readonly used: readonly number[]; readonly ways: WaysBySum }>();
    for (const { used, ways } of half.values()) {
      dealOut({ line, shares, used, logs }, (total, sum) => {
        // A step to look the total up is worth ten of adding a sum.
        budget.left -= ways.size + 10;
        const key = keyOf(total, shares);
        let known = next.get(key);
        if (known === undefined) {
          known = { used: [...total], ways: new WaysBySum() };
          next.set(key, known);
          budget.left -= perState;
        }
        known.ways.addShifted(ways, sum);
        return budget.left > 0;
      });
      if (budget.left <= 0) return null;
    }
    half = next;
  }
  return half;
}

function joined(one: Half, other: Half, shares: readonly number[], constant: number, observed: number): number {
  let p = 0;
  for (const { used, ways } of one.values()) {
    const rest = other.get(keyOf(shares.map((share, j) => share - (used[j] ?? 0)), shares));
    if (rest === undefined) continue;
    // The larger the sum of ln count!, the less probable: of the rest, how probable all sums down to each are.
    const { sums, ways: ofRest } = rest.ways.falling();
    const least = sums[sums.length - 1] ?? 0;
    const downTo = new Float64Array(sums.length + 1);
    for (const [i, sum] of sums.entries()) downTo[i + 1] = (downTo[i] ?? 0) + (ofRest[i] ?? 0) * Math.exp(least - sum);
    const own = ways.falling();
    let taken = sums.length;
    for (const [i, sum] of own.sums.entries()) {
      // As the own sum falls, fewer of the rest are large enough beside it.
      while (taken > 0 && (sums[taken - 1] ?? 0) < observed - asProbable - sum) taken -= 1;
      const counted = downTo[taken] ?? 0;
      if (counted > 0) p += (own.ways[i] ?? 0) * counted * Math.exp(constant - sum - least);
    }
  }
  return Math.min(1, p);
}

/** ln of what all tables of these margins share: Π row! Π column! / n! */
function constantOf({ rowTotals, columnTotals, n }: Table, logs: Float64Array): number {
  return [...rowTotals, ...columnTotals].reduce((sum, total) => sum + (logs[total] ?? 0), 0) - (logs[n] ?? 0);
}

function observedSum({ counts }: Table, logs: Float64Array): number {
  return counts.flat().reduce((sum, count) => sum + (logs[count] ?? 0), 0);
}
