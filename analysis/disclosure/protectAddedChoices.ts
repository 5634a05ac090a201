import { needsProtection } from './cellsToProtect.js';
import { choiceCell, choiceCells } from './choiceCells.js';
import { choiceRoom } from './choiceRoom.js';
import type { Choosing } from './choosing.js';
import { isKnownButNew, type Earlier } from './earlier.js';
import { mustHide } from './mustHide.js';
import type { Panel, SplitPattern } from './panel.js';
import type { DisclosureLimits } from './published.js';

/**
 * `protectChoices` beside earlier editions: a cell hidden for the first time is known but for the new respondents, and
 * what these chose is bound as well. It must be wide though everything else that the new ones of its group chose is
 * known; where it is not, the whole split is hidden. Of groups with cells hidden before the new choices are not known
 * here: they move nothing.
 *
 * Shape as `protectChoices`, the earlier editions; changes `pattern`.
 */
export function protectAddedChoices(panel: Panel, t: number, pattern: SplitPattern, choosing: Choosing, limits: DisclosureLimits, earlier: Earlier): void {
  const split = panel.splits[t];
  const added = earlier.added.splits[t];
  if (split === undefined || added === undefined || earlier.fresh[t] === true) return;
  const { more, less } = choiceRoom(choiceCells(earlier.added, added, choosing));
  const isSure = (g: number) => earlier.hidden.splits[t]?.cells[g]?.includes(true) !== true;
  const room = (of: Float64Array, g: number, option: number) => (isSure(g) && pattern.cells[g]?.[option] === true ? Math.max(0, of[choiceCell(panel, g, option)] ?? 0) : 0);
  const isNarrow = (group: number, option: number): boolean => {
    const others = (of: Float64Array) => split.groups.reduce((sum, _, g) => sum + (g === group ? 0 : room(of, g, option)), 0);
    const width = Math.min(room(more, group, option), others(less)) + Math.min(room(less, group, option), others(more));
    return width < Math.min(limits.k, added.groups[group]?.base ?? 0);
  };
  // where nobody left, that none of the new ones chose it follows from the counts for everyone
  const nobodys = panel.options.map((_, option) => {
    const isTold = earlier.hidden.totals[option] !== true && !mustHide(panel.total.counts[option] ?? 0, panel.total.base, panel.sensitive, limits);
    return isTold && added.groups.every(({ base, counts }) => base >= 0 && counts[option] === 0);
  });
  const exposed = split.groups.some((group, g) =>
    panel.options.some((_, option) => nobodys[option] !== true && needsProtection(group, option, panel.sensitive, limits) && isKnownButNew(earlier, t, g, option) && isNarrow(g, option)),
  );
  if (exposed) for (const row of pattern.cells) row.fill(true);
}
