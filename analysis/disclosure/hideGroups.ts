import type { Split } from './panel.js';
import type { DisclosureLimits } from './published.js';

/**
 * The groups of which nothing is shown: those with a small base, those hidden already, and as many more as it takes
 * that no hidden base follows from the rest. The bases of a split add up to everyone, so hidden groups with answers
 * must be at least two, and together they are a group of their own that must not be small.
 *
 * Shape a split, groups hidden for another reason; changes `hidden`. The cheapest partner is the smallest base,
 * then the first in order.
 */
export function hideGroups({ groups }: Split, hidden: boolean[], { minimumBase }: DisclosureLimits): void {
  groups.forEach(({ base }, g) => {
    if (base < minimumBase) hidden[g] = true;
  });
  for (;;) {
    const withAnswers = groups.filter(({ base }, g) => hidden[g] === true && base > 0);
    const together = withAnswers.reduce((sum, { base }) => sum + base, 0);
    if (withAnswers.length === 0 || (withAnswers.length > 1 && together >= minimumBase)) return;
    const partner = smallest(groups.map(({ base }, g) => (hidden[g] === true ? Infinity : base)));
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
