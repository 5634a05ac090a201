import { hideSmallCells } from './cellsToProtect.js';
import { isShrinking, type Earlier } from './earlier.js';
import { amountsTell, hideAmounts, type AddedTogether } from './hideAmounts.js';
import type { AddedBases } from './hideGroups.js';
import { hideTotals } from './hideTotals.js';
import { nothingHidden, peopleIn, type Panel, type Pattern, type Split } from './panel.js';
import { protectAdded } from './protectAdded.js';
import { protectAddedChoices } from './protectAddedChoices.js';
import { protectChoices } from './protectChoices.js';
import { protectFlow } from './protectFlow.js';
import { protectStar } from './protectStar.js';
import type { DisclosureLimits } from './published.js';
import { weightsTell } from './weightsTell.js';

/** What is hidden of a panel for reasons outside it. */
export interface Forced {
  readonly all: boolean;
  readonly group: (split: number, group: number) => boolean;
}

export interface RankedBeside {
  /** Of "ranked at all": the same people "in first place". */
  readonly first?: Panel;
  /** Of "in first place": the same people "ranked at all". */
  readonly any?: Panel;
}

/**
 * What to hide of one panel: what was hidden before, small groups and their partners, small counts for everyone, small
 * counts in groups, and then partners until nothing of these can be worked out from what is left and what is known.
 */
export function protectPanel(panel: Panel, limits: DisclosureLimits, forced: Forced, beside: RankedBeside = {}, earlier?: Earlier): Pattern {
  const pattern = earlier === undefined ? nothingHidden(panel) : copyOf(earlier.hidden);
  if (forced.all || peopleIn(panel.total) < limits.minimumBase || weightsTell(panel.total) || amountsTell(panel.total, earlier?.added.total.base, limits)) return { ...pattern, all: true };
  hideTotals(panel, pattern.totals, limits, earlier);
  panel.splits.forEach((split, t) => {
    const own = pattern.splits[t];
    if (own === undefined) return;
    split.groups.forEach((group, g) => {
      if (forced.group(t, g) || weightsTell(group)) own.groups[g] = true;
    });
    hideAmounts(split, own.groups, limits, addedBases(t, earlier), addedTogether(t, earlier));
    hideSmallCells(panel, t, own, limits, beside.first);
    // With two or more columns hidden whole, people can be moved between them in every split alike.
    if (panel.additive) for (const row of own.cells) pattern.totals.forEach((hidden, o) => (row[o] = hidden || row[o] === true));
  });
  if (!panel.additive) {
    protectStar(panel, pattern, limits, beside.first, earlier);
    const { choosing } = panel;
    if (choosing !== undefined) panel.splits.forEach((_, t) => {
      const own = pattern.splits[t];
      if (own === undefined) return;
      protectChoices(panel, t, own, choosing, limits);
      if (earlier !== undefined) protectAddedChoices(panel, t, own, choosing, limits, earlier);
    });
    return pattern;
  }
  const isSafe = panel.splits.every((split, t) => protectSplit(split, t, pattern, panel, limits, beside, earlier));
  // Nothing less is sure to give nothing of an earlier edition away.
  return isSafe ? pattern : { ...pattern, all: true };
}

function protectSplit(
  split: Split,
  t: number,
  { splits, totals }: Pattern,
  { sensitive, options }: Panel,
  limits: DisclosureLimits,
  { any }: RankedBeside,
  earlier: Earlier | undefined,
): boolean {
  const own = splits[t];
  if (own === undefined) return true;
  const most = any === undefined ? undefined : (g: number, o: number) => any.splits[t]?.groups[g]?.counts[o] ?? 0;
  if (earlier === undefined || earlier.fresh[t] === true) {
    protectFlow(split, own, sensitive, limits, most);
    return true;
  }
  const isSafe = protectAdded(split, t, own, totals, sensitive, limits, earlier, most);
  return isSafe && !options.some((_, o) => isShrinking(earlier, t, o, own));
}

function copyOf({ all, totals, splits }: Pattern): Pattern {
  const copied = splits.map(({ groups, cells }) => ({ groups: [...groups], cells: cells.map((row) => [...row]) }));
  return { all, totals: [...totals], splits: copied };
}

function addedBases(t: number, earlier: Earlier | undefined): AddedBases {
  if (earlier === undefined || earlier.fresh[t] === true) return () => undefined;
  return (g) => (earlier.hidden.splits[t]?.groups[g] === true ? undefined : earlier.added.splits[t]?.groups[g]?.base);
}

function addedTogether(t: number, earlier: Earlier | undefined): AddedTogether {
  if (earlier === undefined || earlier.fresh[t] === true) return () => undefined;
  return (groups) => groups.reduce((sum, g) => sum + (earlier.added.splits[t]?.groups[g]?.base ?? 0), 0);
}
