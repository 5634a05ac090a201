import { amountsTogether } from '../tables/amounts.js';
import { hideGroups, smallest, type AddedBases } from './hideGroups.js';
import { isDominated } from './isDominated.js';
import type { Cells, Split } from './panel.js';
import type { DisclosureLimits } from './published.js';

/** How many more people some groups have together than when they were last shown; undefined where they never were. */
export type AddedTogether = (groups: readonly number[]) => number | undefined;

/** A mean needs so many people also where it is the difference of two. */
function isFew(added: number | undefined, { minimumBase }: DisclosureLimits): boolean {
  return added !== undefined && added !== 0 && Math.abs(added) < minimumBase;
}

/** Whether a mean would tell what one person gave, or beside an earlier one what a few did. False for what has no mean. */
export function amountsTell({ amounts }: Cells, added: number | undefined, limits: DisclosureLimits): boolean {
  return amounts !== undefined && (isDominated(amounts) || isFew(added, limits));
}

/**
 * Groups whose mean would tell what one person gave, and partners for them: everyone less the groups that are shown is the
 * sum of the hidden ones, which must not tell more than a group may. Changes `hidden`.
 */
export function hideAmounts(split: Split, hidden: boolean[], limits: DisclosureLimits, addedBases: AddedBases, added: AddedTogether): void {
  const { groups } = split;
  groups.forEach((group, g) => {
    if (amountsTell(group, addedBases(g), limits)) hidden[g] = true;
  });
  for (;;) {
    hideGroups(split, hidden, limits, addedBases);
    const apart = groups.flatMap(({ base }, g) => (hidden[g] === true && base > 0 ? [g] : []));
    const amounts = apart.flatMap((g) => groups[g]?.amounts ?? []);
    if (amounts.length === 0 || !amountsTell({ base: 0, counts: [], amounts: amountsTogether(amounts) }, added(apart), limits)) return;
    const partner = smallest(groups.map(({ base }, g) => (hidden[g] === true ? Infinity : base)));
    if (partner === undefined) return;
    hidden[partner] = true;
  }
}
