import type { Row } from '../table.js';
import { notStated } from '../table.js';
import { because, type Named, type TestNote } from './groupTest.js';

/** A row of a table; what is hidden is null. */
export type ShownRow = Pick<Row, 'group' | 'item' | 'code' | 'label' | 'meaning'> & { readonly count: number | null; readonly base: number | null };

export interface ShownOption extends Named {
  readonly meaning: Row['meaning'];
}

/** Counts of people that are all shown: groups with people, options that somebody chose. */
export interface ShownCounts {
  readonly item: Row['item'];
  readonly groups: readonly (Named & { readonly base: number })[];
  readonly options: readonly ShownOption[];
  /** One row a group, one column an option. */
  readonly counts: readonly (readonly number[])[];
  /** What was left out, and why nothing is left where nothing is. */
  readonly notes: readonly TestNote[];
}

/**
 * Groups whose base or more than half of whose cells are hidden are left out first, then options with a hidden cell: what
 * remains is a whole table. Nobody in a group or behind an option is left out too.
 */
export function shownCounts(rows: readonly ShownRow[]): readonly ShownCounts[] {
  const items = new Map<string | undefined, ShownRow[]>();
  for (const row of rows) {
    if (row.group === null || row.group.code === notStated) continue;
    const own = items.get(row.item?.code);
    if (own === undefined) items.set(row.item?.code, [row]);
    else own.push(row);
  }
  return [...items.values()].map(countsOf);
}

interface GroupRows extends Named {
  readonly rows: Map<string, ShownRow>;
}

function countsOf(rows: readonly ShownRow[]): ShownCounts {
  const all = new Map<string, GroupRows>();
  const options = new Map<string, ShownOption>();
  for (const { group, code, label, meaning, ...row } of rows) {
    if (group === null) continue;
    const own = all.get(group.code) ?? { code: group.code, label: group.label, rows: new Map<string, ShownRow>() };
    own.rows.set(code, { group, code, label, meaning, ...row });
    all.set(group.code, own);
    options.set(code, { code, label, meaning });
  }
  const baseOf = ({ rows: own }: GroupRows) => [...own.values()][0]?.base ?? null;
  const countIn = ({ rows: own }: GroupRows, option: string) => own.get(option)?.count ?? null;
  const hiddenIn = (group: GroupRows) => [...options.keys()].filter((option) => countIn(group, option) === null).length;
  const groups = [...all.values()].filter((group) => (baseOf(group) ?? 0) > 0 && hiddenIn(group) <= options.size / 2);
  const isKept = ({ code }: ShownOption) => code !== notStated && groups.every((group) => countIn(group, code) !== null) && groups.some((group) => (countIn(group, code) ?? 0) > 0);
  const kept = [...options.values()].filter(isKept);
  const without = (list: readonly Named[], of: readonly Named[]) => list.filter(({ code }) => !of.some((one) => one.code === code)).map(({ code, label }) => ({ code, label }));
  const [lostGroups, lostOptions] = [without([...all.values()], groups), without([...options.values()], kept)];
  return {
    item: rows[0]?.item ?? null,
    groups: groups.map((group) => ({ code: group.code, label: group.label, base: baseOf(group) ?? 0 })),
    options: kept,
    counts: groups.map((group) => kept.map(({ code }) => countIn(group, code) ?? 0)),
    notes: [...(lostGroups.length > 0 ? [because('groups_left_out', lostGroups)] : []), ...(lostOptions.length > 0 ? [because('options_left_out', lostOptions)] : [])],
  };
}

/** Why groups cannot be told apart by these counts; undefined where they can. */
export function nothingToTest({ groups, options }: ShownCounts, rows: readonly ShownRow[]): TestNote | undefined {
  const isHidden = rows.some(({ group, base, count }) => group !== null && group.code !== notStated && (base === null || count === null));
  if (groups.length < 2 && isHidden) return because('hidden');
  if (groups.length === 0) return because('no_answers');
  if (groups.length === 1) return because('one_group', groups);
  return options.length === 0 ? because(isHidden ? 'hidden' : 'all_alike') : undefined;
}

/** People who chose one of these options each; groups of whom nobody did are left out. */
export function among(shown: ShownCounts, options: readonly ShownOption[]): ShownCounts {
  const places = options.map((option) => shown.options.indexOf(option));
  const counts = shown.counts.map((own) => places.map((place) => own[place] ?? 0));
  const bases = counts.map((own) => own.reduce((sum, count) => sum + count, 0));
  const lost = shown.groups.filter((_, g) => bases[g] === 0);
  return {
    item: shown.item,
    groups: shown.groups.flatMap((group, g) => (bases[g] === 0 ? [] : [{ ...group, base: bases[g] ?? 0 }])),
    options,
    counts: counts.filter((_, g) => bases[g] !== 0),
    notes: [...shown.notes, ...(lost.length > 0 ? [because('groups_left_out', lost.map(({ code, label }) => ({ code, label })))] : [])],
  };
}
