import { peopleIn, type Split } from './panel.js';
import type { DisclosureLimits } from './published.js';

/** Of each group shown before: how many more it has now; undefined for one that was hidden, or never published. */
export type AddedBases = (group: number) => number | undefined;

/**
 * The groups of which nothing is shown: those with a small base, those hidden already, and as many more as it takes
 * that no hidden base follows from the rest. The bases of a split add up to everyone, so hidden groups with answers
 * must be at least two, and together they are a group of their own that must not be small.
 *
 * A base that an earlier edition showed, and that has not changed since, is known for ever: it protects no other. And
 * those hidden for the first time follow from the new answers, unless two of them have some.
 *
 * Shape a split, groups hidden for another reason; changes `hidden`. The cheapest partner is the smallest base,
 * then the first in order.
 */
export function hideGroups({ groups }: Split, hidden: boolean[], { minimumBase }: DisclosureLimits, added: AddedBases = () => undefined): void {
  groups.forEach((group, g) => {
    if (peopleIn(group) < minimumBase) hidden[g] = true;
  });
  for (;;) {
    const unsure = groups.filter(({ base }, g) => hidden[g] === true && base > 0 && added(g) !== 0);
    const together = unsure.reduce((sum, group) => sum + peopleIn(group), 0);
    if (unsure.length === 0 || (unsure.length > 1 && together >= minimumBase)) return;
    const partner = smallest(groups.map(({ base }, g) => (hidden[g] === true || added(g) === 0 ? Infinity : base)));
    if (partner === undefined) return;
    hidden[partner] = true;
  }
}

/** Index of the smallest finite number, the first among equals. */
export function smallest(costs: readonly number[]): number | undefined {
  let best: number | undefined;
  costs.forEach((cost, i) => {
    if (Number.isFinite(cost) && cost < (best === undefined ? Infinity : (costs[best] ?? Infinity))) best = i;
  });
  return best;
}
