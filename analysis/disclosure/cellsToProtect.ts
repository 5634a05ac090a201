import { mustHide } from './mustHide.js';
import type { Panel, SplitGroup, SplitPattern } from './panel.js';
import type { DisclosureLimits } from './published.js';

/**
 * Whether a cell of a group must not be worked out: a handful of people, or anything at all in a group that is
 * itself a handful. `linked` is the count a ranking's "ranked at all" is published beside, "in first place": the
 * difference is a count too.
 */
export function needsProtection(
  { base, counts }: SplitGroup,
  option: number,
  sensitive: boolean,
  limits: DisclosureLimits,
  linked?: number,
): boolean {
  const count = counts[option] ?? 0;
  if (mustHide(count, base, sensitive, limits)) return true;
  if (linked !== undefined && count - linked > 0 && count - linked < limits.k) return true;
  return base > 0 && base < limits.k;
}

/** Hides every cell of hidden groups, and every cell that says something of a handful of people. */
export function hideSmallCells(panel: Panel, split: number, pattern: SplitPattern, limits: DisclosureLimits, linked?: Panel): void {
  panel.splits[split]?.groups.forEach((group, g) => {
    const row = pattern.cells[g] ?? [];
    panel.options.forEach((_, o) => {
      const other = linked?.splits[split]?.groups[g]?.counts[o];
      if (pattern.groups[g] === true || needsProtection(group, o, panel.sensitive, limits, other)) row[o] = true;
    });
  });
}
