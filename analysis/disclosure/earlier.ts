/**
 * What earlier editions said of a panel. The rule for a later edition rests on one thought:
 *
 * Everything published is a sum over respondents. If a later edition hides at least what every earlier one hid, then
 * what it shows is something known already (the same sums over those who had answered before) plus the same sums over
 * the new respondents alone. So it tells of the new respondents and nothing of the old: every table that could lie
 * behind the earlier editions can still. And a cell hidden then can be, now, everything it could be then, with the new
 * ones added: it is not narrower. Hence:
 *
 * 1. what was hidden stays hidden (an edition that showed nothing of a panel hid nothing: there is nothing to combine);
 * 2. a cell hidden for the first time was known before, and is known now but for the new respondents: its protection
 *    is judged on their increments, where a group without new ones can protect nobody;
 * 3. answers that were removed belonged to the old, and the thought does not hold: then more is hidden.
 */
import { nothingHidden, unanswered, type Cells, type Panel, type Pattern, type SplitPattern } from './panel.js';
import type { Published, PublishedRow } from './published.js';

export interface Earlier {
  /** What any earlier edition hid of the panel; not whether it hid all. */
  readonly hidden: Pattern;
  /**
   * The panel of those who have answered since the latest edition. Hidden groups stand together as the first of them;
   * hidden cells as none.
   */
  readonly added: Panel;
  /** The panel as the latest edition gave it, hidden bases together in the same way. */
  readonly before: Panel;
  /** Splits that no earlier edition had. */
  readonly fresh: readonly boolean[];
}

/** What one table says of the people of one group, or of everyone. */
interface Said {
  readonly base: number | null;
  readonly count: (option: string) => number | null;
}

const nobody: Said = { base: 0, count: () => 0 };

/** Shape a panel of the new edition, every earlier edition in order; undefined when none showed anything of it. */
export function earlierOf(panel: Panel, editions: readonly (readonly Published[])[]): Earlier | undefined {
  const isOfPanel = (table: Published) => table.question === panel.question && saidOf(table, panel.item, null).base !== null;
  const told = editions.map((tables) => tables.filter(isOfPanel)).filter((tables) => tables.length > 0);
  const last = told.at(-1);
  if (last === undefined) return undefined;
  const hidden = nothingHidden(panel);
  for (const table of told.flat()) addHidden(hidden, panel, table);
  const before = panelBefore(panel, hidden, last);
  const fresh = panel.splits.map(({ by }) => !told.flat().some((table) => table.by[0] === by));
  return { hidden, before, added: addedSince(panel, before, hidden), fresh };
}

function saidOf(table: Published, item: string | null, group: string | null): Said {
  const own = saidRows(table, item).filter((row) => (row.group?.code ?? null) === group);
  const [first] = own;
  if (first === undefined) return nobody;
  if (first.base === null && group !== null && hiddenTogether(table, item) === 0) return nobody;
  const counts = new Map(own.map(({ code, count }) => [code, count]));
  // An option without a row was chosen by nobody.
  const count = (option: string) => (counts.has(option) ? (counts.get(option) ?? null) : 0);
  const rest = () => [...counts.values()].reduce((left, one) => (left === null || one === null ? null : left - one), first.base);
  return { base: first.base, count: (option) => (option === unanswered ? rest() : count(option)) };
}

type SaidRow = Pick<PublishedRow, 'group' | 'base' | 'code' | 'count'>;

function saidRows(table: Published, item: string | null): readonly SaidRow[] {
  if (table.kind === 'number') return table.numbers.map(({ group, base }) => ({ group, base, code: '', count: null }));
  return table.rows.filter((row) => (row.item?.code ?? null) === item);
}

/** How many people the hidden groups of a table are together: what everyone is, less the groups that are shown. */
function hiddenTogether(table: Published, item: string | null): number {
  const bases = new Map(saidRows(table, item).map(({ group, base }) => [group?.code ?? null, base ?? 0]));
  return [...bases].reduce((sum, [code, base]) => sum + (code === null ? base : -base), 0);
}

