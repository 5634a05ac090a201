import { widthAudit } from './audit/auditCells.js';
import { openCells } from './audit/openCells.js';
import { needsProtection } from './cellsToProtect.js';
import { choiceCell, choiceCells, type ChoiceTable } from './choiceCells.js';
import { choiceRoom } from './choiceRoom.js';
import type { Choosing } from './choosing.js';
import { mustHide } from './mustHide.js';
import type { Panel, Split, SplitPattern } from './panel.js';
import type { DisclosureLimits } from './published.js';
import type { Knowledge } from './starAudit.js';

/** A hidden count that must stay wide. */
interface Cell {
  readonly group: number;
  readonly option: number;
  readonly needed: number;
}

/** Some groups of one split while they are worked on; what the other groups chose is taken as known. */
interface Work {
  readonly panel: Panel;
  readonly split: Split;
  readonly table: ChoiceTable;
  /** Changed in place. */
  readonly pattern: SplitPattern;
  /** The groups of the whole split, in order. */
  readonly groups: readonly number[];
}

/** With so many groups a cell is audited, then with more. */
const sizes = [7, 24];

/**
 * Hides as many further cells of one split of a multiple choice as it takes that nothing follows from how choices bind
 * each other, where each option alone is protected already. Cells that are wide enough though all other choices are
 * known need no more; the others are audited by linear programmes, among few groups first. Counts for everyone and of
 * other groups are taken as known there, so that what is found is at most as wide as it is. Where no partners make a
 * cell wide the split is hidden.
 *
 * Shape a panel, the split's place, what is hidden of it; changes `pattern`.
 */
export function protectChoices(panel: Panel, t: number, pattern: SplitPattern, choosing: Choosing, limits: DisclosureLimits): void {
  const split = panel.splits[t];
  if (split === undefined) return;
  const knowing: readonly Knowledge[] = pattern.groups.includes(true) ? ['insider', 'reader'] : ['insider'];
  for (const knows of knowing) {
    for (const cell of doubtfulCells(panel, split, pattern, choosing, limits, knows)) widen(panel, split, pattern, choosing, knows, cell);
  }
}

/** What nobody chose, or everybody, is known of each of them from the count for everyone, whatever is hidden here. */
function isTheSameForAll({ total, sensitive }: Panel, option: number, limits: DisclosureLimits): boolean {
  const chose = total.counts[option] ?? 0;
  return (chose === 0 || chose === total.base) && !mustHide(chose, total.base, sensitive, limits);
}

/** Cells that are not surely wide while all other choices of their groups stay as they are. */
function doubtfulCells(panel: Panel, split: Split, pattern: SplitPattern, choosing: Choosing, limits: DisclosureLimits, knows: Knowledge): readonly Cell[] {
  const { groups } = split;
  const { more, less } = choiceRoom(choiceCells(panel, split, choosing));
  return panel.options.flatMap((_, option) => {
    if (isTheSameForAll(panel, option, limits)) return [];
    const hidden = groups.flatMap((_group, g) => (pattern.cells[g]?.[option] === true ? [choiceCell(panel, g, option)] : []));
    const sum = (room: Float64Array) => hidden.reduce((total, cell) => total + (room[cell] ?? 0), 0);
    const [allMore, allLess] = [sum(more), sum(less)];
    return groups.flatMap((group, g): readonly Cell[] => {
      if (!needsProtection(group, option, panel.sensitive, limits)) return [];
      const cell = choiceCell(panel, g, option);
      const [up, down] = [more[cell] ?? 0, less[cell] ?? 0];
      // Who knows how many people a group is knows that none of its counts is more.
      const needed = knows === 'insider' || pattern.groups[g] !== true ? Math.min(limits.k, group.base) : limits.k;
      const alone = Math.min(up, allLess - down) + Math.min(down, allMore - up);
      return Math.max(alone, exchangeWidth(split, pattern, knows, g, option)) >= needed ? [] : [{ group: g, option, needed }];
    });
  });
}

/**
 * How far a count of a hidden group can be moved by exchanging its people, with all they chose, for people of the other
 * hidden groups; where bases are hidden they can also simply leave or come.
 */
