import type { Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';

/** Counts of a table of two rows and two columns: [[a, b], [c, d]]. */
export interface FourCells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export interface OddsRatio {
  readonly estimate: number;
  readonly interval: Interval;
  /** A cell was 0, so one half was added to all four. */
  readonly halfAdded: boolean;
}

/** Errors RangeError unless all four are numbers >= 0. */
export function checkFourCells({ a, b, c, d }: FourCells): void {
  if (![a, b, c, d].every((count) => count >= 0 && count < Infinity)) throw new RangeError(`[[${a}, ${b}], [${c}, ${d}]] is no table of counts`);
}

/**
 * The odds ratio ad / bc and its interval on the logarithmic scale.
 *
 * Shape four counts, level in (0, 1); null when a row or a column is empty. Errors RangeError for what is no count.
 * Source Woolf (1955); Haldane (1956) and Anscombe (1956) for the half added only where a cell is 0.
 */
export function oddsRatio(cells: FourCells, level = 0.95): OddsRatio | null {
  checkFourCells(cells);
  if (emptyMargin(cells)) return null;
  const halfAdded = Math.min(cells.a, cells.b, cells.c, cells.d) === 0;
  const add = halfAdded ? 0.5 : 0;
  const [a, b, c, d] = [cells.a + add, cells.b + add, cells.c + add, cells.d + add];
  const log = Math.log((a * d) / (b * c));
  const half = criticalValue(level) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { estimate: (a * d) / (b * c), interval: { low: Math.exp(log - half), high: Math.exp(log + half) }, halfAdded };
}

/** The correlation of two answers of yes or no, −1 to 1; null when a row or a column is empty. */
export function phiCoefficient(cells: FourCells): number | null {
  checkFourCells(cells);
  if (emptyMargin(cells)) return null;
  const { a, b, c, d } = cells;
  return (a * d - b * c) / Math.sqrt((a + b) * (c + d) * (a + c) * (b + d));
}

function emptyMargin({ a, b, c, d }: FourCells): boolean {
  return a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0;
}
