import { needsProtection } from './cellsToProtect.js';
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
export function protectStar(panel: Panel, pattern: Pattern, limits: DisclosureLimits, linked?: Panel): void {
  panel.options.forEach((_, option) => {
    protectOption(panel, pattern, option, limits, linked);
  });
}

function protectOption(panel: Panel, pattern: Pattern, option: number, limits: DisclosureLimits, linked?: Panel): void {
  const bounds = boundsFrom(linked, option);
  const cells = cellsOf(panel, option, limits, linked);
  const rest = mirrored(panel);
  // Who knows every base knows the rest from the count; a reader of hidden bases may learn one without the other.
  const audits = (state: Pattern) => [
    starAudit(panel, option, state, 'insider', bounds),
    starAudit(panel, option, state, 'reader', bounds),
    starAudit(rest, option, state, 'reader'),
  ];
  const most = audits(everyCellHidden(pattern, option));
  const failing = (state: Pattern) => {
    const now = audits(state);
    return cells.find((cell) => now.some((audit, i) => widthOf(audit, cell) < Math.min(limits.k, widthOf(most[i], cell))));
  };
  const partners: Exclude<Cell, 'total'>[] = [];
  for (let cell = failing(pattern); cell !== undefined; cell = failing(pattern)) {
    const partner = partnerFor(panel, pattern, option, cell);
    if (partner === undefined) break;
    setHidden(pattern, option, partner, true);
    partners.push(partner);
  }
  const countOf = ({ split, group }: Exclude<Cell, 'total'>) => panel.splits[split]?.groups[group]?.counts[option] ?? 0;
  for (const partner of partners.sort((a, b) => countOf(b) - countOf(a))) {
    setHidden(pattern, option, partner, false);
    if (failing(pattern) !== undefined) setHidden(pattern, option, partner, true);
  }
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
function partnerFor(panel: Panel, pattern: Pattern, option: number, cell: Cell): Exclude<Cell, 'total'> | undefined {
  const own = cell === 'total' ? [] : [cell.split];
  const splits = [...own, ...panel.splits.keys()];
  for (const nothingCounts of [true, false]) {
    for (const split of splits) {
      const costs = (panel.splits[split]?.groups ?? []).map(({ base, counts }, g) => {
        const count = counts[option] ?? 0;
        const free = pattern.splits[split]?.cells[g]?.[option] !== true && base > 0;
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
