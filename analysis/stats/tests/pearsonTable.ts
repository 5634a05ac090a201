import { chiSquareTails } from '../chiSquareTails.js';
import type { Matrix } from '../linear/multiply.js';
import { normalTails } from '../normalTails.js';
import { adjustPValues } from './adjustPValues.js';
import { cramersV, type CramersV } from './cramersV.js';
import { expectedCounts, pearsonStatistic, tableMargins, type Table } from './tableMargins.js';

/** A statistic that is χ² distributed when nothing differs; the degrees of freedom need not be whole. */
export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** Matrices are without the empty rows and columns, which `table` names. */
export interface PearsonTable {
  readonly table: Table;
  readonly expected: Matrix;
  /** Null in an empty table. */
  readonly leastExpected: number | null;
  readonly shareExpectedBelow5: number | null;
  /** Null, as everything that follows, unless two rows and two columns have somebody. */
  readonly pearson: ChiSquareTest | null;
  /** G², twice the logarithm of the likelihood ratio. */
  readonly likelihoodRatio: ChiSquareTest | null;
  /** (O − E) / √E */
  readonly pearsonResiduals: Matrix | null;
  /** (O − E) / √(E (1 − row share)(1 − column share)): standard normal if row and column are independent. */
  readonly adjustedResiduals: Matrix | null;
  /** Two-sided, adjusted by Holm over all cells: only these may mark a cell. */
  readonly residualP: readonly (readonly (number | null)[])[] | null;
  readonly effect: CramersV | null;
}

const below = 5;

/**
 * Whether two single choices have to do with each other, where, and how much.
 *
 * Shape rows of whole counts of people (each person in one cell). Errors RangeError naming the cell that is no count.
 * Source Pearson (1900), Haberman (1973) for the residuals; agrees with R `chisq.test(correct = FALSE)`.
 */
export function pearsonTable(counts: Matrix): PearsonTable {
  const table = tableMargins(counts);
  const expected = expectedCounts(table);
  const all = expected.flat();
  const shared = {
    table,
    expected,
    leastExpected: all.length === 0 ? null : Math.min(...all),
    shareExpectedBelow5: all.length === 0 ? null : all.filter((value) => value < below).length / all.length,
  };
  if (table.rows.length < 2 || table.columns.length < 2) {
    return { ...shared, pearson: null, likelihoodRatio: null, pearsonResiduals: null, adjustedResiduals: null, residualP: null, effect: null };
  }
  const df = (table.rows.length - 1) * (table.columns.length - 1);
  const residuals = adjustedResiduals(table, expected);
  const statistic = pearsonStatistic(table);
  return {
    ...shared,
    pearson: chiSquareTest(statistic, df),
    likelihoodRatio: chiSquareTest(likelihoodRatio(table, expected), df),
    pearsonResiduals: cells(table, expected, (count, mean) => (count - mean) / Math.sqrt(mean)),
    adjustedResiduals: residuals,
    residualP: holmByCell(residuals),
    effect: cramersV(statistic, table),
  };
}

function chiSquareTest(statistic: number, df: number): ChiSquareTest {
  return { statistic, df, p: chiSquareTails(Math.max(0, statistic), df).upper };
}

function cells(table: Table, expected: Matrix, value: (count: number, mean: number, row: number, column: number) => number): number[][] {
  return table.counts.map((row, i) => row.map((count, j) => value(count, expected[i]?.[j] ?? NaN, i, j)));
}

function likelihoodRatio(table: Table, expected: Matrix): number {
  const terms = cells(table, expected, (count, mean) => (count > 0 ? count * Math.log(count / mean) : 0));
  return 2 * terms.flat().reduce((sum, term) => sum + term, 0);
}

function adjustedResiduals(table: Table, expected: Matrix): Matrix {
  const { rowTotals, columnTotals, n } = table;
  return cells(table, expected, (count, mean, i, j) => {
    const variance = mean * (1 - (rowTotals[i] ?? 0) / n) * (1 - (columnTotals[j] ?? 0) / n);
    return (count - mean) / Math.sqrt(variance);
  });
}

/** Two-sided p of standard normal cells, Holm over all of them; null stays null. */
export function holmByCell(residuals: readonly (readonly (number | null)[])[]): (number | null)[][] {
  const width = residuals[0]?.length ?? 0;
  const raw = residuals.flat().map((z) => (z === null ? null : 2 * normalTails(-Math.abs(z)).lower));
  const adjusted = adjustPValues(raw, 'holm');
  return residuals.map((row, i) => row.map((_, j) => adjusted[i * width + j] ?? null));
}
