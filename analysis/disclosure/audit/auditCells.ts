import type { CellTable } from './cellTable.js';
import { linearProgram, type LinearConstraint, type LinearProgram } from './linearProgram.js';

/** What a reader can work out of one hidden cell. */
export interface CellRange {
  readonly cell: number;
  readonly low: number;
  /** null: no limit. */
  readonly high: number | null;
}

/**
 * The least and the most that every hidden cell can be, given all that are shown: by linear programmes, so exact.
 *
 * Shape a table of cells that add up, which of them are hidden; one range a hidden cell, in order.
 */
export function auditCells(table: CellTable, hidden: readonly boolean[]): readonly CellRange[] {
  const cells = table.values.flatMap((_, cell) => (hidden[cell] === true ? [cell] : []));
  const programme = programmeOf(table, hidden, cells);
  return cells.map((cell, variable) => {
    const low = programme.most([{ variable, times: -1 }]);
    const high = programme.most([{ variable, times: 1 }]);
    return { cell, low: low === null || low === 0 ? 0 : -tidy(low), high: high === null ? null : tidy(high) };
  });
}

/** How wide a range is; null: without limit. */
export function widthOf({ low, high }: CellRange): number | null {
  return high === null ? null : high - low;
}

function programmeOf({ values, tops, sums }: CellTable, hidden: readonly boolean[], cells: readonly number[]): LinearProgram {
  const place = new Map(cells.map((cell, variable) => [cell, variable]));
  const constraints = sums.flatMap(({ parts, whole }): readonly LinearConstraint[] => {
    const signed = [...parts.map((cell) => [cell, 1] as const), [whole, -1] as const];
    const known = signed.reduce((sum, [cell, sign]) => sum + (hidden[cell] === true ? 0 : sign * (values[cell] ?? 0)), 0);
    const terms = signed.flatMap(([cell, times]) => (place.has(cell) ? [{ variable: place.get(cell) ?? 0, times }] : []));
    return terms.length === 0 ? [] : [{ terms, least: -known, most: -known }];
  });
  const programme = linearProgram(cells.map((cell) => ({ least: 0, most: tops[cell] ?? null })), constraints);
  if (programme === undefined) throw new RangeError('cells do not add up, or one is above its limit');
  return programme;
}

/** Sums of whole numbers have whole ranges. */
function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
}
