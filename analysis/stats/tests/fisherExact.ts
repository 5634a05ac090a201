import { hypergeometricTails, type Draw } from '../hypergeometric.js';
import { conditionalOdds, type ConditionalOdds } from './conditionalOdds.js';
import { fisherP } from './fisherP.js';
import { checkFourCells, type FourCells } from './oddsRatio.js';
import { checkWhole, tableMargins } from './tableMargins.js';

export interface FisherExact {
  /** Two-sided: all tables that are no more probable than this one. */
  readonly p: number;
  /** For the odds ratio being below 1. */
  readonly less: number;
  /** For the odds ratio being above 1. */
  readonly greater: number;
  readonly odds: ConditionalOdds;
}

/**
 * Fisher's exact test of a table of two by two, given its margins.
 *
 * Shape four whole counts, level in (0, 1) of the interval of the odds ratio; null when a row or a column is empty.
 * Errors RangeError for what is no whole count. Source Fisher (1935); agrees with R `fisher.test`.
 */
export function fisherExact(cells: FourCells, level = 0.95): FisherExact | null {
  checkFourCells(cells);
  const { a, b, c, d } = cells;
  const table = tableMargins([[a, b], [c, d]]);
  checkWhole(table);
  if (table.rows.length < 2 || table.columns.length < 2) return null;
  const draw: Draw = { marked: a + c, size: a + b + c + d, drawn: a + b };
  return {
    p: fisherP(cells),
    less: hypergeometricTails(a, draw).lower,
    greater: hypergeometricTails(a - 1, draw).upper,
    odds: conditionalOdds(a, draw, level),
  };
}
