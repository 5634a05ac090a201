import { auditCells, widthOf } from './auditCells.js';
import type { CellTable } from './cellTable.js';
import { linearProgram } from './linearProgram.js';

/** What it costs to hide a cell: 1 for the fewest cells, its count for the least that is lost. */
export type CellCost = (cell: number) => number;

export interface ProtectedCells {
  readonly hidden: readonly boolean[];
  /** False where hiding all that may be hidden does not leave a primary cell as wide as it should be. */
  readonly isSafe: boolean;
  readonly cost: number;
}

/**
 * Hides as many further cells as it takes that each primary cell can be anything within k or more (or within as much
 * as it could ever be). For a cell that is too narrow, the cheapest way to move k people through it is opened: a
 * linear programme over all cells, of which those hidden already are free. Then cells found needless are shown again,
 * the dearest first; of two orders the cheaper outcome is kept. Zeros stay, for a reader may guess that none is hidden.
 *
 * Shape a table of cells that add up, which of them are primary. Not the optimum: within half as much again in the
 * reference tables. Source `statistics.md` 16.3; Kelly, Golden & Assad 1992 (cell suppression by linear programmes).
 */
export function protectCells(table: CellTable, primary: readonly boolean[], k: number, cost: CellCost): ProtectedCells {
  const cells = table.values.flatMap((_, cell) => (primary[cell] === true ? [cell] : []));
  const bySize = [...cells].sort((a, b) => (table.values[a] ?? 0) - (table.values[b] ?? 0));
  const outcomes = [bySize, [...bySize].reverse()].map((order) => protectInOrder(table, primary, order, k, cost));
  return outcomes.reduce((best, one) => (one.isSafe === best.isSafe ? (one.cost < best.cost ? one : best) : one.isSafe ? one : best));
}

function protectInOrder(table: CellTable, primary: readonly boolean[], order: readonly number[], k: number, cost: CellCost): ProtectedCells {
  const hidden = [...primary];
  const needs = (cell: number) => Math.min(k, table.tops[cell] ?? k);
  for (const cell of order) {
    if (isWide(table, hidden, [cell], needs)) continue;
    for (const opened of cheapestWay(table, hidden, cell, needs(cell), cost) ?? []) hidden[opened] = true;
  }
  const isSafe = isWide(table, hidden, order, needs);
  const added = hidden.flatMap((isHidden, cell) => (isHidden && primary[cell] !== true ? [cell] : []));
  for (const cell of isSafe ? added.sort((a, b) => cost(b) - cost(a)) : []) {
    hidden[cell] = false;
    hidden[cell] = !isWide(table, hidden, order, needs);
  }
  return { hidden, isSafe, cost: hidden.reduce((sum, isHidden, cell) => sum + (isHidden ? cost(cell) : 0), 0) };
}

function isWide(table: CellTable, hidden: readonly boolean[], cells: readonly number[], needs: (cell: number) => number): boolean {
  const wanted = new Set(cells);
  return auditCells(table, hidden).every((range) => !wanted.has(range.cell) || (widthOf(range) ?? Infinity) >= needs(range.cell));
}

/**
 * The cells to hide so that people can be moved into a cell and out of it, together as many as needed: one unknown for
 * each cell, each move and each direction; what is moved costs as much as its cell does.
 */
function cheapestWay({ values, tops, sums }: CellTable, hidden: readonly boolean[], through: number, needed: number, cost: CellCost): readonly number[] | undefined {
  const moves = ['in', 'out'].flatMap((move) => values.flatMap((value, cell) => {
    const isFixed = value === 0 && hidden[cell] !== true;
    const most = (limit: number) => (isFixed ? 0 : Math.min(limit, needed));
    return [
      { move, cell, sign: 1, most: cell === through && move === 'out' ? 0 : most((tops[cell] ?? Infinity) - value) },
      { move, cell, sign: -1, most: cell === through && move === 'in' ? 0 : most(value) },
    ];
  }));
  const balances = ['in', 'out'].flatMap((move) => sums.map(({ parts, whole }) => ({
    terms: moves.flatMap((one, variable) => (one.move !== move ? [] : one.cell === whole ? [{ variable, times: -one.sign }] : parts.includes(one.cell) ? [{ variable, times: one.sign }] : [])),
    least: 0,
    most: 0,
  })));
  const moved = { terms: moves.flatMap(({ cell }, variable) => (cell === through ? [{ variable, times: 1 }] : [])), least: needed, most: needed };
  const programme = linearProgram(moves.map(({ most }) => ({ least: 0, most })), [...balances, moved]);
  if (programme === undefined) return undefined;
  programme.most(moves.map(({ cell }, variable) => ({ variable, times: hidden[cell] === true ? 0 : -cost(cell) - 1e-3 })));
  const point = programme.point();
  return [...new Set(moves.flatMap(({ cell }, variable) => ((point[variable] ?? 0) > 1e-7 ? [cell] : [])))];
}
