import { needsProtection } from './cellsToProtect.js';
import { hasNew, isKnownButNew, type Earlier } from './earlier.js';
import { flowAudit, type Most } from './flowAudit.js';
import type { Pattern, Split, SplitPattern } from './panel.js';
import { cheapestRectangle, type Cell } from './protectFlow.js';
import type { DisclosureLimits } from './published.js';
import { widthBefore } from './widthBefore.js';

/**
 * `protectFlow` beside earlier editions: a cell hidden for the first time, or hidden before and yet nearly known, is
 * protected by moving new respondents. Of cells hidden before the increments are unknown here; they may grow, but none
 * is sure to be there that could leave, so the ranges found are at most as wide as they are.
 *
 * Shape as `protectFlow`, the split's place, which counts for everyone are hidden, the earlier editions; changes
 * `pattern`. Whether all is safe.
 */
export function protectAdded(
  split: Split,
  t: number,
  pattern: SplitPattern,
  totals: Pattern['totals'],
  sensitive: boolean,
  limits: DisclosureLimits,
  earlier: Earlier,
  most?: Most,
): boolean {
  const added = earlier.added.splits[t];
  if (added === undefined) return false;
  const mostAdded = most && ((g: number, o: number) => most(g, o) - (split.groups[g]?.counts[o] ?? 0) + (added.groups[g]?.counts[o] ?? 0));
  const everything = { groups: pattern.groups, cells: pattern.cells.map((row) => row.map(() => true)) };
  const alone = flowAudit(split, everything, 'insider', most);
  const canMove = (): SplitPattern => ({
    groups: pattern.groups.map(() => false),
    cells: pattern.cells.map((row, g) => row.map((hidden) => hidden && hasNew(earlier, t, g) && earlier.hidden.splits[t]?.groups[g] !== true)),
  });
  const isSafe = ({ group, option }: Cell) => {
    const found = flowAudit(added, canMove(), 'insider', mostAdded).width(group, option, limits.k);
    return found >= limits.k || (totals[option] !== true && found >= alone.width(group, option, limits.k));
  };
  const isExposed = ({ group, option }: Cell) =>
    isKnownButNew(earlier, t, group, option) || (hasNew(earlier, t, group) && widthBefore(earlier, t, group, option) < limits.k);
  return split.groups.every((cells, group) =>
    cells.counts.every((_, option) => {
      if (!isExposed({ group, option }) || !needsProtection(cells, option, sensitive, limits)) return true;
      while (!isSafe({ group, option })) {
        const partners = cheapestRectangle(added, canMove(), { group, option }, limits.k);
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
