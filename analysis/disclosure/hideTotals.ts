import type { Earlier } from './earlier.js';
import { smallest } from './hideGroups.js';
import { mustHide } from './mustHide.js';
import type { Panel } from './panel.js';
import type { DisclosureLimits } from './published.js';

/**
 * The options whose count for everyone is hidden. Where the options add up to the base, one hidden count would
 * follow from the rest: then at least two that may differ are hidden, with k people or more between them, so that
 * each of them can be anything from none to all of these. Beside an earlier edition only the new ones may differ.
 */
export function hideTotals({ total, additive, sensitive }: Panel, hidden: boolean[], limits: DisclosureLimits, earlier?: Earlier): void {
  total.counts.forEach((count, o) => {
    if (mustHide(count, total.base, sensitive, limits)) hidden[o] = true;
  });
  const wasHidden = (o: number) => earlier?.hidden.totals[o] === true;
  const differs = earlier === undefined ? total.counts : earlier.added.total.counts;
  while (additive && hidden.some((isHidden, o) => isHidden && !wasHidden(o))) {
    const unsure = differs.filter((count, o) => hidden[o] === true && !wasHidden(o) && (sensitive || count > 0));
    const together = unsure.reduce((sum, count) => sum + count, 0);
    if (unsure.length > 1 && together >= limits.k) return;
    const partner = smallest(differs.map((count, o) => (hidden[o] === true || count <= 0 ? Infinity : count)));
    if (partner === undefined) return;
    hidden[partner] = true;
  }
}
