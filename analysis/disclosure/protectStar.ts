import { needsProtection } from './cellsToProtect.js';
import { hasNew, isKnownButNew, isShrinking, type Earlier } from './earlier.js';
import { smallest } from './hideGroups.js';
import { mustHide } from './mustHide.js';
import type { Cells, Panel, Pattern } from './panel.js';
import type { DisclosureLimits } from './published.js';
import { noBounds, starAudit, type KnownBounds, type Range, type StarAudit } from './starAudit.js';

/** A cell of one option: split and group, or the count for everyone. */
type Cell = { readonly split: number; readonly group: number } | 'total';

/**
 * Hides, option by option, as many further cells as it takes that nothing hidden can be worked out to within k
 * people; where even hiding every cell leaves less than that, as much as that leaves.
 *
 * Shape a panel whose options do not add up, what is hidden already; changes `pattern`. Partners are the cheapest
 * cells by count, then in order; those found needless in the end are shown again, the dearest first.
 */
export function protectStar(panel: Panel, pattern: Pattern, limits: DisclosureLimits, linked?: Panel, earlier?: Earlier): void {
  panel.options.forEach((_, option) => {
    const isSafe = protectOption(panel, pattern, option, limits, linked, earlier);
    const shrinks = earlier !== undefined && pattern.splits.some((own, t) => earlier.fresh[t] !== true && isShrinking(earlier, t, option, own));
    // An edition that says nothing of the option gives nothing of it away.
    if (earlier !== undefined && (!isSafe || shrinks)) hideOption(pattern, option);
  });
}

/** Whether a state of hidden cells leaves a cell as wide as it must be. */
type IsWide = (state: Pattern) => (cell: Cell) => boolean;

function protectOption(panel: Panel, pattern: Pattern, option: number, limits: DisclosureLimits, linked?: Panel, earlier?: Earlier): boolean {
  const cells = cellsOf(panel, option, limits, linked);
  const isWide = widthRule(panel, pattern, option, limits, linked, earlier);
  const failing = (state: Pattern) => {
    const wideNow = isWide(state);
    return cells.find((cell) => !wideNow(cell));
  };
  const partners: Exclude<Cell, 'total'>[] = [];
  for (let cell = failing(pattern); cell !== undefined; cell = failing(pattern)) {
    const partner = partnerFor(panel, pattern, option, cell, earlier);
    if (partner === undefined) return false;
    setHidden(pattern, option, partner, true);
    partners.push(partner);
  }
  const countOf = ({ split, group }: Exclude<Cell, 'total'>) => panel.splits[split]?.groups[group]?.counts[option] ?? 0;
  for (const partner of partners.sort((a, b) => countOf(b) - countOf(a))) {
    setHidden(pattern, option, partner, false);
    if (failing(pattern) !== undefined) setHidden(pattern, option, partner, true);
  }
  return true;
}

function widthRule(panel: Panel, pattern: Pattern, option: number, limits: DisclosureLimits, linked?: Panel, earlier?: Earlier): IsWide {
  const bounds = boundsFrom(linked, option);
  const rest = mirrored(panel);
  // Who knows every base knows the rest from the count; a reader of hidden bases may learn one without the other.
  const audits = (state: Pattern) => [
    starAudit(panel, option, state, 'insider', bounds),
    starAudit(panel, option, state, 'reader', bounds),
    starAudit(rest, option, state, 'reader'),
  ];
  const most = audits(everyCellHidden(pattern, option));
  const enough = (now: readonly StarAudit[], cell: Cell) => now.every((audit, i) => widthOf(audit, cell) >= Math.min(limits.k, widthOf(most[i], cell)));
  if (earlier === undefined) return (state) => { const now = audits(state); return (cell) => enough(now, cell); };
  const { added, before, hidden, fresh } = earlier;
  const restBefore = mirrored(before);
  const was = [starAudit(before, option, hidden, 'insider'), starAudit(before, option, hidden, 'reader'), starAudit(restBefore, option, hidden, 'reader')];
  const addedBounds = boundsOfAdded(bounds, panel, added, option);
  const restAdded = mirrored(added);
  // A new split says something new of the old, too.
  const judgesAll = fresh.includes(true);
  return (state) => {
    const now = judgesAll ? audits(state) : [];
    const open = freshHidden(state, fresh);
    const since = [
      starAudit(added, option, open, 'insider', addedBounds),
      starAudit(added, option, open, 'reader', addedBounds),
      starAudit(restAdded, option, open, 'reader'),
    ];
    return (cell) => {
      if (!enough(now, cell)) return false;
      if (cell === 'total' ? added.total.base === 0 : fresh[cell.split] === true || !hasNew(earlier, cell.split, cell.group)) return true;
      // What an insider knows of a group whose base was never published cannot be told from here.
      const told = cell === 'total' || hidden.splits[cell.split]?.groups[cell.group] !== true ? [0, 1, 2] : [1, 2];
      // What was hidden and what is new say nothing of each other: their ranges add up.
      return told.every((i) => widthOf(was[i], cell) + widthOf(since[i], cell) >= Math.min(limits.k, widthOf(most[i], cell)));
    };
  };
}

