import type { Matrix } from '../linear/multiply.js';
import { studentTails } from '../studentTails.js';
import { adjustPValues } from './adjustPValues.js';
import type { WeightedTable } from './weightedTable.js';

export interface WeightedResiduals {
  /** P_ij − P_i+ P_+j: how far each share is from independence, in shares of everybody. */
  readonly departures: Matrix;
  /** Departure over its standard error; null where that is 0. */
  readonly standardized: readonly (readonly (number | null)[])[];
  /** Two-sided by Student's t with the degrees of the design, Holm over all cells: only these may mark a cell. */
  readonly p: readonly (readonly (number | null)[])[];
  /** Of the departures, row by row. */
  readonly covariance: Matrix;
}

/** Below this part of its own size a variance is what rounding left of 0. */
const negligible = 1e-24;

/**
 * Which cells of a weighted table hold more, or fewer, than independence would have.
 *
 * Shape a weighted table of at least two rows and columns. Errors none.
 * Source the linearised product of shares (Särndal, Swensson & Wretman 1992, section 5.5), `statistics.md` 7.3.
 */
export function weightedResiduals(table: WeightedTable): WeightedResiduals {
  const { shares, rowShares, columnShares, degrees } = table;
  const departures = shares.map((row, i) => row.map((share, j) => share - (rowShares[i] ?? 0) * (columnShares[j] ?? 0)));
  const covariance = covarianceOfDepartures(table);
  const width = columnShares.length;
  const standardized = departures.map((row, i) =>
    row.map((departure, j) => {
      const variance = covariance[i * width + j]?.[i * width + j] ?? 0;
      return variance > negligible ? departure / Math.sqrt(variance) : null;
    }),
  );
  const raw = standardized.flat().map((t) => (t === null || degrees <= 0 ? null : Math.min(1, 2 * studentTails(-Math.abs(t), degrees).lower)));
  const adjusted = adjustPValues(raw, 'holm');
  return { departures, standardized, p: standardized.map((row, i) => row.map((_, j) => adjusted[i * width + j] ?? null)), covariance };
}

/** G V Gᵀ, where G is what each departure gains from each share: 1 from its own, less P_+j from its row, less P_i+ from its column. */
function covarianceOfDepartures({ shares, rowShares, columnShares, covariance }: WeightedTable): number[][] {
  const width = columnShares.length;
  const gained = (values: readonly number[]): number[] => {
    const byRow = rowShares.map((_, i) => columnShares.reduce((sum, _share, j) => sum + (values[i * width + j] ?? 0), 0));
    const byColumn = columnShares.map((_, j) => rowShares.reduce((sum, _share, i) => sum + (values[i * width + j] ?? 0), 0));
    return shares.flatMap((row, i) => row.map((_, j) => (values[i * width + j] ?? 0) - (columnShares[j] ?? 0) * (byRow[i] ?? 0) - (rowShares[i] ?? 0) * (byColumn[j] ?? 0)));
  };
  const half = covariance.map(gained);
  const transposed = covariance.map((_, cell) => half.map((row) => row[cell] ?? 0));
  return transposed.map(gained);
}
