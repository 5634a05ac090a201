import { hideSmallCells } from './cellsToProtect.js';
import { hideGroups } from './hideGroups.js';
import { hideTotals } from './hideTotals.js';
import { nothingHidden, type Panel, type Pattern } from './panel.js';
import { protectFlow } from './protectFlow.js';
import { protectStar } from './protectStar.js';
import type { DisclosureLimits } from './published.js';

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
 * What to hide of one panel: small groups and their partners, small counts for everyone, small counts in groups, and
 * then partners until nothing of these can be worked out from what is left.
 */
export function protectPanel(panel: Panel, limits: DisclosureLimits, forced: Forced, beside: RankedBeside = {}): Pattern {
  const pattern = nothingHidden(panel);
  if (forced.all || panel.total.base < limits.minimumBase) return { ...pattern, all: true };
  hideTotals(panel, pattern.totals, limits);
  panel.splits.forEach((split, t) => {
    const own = pattern.splits[t];
    if (own === undefined) return;
    split.groups.forEach((_, g) => {
      if (forced.group(t, g)) own.groups[g] = true;
    });
    hideGroups(split, own.groups, limits);
    hideSmallCells(panel, t, own, limits, beside.first);
    if (!panel.additive) return;
    // With two or more columns hidden whole, people can be moved between them in every split alike.
    for (const row of own.cells) pattern.totals.forEach((hidden, o) => (row[o] = hidden || row[o] === true));
    const { any } = beside;
    const most = any === undefined ? undefined : (g: number, o: number) => any.splits[t]?.groups[g]?.counts[o] ?? 0;
    protectFlow(split, own, panel.sensitive, limits, most);
  });
  if (!panel.additive) protectStar(panel, pattern, limits, beside.first);
  return pattern;
}
