import type { Table } from './tableMargins.js';

/** How strongly row and column go together, 0 to 1. */
export interface CramersV {
  readonly cramersV: number;
  /** Bergsma's: about 0 where there is nothing, however large the table; null where too few are left to tell. */
  readonly cramersVCorrected: number | null;
  /** Pearson's contingency coefficient; it cannot reach 1. */
  readonly contingencyCoefficient: number;
}

/**
 * Effect sizes of a table from its X².
 *
 * Shape X² >= 0 and the table, of at least two rows and columns. Errors none.
 * Source Cramér (1946), Bergsma (2013), Pearson (1904).
 */
export function cramersV(statistic: number, { rows, columns, n }: Pick<Table, 'rows' | 'columns' | 'n'>): CramersV {
  const r = rows.length;
  const k = columns.length;
  const phi2 = statistic / n;
  const corrected = Math.max(0, phi2 - ((r - 1) * (k - 1)) / (n - 1));
  const least = Math.min(shrunk(r, n), shrunk(k, n)) - 1;
  return {
    cramersV: Math.sqrt(phi2 / Math.min(r - 1, k - 1)),
    cramersVCorrected: least > 0 ? Math.sqrt(corrected / least) : null,
    contingencyCoefficient: Math.sqrt(phi2 / (1 + phi2)),
  };
}

const shrunk = (size: number, n: number): number => size - (size - 1) ** 2 / (n - 1);
