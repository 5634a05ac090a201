import { needsProtection } from './cellsToProtect.js';
import { isKnownButNew, type Earlier } from './earlier.js';
import { flowAudit, type Most } from './flowAudit.js';
import type { Split, SplitPattern } from './panel.js';
import { cheapestRectangle, type Cell } from './protectFlow.js';
import type { DisclosureLimits } from './published.js';

/**
 * `protectFlow` beside earlier editions: cells that are hidden for the first time are protected by moving new
 * respondents alone. Of cells hidden before the increments are unknown here; they are kept where they are, which can
 * only make the ranges narrower than they are.
 *
 * Shape as `protectFlow`, the split's place and the earlier editions; changes `pattern`. Whether all is safe.
 */
export function protectAdded(
  split: Split,
  t: number,
  pattern: SplitPattern,
  sensitive: boolean,
  limits: DisclosureLimits,
  earlier: Earlier,
  most?: Most,
): boolean {
  const added = earlier.added.splits[t];
  if (added === undefined) return false;
  const canMove = (state: SplitPattern): SplitPattern => ({
    groups: state.groups.map(() => false),
    cells: state.cells.map((row, g) => row.map((hidden, o) => hidden && isKnownButNew(earlier, t, g, o))),
  });
  const mostAdded = most && ((g: number, o: number) => most(g, o) - (split.groups[g]?.counts[o] ?? 0) + (added.groups[g]?.counts[o] ?? 0));
  const everything = { groups: pattern.groups, cells: pattern.cells.map((row) => row.map(() => true)) };
  const alone = flowAudit(split, everything, 'insider', most);
  const isSafe = ({ group, option }: Cell) => {
    const found = flowAudit(added, canMove(pattern), 'insider', mostAdded).width(group, option, limits.k);
    return found >= limits.k || found >= alone.width(group, option, limits.k);
  };
  return split.groups.every((cells, group) =>
    cells.counts.every((_, option) => {
      if (!isKnownButNew(earlier, t, group, option) || !needsProtection(cells, option, sensitive, limits)) return true;
      while (!isSafe({ group, option })) {
        const partners = cheapestRectangle(added, canMove(pattern), { group, option }, limits.k);
        if (partners === undefined) return false;
        for (const partner of partners) {
          const row = pattern.cells[partner.group];
          if (row !== undefined) row[partner.option] = true;
        }
      }
      return true;
    }),
  );
}
