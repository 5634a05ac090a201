import { chiSquareTails } from '../chiSquareTails.js';
import { fTails } from '../fTails.js';
import { relativeEigenvalues } from '../linear/symmetricEigenvalues.js';
import type { ChiSquareTest } from './pearsonTable.js';
import type { WeightedTable } from './weightedTable.js';

export interface RaoScott {
  /** Pearson's X² of the weighted shares and the unweighted n; its own distribution is not χ². */
  readonly pearson: number;
  /** Cramér's V of the weighted shares. */
  readonly cramersV: number;
  /** Second order, the one to report; null when a cell is empty or nothing varies. */
  readonly secondOrder: { readonly statistic: number; readonly df1: number; readonly df2: number; readonly p: number } | null;
  readonly firstOrder: ChiSquareTest | null;
  /** How much the design inflates the variance, in every direction of dependence; the largest first. Empty when it cannot be said. */
  readonly designEffects: readonly number[];
  /**
   * Cells without any weight, as places in `rows` and `columns`: their variance has no meaning, so the test has none. Merge
   * categories, or permute the respondents' labels.
   */
  readonly emptyCells: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Whether two single choices have to do with each other, under weights, strata and clusters.
 *
 * Shape a weighted table and, where they are not the table's, the degrees of freedom of the design; null unless two rows and
 * two columns have weight. Errors none. Source Rao & Scott (1984); agrees with R survey `svychisq`, statistics F and Chisq,
 * where every cell has weight.
 */
export function raoScott(table: WeightedTable, degrees = table.degrees): RaoScott | null {
  const { rows, columns, shares, n } = table;
  const df = (rows.length - 1) * (columns.length - 1);
  if (df === 0) return null;
  const pearson = n * squaredDeparture(table);
  const emptyCells = shares.flatMap((row, i) => row.flatMap((share, j) => (share > 0 ? [] : [{ row: i, column: j }])));
  const effect = { pearson, cramersV: Math.sqrt(pearson / n / Math.min(rows.length - 1, columns.length - 1)), emptyCells };
  const designEffects = emptyCells.length > 0 ? [] : interactionEffects(table);
  const trace = designEffects.reduce((sum, value) => sum + value, 0);
  if (!(trace > 0 && degrees > 0)) return { ...effect, designEffects: [], firstOrder: null, secondOrder: null };
  const df1 = trace ** 2 / designEffects.reduce((sum, value) => sum + value * value, 0);
  const statistic = pearson / trace;
  const first = (pearson * df) / trace;
  return {
    ...effect,
    designEffects,
    firstOrder: { statistic: first, df, p: chiSquareTails(first, df).upper },
    secondOrder: { statistic, df1, df2: df1 * degrees, p: fTails(statistic, df1, df1 * degrees).upper },
  };
}

/** Σ (P_ij − P_i+ P_+j)² / (P_i+ P_+j) */
function squaredDeparture({ shares, rowShares, columnShares }: WeightedTable): number {
  let sum = 0;
  for (const [i, row] of shares.entries()) {
    for (const [j, share] of row.entries()) {
      const expected = (rowShares[i] ?? 0) * (columnShares[j] ?? 0);
      sum += (share - expected) ** 2 / expected;
    }
  }
  return sum;
}

/** A contrast of four cells: + − in one row, − + in the last; together they span every interaction. */
interface Contrast {
  readonly cell: number;
  readonly sign: number;
}

function contrastsOf({ rows, columns }: WeightedTable): readonly (readonly Contrast[])[] {
  const width = columns.length;
  const lastRow = (rows.length - 1) * width;
  return rows.slice(1).flatMap((_row, i) =>
    columns.slice(1).map((_column, j) => [
      { cell: i * width + j, sign: 1 },
      { cell: i * width + width - 1, sign: -1 },
      { cell: lastRow + j, sign: -1 },
      { cell: lastRow + width - 1, sign: 1 },
    ]),
  );
}

/** Eigenvalues of (C'D⁻¹C / n)⁻¹ (C'D⁻¹ V D⁻¹C), D the shares on a diagonal. */
function interactionEffects(table: WeightedTable): readonly number[] {
  const p = table.shares.flat();
  const contrasts = contrastsOf(table);
  const product = (one: readonly Contrast[], other: readonly Contrast[], value: (a: number, b: number) => number) =>
    one.reduce((sum, a) => sum + other.reduce((inner, b) => inner + a.sign * b.sign * value(a.cell, b.cell), 0), 0);
  const ofMultinomial = contrasts.map((one) => contrasts.map((other) => product(one, other, (a, b) => (a === b ? 1 / ((p[a] ?? NaN) * table.n) : 0))));
  const ofDesign = contrasts.map((one) => contrasts.map((other) => product(one, other, (a, b) => (table.covariance[a]?.[b] ?? 0) / ((p[a] ?? NaN) * (p[b] ?? NaN)))));
  return relativeEigenvalues(ofMultinomial, ofDesign);
}
