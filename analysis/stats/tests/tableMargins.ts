import type { Matrix } from '../linear/multiply.js';

/** Counts of two codes at once, without the rows and columns nobody is in. */
export interface Table {
  /** Which rows and columns of the given table are left. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly counts: Matrix;
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly n: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * A table of counts (or of weights) with its totals; empty rows and columns are dropped, for they say nothing of independence.
 *
 * Shape rows of equal length of numbers >= 0. Errors RangeError naming the cell that is not one, or the row of another length.
 */
export function tableMargins(given: Matrix): Table {
  const width = given[0]?.length ?? 0;
  for (const [i, row] of given.entries()) {
    if (row.length !== width) throw new RangeError(`row ${i + 1} has ${row.length} cells, the first ${width}`);
    const wrong = row.findIndex((value) => !(value >= 0 && value < Infinity));
    if (wrong >= 0) throw new RangeError(`cell ${wrong + 1} of row ${i + 1} is ${row[wrong] ?? ''}, not a count`);
  }
  const rows = [...given.keys()].filter((i) => (given[i] ?? []).some((value) => value > 0));
  const columns = [...(given[0] ?? []).keys()].filter((j) => given.some((row) => (row[j] ?? 0) > 0));
  const counts = rows.map((i) => columns.map((j) => given[i]?.[j] ?? 0));
  const rowTotals = counts.map(sum);
  const columnTotals = columns.map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  return { rows, columns, counts, rowTotals, columnTotals, n: sum(rowTotals) };
}

/** Whether every cell is a whole number: exact tests and random tables count people. Errors RangeError when one is not. */
export function checkWhole({ counts }: Table): void {
  for (const [i, row] of counts.entries()) {
    const wrong = row.findIndex((value) => !Number.isSafeInteger(value));
    if (wrong >= 0) throw new RangeError(`cell ${wrong + 1} of row ${i + 1} is ${row[wrong] ?? ''}, not a whole count`);
  }
}

/** What every cell would hold if row and column had nothing to do with each other. */
export function expectedCounts({ rowTotals, columnTotals, n }: Table): number[][] {
  return rowTotals.map((row) => columnTotals.map((column) => (row * column) / n));
}

/** Σ (O − E)² / E */
export function pearsonStatistic(table: Table): number {
  const expected = expectedCounts(table);
  return sum(table.counts.map((row, i) => sum(row.map((count, j) => squaredOver(count - (expected[i]?.[j] ?? NaN), expected[i]?.[j] ?? NaN)))));
}

const squaredOver = (difference: number, expected: number): number => (difference * difference) / expected;
