import { needsProtection } from './cellsToProtect.js';
import { flowAudit, type FlowAudit, type Most } from './flowAudit.js';
import type { Split, SplitPattern } from './panel.js';
import type { DisclosureLimits } from './published.js';
import type { Knowledge } from './starAudit.js';

export interface Cell {
  readonly group: number;
  readonly option: number;
}

/**
 * Hides as many further cells of one split as it takes that no cell that needs protection can be worked out to
 * within k people; where even hiding the whole split leaves less than that, as much as that leaves.
 *
 * Shape a split whose options add up, what is hidden already; changes `pattern`. The cheapest rectangle of cells by
 * count that lets enough people move, then in order (the hypercube method); every step is audited exactly.
 */
export function protectFlow(split: Split, pattern: SplitPattern, sensitive: boolean, limits: DisclosureLimits, most?: Most): void {
  const everything = { groups: pattern.groups, cells: pattern.cells.map((row) => row.map(() => true)) };
  const audit = (state: SplitPattern, knows: Knowledge) => flowAudit(split, state, knows, most);
  const insider = audit(everything, 'insider');
  const reader = audit(everything, 'reader');
  let insiderNow = audit(pattern, 'insider');
  let readerNow = audit(pattern, 'reader');
  const isSafe = ({ group, option }: Cell) => {
    const isWide = (now: FlowAudit, open: FlowAudit) => {
      const found = now.width(group, option, limits.k);
      return found >= limits.k || found >= open.width(group, option, limits.k);
    };
    return isWide(insiderNow, insider) && isWide(readerNow, reader);
  };
  split.groups.forEach((cells, group) => {
    cells.counts.forEach((_, option) => {
      if (!needsProtection(cells, option, sensitive, limits)) return;
      while (!isSafe({ group, option })) {
        const partners = cheapestRectangle(split, pattern, { group, option }, limits.k) ?? nextShown(split, pattern);
        if (partners === undefined) return;
        for (const partner of partners) hide(pattern, partner);
        insiderNow = audit(pattern, 'insider');
        readerNow = audit(pattern, 'reader');
      }
    });
  });
}

function hide(pattern: SplitPattern, { group, option }: Cell): void {
  const row = pattern.cells[group];
  if (row !== undefined) row[option] = true;
}

function isHidden(pattern: SplitPattern, { group, option }: Cell): boolean {
  return pattern.cells[group]?.[option] === true;
}

/** The three cells that close a rectangle on this one, as far as they are still shown. */
export function cheapestRectangle(split: Split, pattern: SplitPattern, cell: Cell, k: number): readonly Cell[] | undefined {
  const countOf = ({ group, option }: Cell) => split.groups[group]?.counts[option] ?? 0;
  let best: { readonly cells: readonly Cell[]; readonly enough: boolean; readonly cost: number } | undefined;
  split.groups.forEach(({ counts }, group) => {
    counts.forEach((_count, option) => {
      if (group === cell.group || option === cell.option) return;
      const beside = [{ group: cell.group, option }, { group, option: cell.option }];
      const corner = { group, option };
      const cells = [...beside, corner].filter((one) => !isHidden(pattern, one));
      // A zero may be shown, so a reader may guess that no zero is hidden.
      if (cells.length === 0 || cells.some((one) => countOf(one) === 0)) return;
      const up = Math.min(...beside.map(countOf));
      const down = Math.min(countOf(cell), countOf(corner));
      if (up + down === 0) return;
      const enough = up + down >= k;
      const cost = cells.reduce((sum, one) => sum + countOf(one) + 1, 0);
      const better = best === undefined || (enough && !best.enough) || (enough === best.enough && cost < best.cost);
      if (better) best = { cells, enough, cost };
    });
  });
  return best?.cells;
}

/** The cheapest cell still shown, zeros last. */
function nextShown(split: Split, pattern: SplitPattern): readonly Cell[] | undefined {
  const shown = split.groups.flatMap(({ counts }, group) =>
    counts.flatMap((count, option) => (isHidden(pattern, { group, option }) ? [] : [{ group, option, count }])),
  );
  const cost = (count: number) => (count === 0 ? Infinity : count);
  const [cheapest] = shown.sort((a, b) => (cost(a.count) === cost(b.count) ? 0 : cost(a.count) - cost(b.count)));
  return cheapest === undefined ? undefined : [cheapest];
}
