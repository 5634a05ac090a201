import type { Definition } from '../survey/definition.js';
import type { Table } from '../tables/table.js';
import type { Protected } from './givesAway.js';
import { hideGroups } from './hideGroups.js';
import { nothingHidden, type Panel, type Pattern } from './panel.js';
import { panelsOf } from './panelsOf.js';
import { defaultLimits, type DisclosureLimits, type Published } from './published.js';
import { judgeLattice } from './releasePublic.js';
import { releaseRows } from './releaseRows.js';

/**
 * A question (or indicator) among others than the lattice counts it, beside the lattice: the counts are the same, so
 * what is hidden there is hidden here, whatever protecting these tables alone would hide instead. New are the bases:
 *
 * 1. How many more there are in a group is a count too: where they are a handful the group is hidden, and another
 *    with it if its base would follow from the rest.
 * 2. The number of choices is the sum of counts, and where the lattice counts others than those who answered, these
 *    are new: a group with anything hidden would be given away, and is hidden whole; so is all when a count for everyone is.
 * 3. Where people have weights, two shares of the same people tell more than whole per cents do: nothing is shown.
 *
 * Shape the lattice, tables of one question as in it but with one other base rule, the definition; the tables in the
 * same order out. Errors as `releasePublic`.
 */
export function releaseOtherBase(lattice: readonly Table[], others: readonly Table[], definition: Definition, limits: DisclosureLimits = defaultLimits): readonly Published[] {
  const [first] = others;
  if (first === undefined) return [];
  const declared = lattice.find(({ question }) => question === first.question);
  const judged = judgeLattice(lattice, definition, limits).get(first.question) ?? [];
  const isNew = first.baseRule === 'selections' || declared?.baseRule !== 'answered';
  const panels = panelsOf(others).map((panel): Protected => ({ panel, pattern: patternOf(panel, judged.find((own) => own.panel.item === panel.item), isNew, limits) }));
  return others.map((table) => releaseRows(table, panels, limits));
}

function patternOf(panel: Panel, judged: Protected | undefined, isNew: boolean, limits: DisclosureLimits): Pattern {
  const pattern = nothingHidden(panel);
  if (judged === undefined || judged.pattern.all || panel.total.heaviest !== undefined) return { ...pattern, all: true };
  const { panel: own, pattern: hidden } = judged;
  if (isNew && hidden.totals.includes(true)) return { ...pattern, all: true };
  panel.options.forEach((_, o) => (pattern.totals[o] = hidden.totals[o] !== false));
  panel.splits.forEach((split, t) => {
    const [from, to] = [own.splits.findIndex(({ by }) => by === split.by), pattern.splits[t]];
    const [before, was] = [own.splits[from], hidden.splits[from]];
    if (to === undefined) return;
    split.groups.forEach(({ code, base }, g) => {
      const at = before?.groups.findIndex((group) => group.code === code) ?? -1;
      const cells = was?.cells[at];
      const more = base - (before?.groups[at]?.base ?? 0);
      const isHandful = !isNew && more !== 0 && Math.abs(more) < limits.k;
      to.groups[g] = was?.groups[at] !== false || isHandful || (isNew && cells?.includes(true) !== false);
      panel.options.forEach((_, o) => (to.cells[g] = (to.cells[g] ?? []).with(o, cells?.[o] !== false)));
    });
    if (!isNew) hideGroups(split, to.groups, limits);
  });
  return pattern;
}
