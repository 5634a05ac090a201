import { fTails } from '../fTails.js';
import { solveSymmetric } from '../linear/solveSymmetric.js';
import { weightedResiduals } from './weightedResiduals.js';
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
 * Shape a weighted table and, where they are not the table's, the degrees of freedom of the design; null when there are
 * fewer than two rows or columns, or the departures do not vary in every direction.
 * Source Koch, Freeman & Freeman (1975); agrees with R survey `svychisq`, statistics Wald and adjWald.
 */
export function waldIndependence(table: WeightedTable, degrees = table.degrees): WaldIndependence | null {
  const [height, width] = [table.rows.length, table.columns.length];
  const df1 = (height - 1) * (width - 1);
  if (!(df1 > 0 && degrees > 0)) return null;
  const { departures, covariance } = weightedResiduals(table);
  // The last row and column follow from the others.
  const free = [...Array(height - 1).keys()].flatMap((i) => [...Array(width - 1).keys()].map((j) => i * width + j));
  const values = free.map((cell) => departures.flat()[cell] ?? NaN);
  let solved: number[];
  try {
    solved = solveSymmetric(free.map((a) => free.map((b) => covariance[a]?.[b] ?? NaN)), values);
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

const fTest = (statistic: number, df1: number, df2: number): FTest => ({ statistic, df1, df2, p: fTails(statistic, df1, df2).upper });