function exchangeWidth({ groups }: Split, { groups: areHidden }: SplitPattern, knows: Knowledge, group: number, option: number): number {
  const own = groups[group];
  if (own === undefined || areHidden[group] !== true) return 0;
  const others = groups.filter((_, g) => g !== group && areHidden[g] === true);
  const chose = others.reduce((sum, { counts }) => sum + (counts[option] ?? 0), 0);
  const didNot = others.reduce((sum, { base }) => sum + base, 0) - chose;
  const count = own.counts[option] ?? 0;
  if (knows === 'reader') return chose + (others.length > 0 ? count : 0);
  return Math.min(own.base - count, chose) + Math.min(count, didNot);
}

function widen(panel: Panel, split: Split, pattern: SplitPattern, choosing: Choosing, knows: Knowledge, cell: Cell): void {
  const order = partnersFirst(split, pattern, cell);
  for (const size of sizes) {
    const work = workOn(panel, split, pattern, choosing, order.slice(0, size));
    if (widenAmong(work, knows, cell)) return;
    if (order.length <= size && isAsWideAsCanBe(work, knows, cell)) return;
    if (order.length <= size) break;
  }
  for (const row of pattern.cells) row.fill(true);
}

/** Its own group, those that hide the same option, those that hide anything, the smallest others. */
function partnersFirst({ groups }: Split, { cells }: SplitPattern, { group, option }: Cell): readonly number[] {
  const rank = (g: number) => (g === group ? 0 : cells[g]?.[option] === true ? 1 : cells[g]?.includes(true) === true ? 2 : 3);
  const size = (g: number) => (rank(g) < 3 ? -1 : 1) * (groups[g]?.base ?? 0);
  return [...groups.keys()].filter((g) => g === group || (groups[g]?.base ?? 0) > 0).sort((a, b) => rank(a) - rank(b) || size(a) - size(b));
}

function workOn(panel: Panel, split: Split, pattern: SplitPattern, choosing: Choosing, order: readonly number[]): Work {
  const chosen = [...order].sort((a, b) => a - b);
  const pick = <T>(all: readonly T[]): T[] => all.filter((_, g) => chosen.includes(g));
  const own = { by: split.by, groups: pick(split.groups) };
  const sum = (of: (group: Split['groups'][number]) => number) => own.groups.reduce((total, group) => total + of(group), 0);
  const total = { base: sum(({ base }) => base), counts: panel.options.map((_, o) => sum(({ counts }) => counts[o] ?? 0)) };
  return {
    panel,
    split: own,
    table: choiceCells({ ...panel, total }, own, choosing),
    // The rows are those of the whole pattern.
    pattern: { groups: pick(pattern.groups), cells: pick(pattern.cells) },
    groups: chosen,
  };
}

const placeOf = ({ panel, groups }: Work, { group, option }: Cell): number => choiceCell(panel, groups.indexOf(group), option);

/** Hides partners among these groups until the cell is wide enough; whether it is. */
function widenAmong(work: Work, knows: Knowledge, cell: Cell): boolean {
  const { panel, table, pattern } = work;
  const place = placeOf(work, cell);
  const width = panel.options.length + 1;
  const cost = (one: number) => (one % width === width - 1 ? null : (table.values[one] ?? 0) + 1);
  for (;;) {
    const hidden = hiddenIn(work, knows);
    if (widthAudit(table, hidden).isWide(place, cell.needed)) return true;
    const opened = openCells(table, hidden, place, cell.needed, cost)?.filter((one) => hidden[one] !== true) ?? [];
    if (opened.length === 0) return false;
    for (const one of opened) pattern.cells[Math.floor(one / width)]?.fill(true, one % width, (one % width) + 1);
  }
}

/** Whether hiding every count of these groups would leave the cell no wider than it is. */
function isAsWideAsCanBe(work: Work, knows: Knowledge, cell: Cell): boolean {
  const { panel, table } = work;
  const hidden = hiddenIn(work, knows);
  const width = panel.options.length + 1;
  const all = widthAudit(table, hidden.map((isHidden, one) => isHidden || one % width !== width - 1));
  const most = Array.from({ length: cell.needed }, (_, i) => cell.needed - i).find((enough) => all.isWide(placeOf(work, cell), enough)) ?? 0;
  return widthAudit(table, hidden).isWide(placeOf(work, cell), most);
}

/** Of hidden groups a reader does not know the base either. */
function hiddenIn({ panel, split, pattern }: Work, knows: Knowledge): readonly boolean[] {
  return split.groups.flatMap((_, g) => [...panel.options.map((_option, o) => pattern.cells[g]?.[o] === true), knows === 'reader' && pattern.groups[g] === true]);
}
