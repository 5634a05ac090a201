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
  const all = cells.reduce((sum, cell, g) => add(sum, cell, joined[g] === true, 1), { low: 0, apart: 0, joined: 0 });
  // Hidden groups are together no more than they are, however many of them there are.
  const rangeOf = (sum: Sum): Range => ({ low: sum.low, high: sum.apart + (sum.joined > 0 ? together : 0) });
  const without = (g: number): Sum => add(all, cells[g] ?? point(0), joined[g] === true, -1);
  return { cells, sum: rangeOf(all), others: (group) => rangeOf(without(group)) };
}

/** What cells add up to, those of hidden groups counted apart. */
interface Sum {
  readonly low: number;
  readonly apart: number;
  readonly joined: number;
}

function add({ low, apart, joined }: Sum, cell: Range, isJoined: boolean, sign: 1 | -1): Sum {
  return { low: low + sign * cell.low, apart: apart + (isJoined ? 0 : sign * cell.high), joined: joined + (isJoined ? sign : 0) };
}

const point = (value: number): Range => ({ low: value, high: value });
const meet = (a: Range, b: Range): Range => ({ low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) });
const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });
