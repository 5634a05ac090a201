import type { CellTable } from './cellTable.js';
import { linearProgram, type LinearConstraint, type VariableBounds } from './linearProgram.js';

/** What it costs to hide a cell: 1 for the fewest cells, its count for the least that is lost; null: it stays as it is. */
export type CellCost = (cell: number) => number | null;

/** People moved into a cell or out of it, in one of two moves. */
interface Step extends VariableBounds {
  readonly move: 'up' | 'down';
  readonly cell: number;
  readonly sign: 1 | -1;
  readonly most: number;
}

/**
 * The cells to hide so that a count can be more and less than it is, together by as many people as needed: the cheapest
 * ones by what is moved through them, a linear programme over two moves, of which hidden cells are free. Zeros stay,
 * for a reader may guess that none is hidden.
 *
 * Shape a table, what is hidden of it, the cell; undefined when there is no way.
 * Source `statistics.md` 16.3; Kelly, Golden & Assad 1992 (cell suppression by linear programmes).
 */
export function openCells(table: CellTable, hidden: readonly boolean[], through: number, needed: number, cost: CellCost): readonly number[] | undefined {
  const steps = stepsOf(table, hidden, through, needed, cost);
  const balances = (['up', 'down'] as const).flatMap((move) => balancesOf(table, steps, move));
  const moved = { terms: steps.flatMap(({ cell }, variable) => (cell === through ? [{ variable, times: 1 }] : [])), least: needed, most: needed };
  const programme = linearProgram(steps, [...balances, moved]);
  if (programme === undefined) return undefined;
  programme.most(steps.map(({ cell }, variable) => ({ variable, times: hidden[cell] === true ? 0 : -(cost(cell) ?? 0) - 1e-3 })));
  const point = programme.point();
  return [...new Set(steps.flatMap(({ cell }, variable) => ((point[variable] ?? 0) > 1e-7 ? [cell] : [])))];
}

function stepsOf(table: CellTable, hidden: readonly boolean[], through: number, needed: number, cost: CellCost): readonly Step[] {
  const { values } = table;
  const canMove = (cell: number) => hidden[cell] === true || (values[cell] !== 0 && cost(cell) !== null);
  const { more, less } = roomAlone(table, canMove);
  return (['up', 'down'] as const).flatMap((move) =>
    values.flatMap((_, cell): readonly Step[] => {
      if (!canMove(cell)) return [];
      const into: Step = { move, cell, sign: 1, least: 0, most: Math.min(more[cell] ?? 0, needed) };
      const out: Step = { move, cell, sign: -1, least: 0, most: Math.min(less[cell] ?? 0, needed) };
      return cell !== through ? [into, out] : move === 'up' ? [into] : [out];
    }),
  );
}

/** How far each cell can move by what is said of it while the others of a constraint cannot move. */
function roomAlone({ values, tops, constraints }: CellTable, canMove: (cell: number) => boolean): { readonly more: readonly number[]; readonly less: readonly number[] } {
  const more = values.map((value, cell) => Math.max(0, (tops[cell] ?? Infinity) - value));
  const less = [...values];
  for (const { terms, least, most } of constraints) {
    const [only, second] = terms.filter(({ variable }) => canMove(variable));
    if (only === undefined || second !== undefined) continue;
    const { variable: cell, times } = only;
    const now = sumNow(values, terms);
    const [up, down] = times > 0 ? [most, least] : [least, most];
    if (up !== null) more[cell] = Math.min(more[cell] ?? 0, Math.max(0, (up - now) / times));
    if (down !== null) less[cell] = Math.min(less[cell] ?? 0, Math.max(0, (now - down) / times));
  }
  return { more, less };
}

function sumNow(values: readonly number[], terms: LinearConstraint['terms']): number {
  return terms.reduce((sum, { variable, times }) => sum + times * (values[variable] ?? 0), 0);
}

function balancesOf({ values, constraints }: CellTable, steps: readonly Step[], move: Step['move']): readonly LinearConstraint[] {
  const places = new Map<number, number[]>();
  steps.forEach((step, variable) => {
    if (step.move === move) places.set(step.cell, [...(places.get(step.cell) ?? []), variable]);
  });
  return constraints.flatMap(({ terms, least, most }): readonly LinearConstraint[] => {
    // One cell alone is limited by its steps already.
    if (terms.filter(({ variable }) => places.has(variable)).length < 2) return [];
    const now = sumNow(values, terms);
    const moving = terms.flatMap(({ variable: cell, times }) => (places.get(cell) ?? []).map((variable) => ({ variable, times: times * (steps[variable]?.sign ?? 0) })));
    return [{ terms: moving, least: least === null ? null : least - now, most: most === null ? null : most - now }];
  });
}
