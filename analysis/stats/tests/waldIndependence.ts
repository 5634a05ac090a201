import { covarianceOf } from '../design/covarianceOf.js';
import type { SurveyDesign } from '../design/surveyDesign.js';
import { fTails } from '../fTails.js';
import { solveSymmetric } from '../linear/solveSymmetric.js';
import type { WeightedTable } from './weightedTable.js';

export interface FTest {
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

export interface WaldIndependence {
  readonly wald: FTest;
  /** With the degrees of freedom the covariances cost; null when the design has too few. */
  readonly adjusted: FTest | null;
}

/**
 * The Wald test of independence, for comparison: with many cells and few units it finds too much.
 *
 * Shape a weighted table of a design and, where they are not the table's, the degrees of freedom of the design; null when
 * there are fewer than two rows or columns, or the departures do not vary in every direction. Tested are weighted totals
 * less what independence would have, T_ij − T_i+ T_+j / T. Errors RangeError when the design is not the table's.
 * Source Koch, Freeman & Freeman (1975); agrees with R survey `svychisq`, statistics Wald and adjWald.
 */
export function waldIndependence(design: SurveyDesign, table: WeightedTable, degrees = table.degrees): WaldIndependence | null {
  const [height, width] = [table.rows.length, table.columns.length];
  const df1 = (height - 1) * (width - 1);
  if (!(df1 > 0 && degrees > 0)) return null;
  const free: readonly Cell[] = table.rows.slice(1).flatMap((_row, row) => table.columns.slice(1).map((_column, column) => ({ row, column })));
  // The last row and column follow from the others.
  const values = free.map(({ row, column }) => (table.shares[row]?.[column] ?? NaN) - expectedShare(table, row, column));
  const covariance = covarianceOf(design, free.map((cell) => influenceOf(table, cell)));
  let solved: number[];
  try {
    solved = solveSymmetric(covariance, values);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const statistic = values.reduce((sum, value, i) => sum + value * (solved[i] ?? NaN), 0) / df1;
  const left = degrees - df1 + 1;
  return {
    wald: fTest(statistic, df1, degrees),
    adjusted: left > 0 ? fTest((statistic * left) / degrees, df1, left) : null,
  };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const expectedShare = ({ rowShares, columnShares }: WeightedTable, row: number, column: number): number => (rowShares[row] ?? NaN) * (columnShares[column] ?? NaN);

/** Of T_ij − T_i+ T_+j / T, over T. */
function influenceOf(table: WeightedTable, { row, column }: Cell): Float64Array {
  const width = table.columns.length;
  const [rowShare, columnShare] = [table.rowShares[row] ?? NaN, table.columnShares[column] ?? NaN];
  return Float64Array.from(table.cellOf, (cell) => {
    if (cell < 0) return 0;
    const inRow = Math.floor(cell / width) === row ? 1 : 0;
    const inColumn = cell % width === column ? 1 : 0;
    return ((inRow - rowShare) * (inColumn - columnShare)) / table.total;
  });
}

const fTest = (statistic: number, df1: number, df2: number): FTest => ({ statistic, df1, df2, p: fTails(statistic, df1, df2).upper });