function addHidden(hidden: Pattern, panel: Panel, table: Published): void {
  const total = saidOf(table, panel.item, null);
  panel.options.forEach((option, o) => {
    if (total.count(option) === null) hidden.totals[o] = true;
  });
  const t = panel.splits.findIndex(({ by }) => by === table.by[0]);
  const own = hidden.splits[t];
  if (own === undefined) return;
  panel.splits[t]?.groups.forEach(({ code }, g) => {
    const said = saidOf(table, panel.item, code);
    if (said.base === null) own.groups[g] = true;
    own.cells[g]?.forEach((wasHidden, o, row) => (row[o] = wasHidden || said.count(panel.options[o] ?? '') === null));
  });
}

function panelBefore(panel: Panel, hidden: Pattern, last: readonly Published[]): Panel {
  const cells = ({ base, count }: Said): Cells => ({ base: base ?? 0, counts: panel.options.map((option) => count(option) ?? 0) });
  const total = cells(last[0] === undefined ? nobody : saidOf(last[0], panel.item, null));
  const splits = panel.splits.map(({ by, groups }) => {
    const table = last.find((one) => one.by[0] === by);
    return { by, groups: groups.map(({ code }) => ({ code, ...cells(table === undefined ? nobody : saidOf(table, panel.item, code)) })) };
  });
  return joinHidden({ ...panel, total, splits }, hidden);
}

function addedSince(panel: Panel, before: Panel, hidden: Pattern): Panel {
  const minus = (now: Cells, then: Cells | undefined): Cells => ({
    base: now.base - (then?.base ?? 0),
    counts: now.counts.map((count, o) => count - (then?.counts[o] ?? 0)),
  });
  const splits = panel.splits.map(({ by, groups }, t) => {
    const was = before.splits[t]?.groups ?? [];
    return { by, groups: groups.map((group, g) => ({ code: group.code, ...minus(group, was[g]) })) };
  });
  return joinHidden({ ...panel, total: minus(panel.total, before.total), splits }, hidden);
}

/** Of hidden groups only how many they are together is known: all of them stand as the first; hidden cells as none. */
function joinHidden(panel: Panel, hidden: Pattern): Panel {
  const splits = panel.splits.map(({ by, groups }, t) => {
    const own = hidden.splits[t];
    const apart = groups.reduce((sum, { base }, g) => sum + (own?.groups[g] === true ? 0 : base), 0);
    const first = own?.groups.indexOf(true);
    return {
      by,
      groups: groups.map(({ code, base, counts }, g) => ({
        code,
        base: own?.groups[g] !== true ? base : g === first ? panel.total.base - apart : 0,
        counts: counts.map((count, o) => (own?.cells[g]?.[o] === true ? 0 : count)),
      })),
    };
  });
  return { ...panel, splits };
}

/** Whether a group of a split shows that answers were removed from it, and what it says of an option is hidden now. */
export function isShrinking({ hidden, added }: Earlier, t: number, option: number, now: SplitPattern): boolean {
  const groups = added.splits[t]?.groups ?? [];
  const together = groups.reduce((sum, { base }, g) => sum + (hidden.splits[t]?.groups[g] === true ? base : 0), 0);
  return together < 0 || groups.some(({ base }, g) => base < 0 && now.cells[g]?.[option] === true);
}

/** Whether a group, or those hidden together with it, has other people than before. */
export function hasNew({ hidden, added }: Earlier, t: number, g: number): boolean {
  const groups = added.splits[t]?.groups ?? [];
  const own = hidden.splits[t]?.groups;
  if (own?.[g] !== true) return groups[g]?.base !== 0;
  return groups.some(({ base }, other) => own[other] === true && base !== 0);
}

/** Whether earlier editions gave a cell that may have changed since: it is known, but for the new respondents. */
export function isKnownButNew(earlier: Earlier, t: number, g: number, option: number): boolean {
  return earlier.hidden.splits[t]?.cells[g]?.[option] !== true && hasNew(earlier, t, g);
}
