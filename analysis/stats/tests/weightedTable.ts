import { covarianceOf } from '../design/covarianceOf.js';
import { designDegrees } from '../design/designDegrees.js';
import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import type { Matrix } from '../linear/multiply.js';

/** A table of weighted shares of everybody in it. */
export interface WeightedTable {
  /** Codes of the rows and columns that have any weight. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Adding up to 1. */
  readonly shares: Matrix;
  readonly rowShares: readonly number[];
  readonly columnShares: readonly number[];
  /** Of the shares, row by row. */
  readonly covariance: Matrix;
  /** The cell of each respondent, counted row by row; −1 outside the table. */
  readonly cellOf: Int32Array;
  /** Weight of everybody in the table. */
  readonly total: number;
  /** Respondents in the table, of weight above 0. */
  readonly n: number;
  /** Degrees of freedom of the design among them. */
  readonly degrees: number;
}

/**
 * Two single choices under weights: the share of each pair of codes and how these shares vary together.
 *
 * Shape a design, the code of each respondent in rows and in columns (−1: none, not in the table), 1 or 0 for who is
 * asked about; null when nobody is in the table. Errors RangeError when lengths differ or the design has one unit.
 * Source `statistics.md` 4.6; agrees with R survey `svymean(~interaction(x, y))` of a subset.
 */
export function weightedTable(design: SurveyDesign, rows: Grouping, columns: Grouping, inAnalysis: Uint8Array): WeightedTable | null {
  for (const list of [rows.of, columns.of, inAnalysis]) if (list.length !== design.n) throw new RangeError(`${list.length} entries for ${design.n} respondents`);
  const domain = inAnalysis.map((inside, i) => (inside === 1 && (rows.of[i] ?? -1) >= 0 && (columns.of[i] ?? -1) >= 0 && (design.weights[i] ?? 0) > 0 ? 1 : 0));
  const totals = weightByPair(design.weights, rows, columns, domain);
  const total = totals.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return null;
  const at = (i: number, j: number) => (totals[i * columns.count + j] ?? 0) / total;
  const allColumns = [...Array(columns.count).keys()];
  const keptRows = [...Array(rows.count).keys()].filter((i) => allColumns.some((j) => at(i, j) > 0));
  const keptColumns = allColumns.filter((j) => keptRows.some((i) => at(i, j) > 0));
  const shares = keptRows.map((i) => keptColumns.map((j) => at(i, j)));
  const cellOf = Int32Array.from(domain, (inside, i) => (inside === 1 ? keptRows.indexOf(rows.of[i] ?? -1) * keptColumns.length + keptColumns.indexOf(columns.of[i] ?? -1) : -1));
  const influences = shares.flat().map((share, cell) => Float64Array.from(cellOf, (own) => (own < 0 ? 0 : ((own === cell ? 1 : 0) - share) / total)));
  return {
    rows: keptRows,
    columns: keptColumns,
    shares,
    rowShares: shares.map((row) => row.reduce((sum, share) => sum + share, 0)),
    columnShares: keptColumns.map((_, j) => shares.reduce((sum, row) => sum + (row[j] ?? 0), 0)),
    covariance: covarianceOf(design, influences),
    cellOf,
    total,
    n: domain.reduce((sum, inside) => sum + inside, 0),
    degrees: designDegrees(design, domain),
  };
}

function weightByPair(weights: Float64Array, rows: Grouping, columns: Grouping, domain: Uint8Array): Float64Array {
  const totals = new Float64Array(rows.count * columns.count);
  for (const [i, inside] of domain.entries()) {
    if (inside !== 1) continue;
    const cell = (rows.of[i] ?? 0) * columns.count + (columns.of[i] ?? 0);
    totals[cell] = (totals[cell] ?? 0) + (weights[i] ?? 0);
  }
  return totals;
}
