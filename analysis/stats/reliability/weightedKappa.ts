import type { Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';
import type { AgreementTable } from './agreementTable.js';

/** Agreement of two coders beyond what their own habits would give by chance. */
export interface Kappa {
  readonly observed: number;
  readonly expected: number;
  /** Null when chance alone would agree wholly: both coders use one code. */
  readonly kappa: number | null;
  readonly standardError: number | null;
  /** Not cut at 1. */
  readonly interval: Interval | null;
}

/** How much a pair of codes agrees, 1 wholly and 0 not at all, by their places in the order of codes. */
export type AgreementWeights = 'identity' | 'linear' | 'quadratic';

function weightOf(kind: AgreementWeights, distance: number, levels: number): number {
  if (kind === 'identity' || levels < 2) return distance === 0 ? 1 : 0;
  return 1 - (kind === 'linear' ? Math.abs(distance) / (levels - 1) : distance ** 2 / (levels - 1) ** 2);
}

/**
 * Cohen's kappa, for ordered codes with linear or quadratic weights.
 *
 * Shape a table, a kind of weights, a level in (0, 1). Errors none.
 * Source Cohen (1960, 1968), standard error of Fleiss, Cohen & Everitt (1969); agrees with R `vcd::Kappa`.
 */
export function weightedKappa(table: AgreementTable, kind: AgreementWeights = 'identity', level = 0.95): Kappa {
  const { n, levels, cells, rows, columns } = table;
  const weights = cells.map((row, i) => row.map((_, j) => weightOf(kind, i - j, levels)));
  const total = (of: (cell: number, weight: number, i: number, j: number) => number) =>
    cells.reduce((sum, row, i) => sum + row.reduce((own, cell, j) => own + of(cell, weights[i]?.[j] ?? 0, i, j), 0), 0);
  const observed = total((cell, weight) => cell * weight);
  const expected = total((_, weight, i, j) => weight * (rows[i] ?? 0) * (columns[j] ?? 0));
  if (!(1 - expected > 1e-12)) return { observed, expected, kappa: null, standardError: null, interval: null };
  const kappa = (observed - expected) / (1 - expected);
  const rowMeans = weights.map((row) => row.reduce((sum, weight, j) => sum + weight * (columns[j] ?? 0), 0));
  const columnMeans = weights.map((_, j) => weights.reduce((sum, row, i) => sum + (row[j] ?? 0) * (rows[i] ?? 0), 0));
  const squares = total((cell, weight, i, j) => cell * (weight - ((rowMeans[i] ?? 0) + (columnMeans[j] ?? 0)) * (1 - kappa)) ** 2);
  const variance = (squares - (kappa - expected * (1 - kappa)) ** 2) / ((1 - expected) ** 2 * n);
  // Whole agreement leaves a difference of roundings.
  const standardError = variance > 1e-16 ? Math.sqrt(variance) : 0;
  const half = criticalValue(level) * standardError;
  return { observed, expected, kappa, standardError, interval: { low: kappa - half, high: kappa + half } };
}