/** A split that no earlier edition had says nothing of the new respondents alone. */
function freshHidden(state: Pattern, fresh: readonly boolean[]): Pattern {
  const splits = state.splits.map((own, t) => (fresh[t] === true ? { groups: own.groups, cells: own.cells.map((row) => row.map(() => true)) } : own));
  return { ...state, splits };
}

/** Those ranked first now, less all that were ranked before: so many new ones are ranked at least. */
function boundsOfAdded(bounds: KnownBounds, panel: Panel, added: Panel, option: number): KnownBounds {
  const before = (now: Cells | undefined, since: Cells | undefined) => (now?.counts[option] ?? 0) - (since?.counts[option] ?? 0);
  return {
    least: (split, group) => Math.max(0, bounds.least(split, group) - before(panel.splits[split]?.groups[group], added.splits[split]?.groups[group])),
    leastTotal: Math.max(0, bounds.leastTotal - before(panel.total, added.total)),
  };
}

function hideOption(pattern: Pattern, option: number): void {
  pattern.totals[option] = true;
  for (const { cells } of pattern.splits) for (const row of cells) row[option] = true;
}

/** The same people, counted by what they did not choose. */
function mirrored(panel: Panel): Panel {
  const rest = ({ base, counts }: Cells) => ({ base, counts: counts.map((count) => base - count) });
  const splits = panel.splits.map(({ by, groups }) => ({ by, groups: groups.map(({ code, ...cells }) => ({ code, ...rest(cells) })) }));
  return { ...panel, total: rest(panel.total), splits };
}

function boundsFrom(linked: Panel | undefined, option: number): KnownBounds {
  if (linked === undefined) return noBounds;
  const countIn = (counts: readonly number[] | undefined) => counts?.[option] ?? 0;
  return {
    least: (split, group) => countIn(linked.splits[split]?.groups[group]?.counts),
    leastTotal: countIn(linked.total.counts),
  };
}

/** Everything of one option that must not be worked out. */
function cellsOf(panel: Panel, option: number, limits: DisclosureLimits, linked?: Panel): readonly Cell[] {
  const small = mustHide(panel.total.counts[option] ?? 0, panel.total.base, panel.sensitive, limits);
  const inGroups = panel.splits.flatMap(({ groups }, split) =>
    groups.flatMap((group, g): Cell[] => {
      const other = linked?.splits[split]?.groups[g]?.counts[option];
      return needsProtection(group, option, panel.sensitive, limits, other) ? [{ split, group: g }] : [];
    }),
  );
  return small ? ['total', ...inGroups] : inGroups;
}

function widthOf(audit: StarAudit | undefined, cell: Cell): number {
  const range: Range | undefined = cell === 'total' ? audit?.total : audit?.cells[cell.split]?.[cell.group];
  return range === undefined ? 0 : range.high - range.low;
}

function everyCellHidden(pattern: Pattern, option: number): Pattern {
  const splits = pattern.splits.map(({ groups, cells }) => ({
    groups,
    cells: cells.map((row) => row.map((hidden, o) => hidden || o === option)),
  }));
  return { ...pattern, splits };
}

/** From the cell's own split; where that has none left, from the others, which may give the count for everyone away. */
function partnerFor(panel: Panel, pattern: Pattern, option: number, cell: Cell, earlier?: Earlier): Exclude<Cell, 'total'> | undefined {
  const own = cell === 'total' ? [] : [cell.split];
  const splits = [...own, ...panel.splits.keys()];
  for (const nothingCounts of [true, false]) {
    for (const split of splits) {
      const costs = (panel.splits[split]?.groups ?? []).map(({ base, counts }, g) => {
        const count = counts[option] ?? 0;
        const isKnown = earlier !== undefined && earlier.fresh[split] !== true && !isKnownButNew(earlier, split, g, option);
        const free = pattern.splits[split]?.cells[g]?.[option] !== true && base > 0 && !isKnown;
        // A zero may be shown, so a reader may guess that no zero is hidden.
        return free && (count > 0 || !nothingCounts) ? count : Infinity;
      });
      const group = smallest(costs);
      if (group !== undefined) return { split, group };
    }
  }
  return undefined;
}

function setHidden(pattern: Pattern, option: number, { split, group }: Exclude<Cell, 'total'>, hidden: boolean): void {
  const row = pattern.splits[split]?.cells[group];
  if (row !== undefined) row[option] = hidden;
}
