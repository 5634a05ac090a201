/**
 * What a reader can work out of the hidden cells of one option that does not add up with the others: its groups add
 * up to everyone in each split, and the count for everyone is shared by all splits. The equations form a star, so
 * the closed form below is exact: no linear programme finds more.
 */
import type { Panel, Pattern, Split, SplitPattern } from './panel.js';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** `insider`: somebody who knows every group's base anyway. `reader`: only what is published. */
export type Knowledge = 'insider' | 'reader';

export interface StarAudit {
  readonly total: Range;
  /** Split, then group. */
  readonly cells: readonly (readonly Range[])[];
}

/** Bounds that hold whatever is published, from a linked panel; 0 and the base otherwise. */
export interface KnownBounds {
  readonly least: (split: number, group: number) => number;
  readonly leastTotal: number;
}

export const noBounds: KnownBounds = { least: () => 0, leastTotal: 0 };

export function starAudit(panel: Panel, option: number, pattern: Pattern, knows: Knowledge, bounds = noBounds): StarAudit {
  const boxes = panel.splits.map((split, t) => boxesOf(split, pattern.splits[t], option, knows, (g) => bounds.least(t, g)));
  const count = panel.total.counts[option] ?? 0;
  const open = { low: bounds.leastTotal, high: panel.total.base };
  const total = pattern.totals[option] === true ? boxes.reduce((range, { sum }) => meet(range, sum), open) : point(count);
  return { total, cells: boxes.map(({ cells, others }) => cells.map((box, g) => meet(box, minus(total, others(g))))) };
}

interface Boxes {
  readonly cells: readonly Range[];
  readonly sum: Range;
  /** What all cells but one can add up to. */
  readonly others: (group: number) => Range;
}

function boxesOf(
  { groups }: Split,
  pattern: SplitPattern | undefined,
  option: number,
  knows: Knowledge,
  least: (group: number) => number,
): Boxes {
  const isHidden = (g: number) => pattern?.cells[g]?.[option] === true;
  // Of hidden groups a reader knows only how many people they are together.
  const joined = groups.map((_, g) => knows === 'reader' && pattern?.groups[g] === true);
  const together = groups.reduce((sum, { base }, g) => sum + (joined[g] === true ? base : 0), 0);
  const cells = groups.map(({ base, counts }, g): Range => {
    if (!isHidden(g)) return point(counts[option] ?? 0);
    return { low: least(g), high: joined[g] === true ? together : base };
  });
  const sumOf = (wanted: (g: number) => boolean): Range => {
    const low = cells.reduce((sum, cell, g) => sum + (wanted(g) ? cell.low : 0), 0);
    const apart = cells.reduce((sum, cell, g) => sum + (wanted(g) && joined[g] !== true ? cell.high : 0), 0);
    return { low, high: apart + (cells.some((_, g) => wanted(g) && joined[g] === true) ? together : 0) };
  };
  return { cells, sum: sumOf(() => true), others: (group) => sumOf((g) => g !== group) };
}

const point = (value: number): Range => ({ low: value, high: value });
const meet = (a: Range, b: Range): Range => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) });
const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });
