import { widthAudit } from './auditCells.js';
import type { CellTable } from './cellTable.js';
import { openCells } from './openCells.js';

export interface ProtectedCells {
  readonly hidden: readonly boolean[];
  /** False where hiding all that may be hidden does not leave a primary cell as wide as it should be. */
  readonly isSafe: boolean;
  readonly cost: number;
}

/**
 * Hides as many further cells as it takes that each primary cell can be anything within k or more (or within as much
 * as it could ever be): for a cell that is too narrow the cheapest others are hidden (`openCells`). Then cells found
 * needless are shown again, the dearest first; of two orders the cheaper outcome is kept.
 *
 * Shape a table of cells that add up, which of them are primary. Not the optimum: within half as much again in the
 * reference tables. Source `statistics.md` 16.3.
 */
export function protectCells(table: CellTable, primary: readonly boolean[], k: number, cost: (cell: number) => number): ProtectedCells {
  const cells = table.values.flatMap((_, cell) => (primary[cell] === true ? [cell] : []));
  const bySize = [...cells].sort((a, b) => (table.values[a] ?? 0) - (table.values[b] ?? 0));
  const outcomes = [bySize, [...bySize].reverse()].map((order) => protectInOrder(table, primary, order, k, cost));
  return outcomes.reduce((best, one) => (one.isSafe === best.isSafe ? (one.cost < best.cost ? one : best) : one.isSafe ? one : best));
}

function protectInOrder(table: CellTable, primary: readonly boolean[], order: readonly number[], k: number, cost: (cell: number) => number): ProtectedCells {
  const hidden = [...primary];
  const needs = (cell: number) => Math.min(k, table.tops[cell] ?? k);
  for (const cell of order) {
    if (areWide(table, hidden, [cell], needs)) continue;
    for (const opened of openCells(table, hidden, cell, needs(cell), cost) ?? []) hidden[opened] = true;
  }
  const isSafe = areWide(table, hidden, order, needs);
  const added = hidden.flatMap((isHidden, cell) => (isHidden && primary[cell] !== true ? [cell] : []));
  for (const cell of isSafe ? added.sort((a, b) => cost(b) - cost(a)) : []) {
    hidden[cell] = false;
    hidden[cell] = !areWide(table, hidden, order, needs);
  }
  return { hidden, isSafe, cost: hidden.reduce((sum, isHidden, cell) => sum + (isHidden ? cost(cell) : 0), 0) };
}

function areWide(table: CellTable, hidden: readonly boolean[], cells: readonly number[], needs: (cell: number) => number): boolean {
  const audit = widthAudit(table, hidden);
  return cells.every((cell) => audit.isWide(cell, needs(cell)));
}
