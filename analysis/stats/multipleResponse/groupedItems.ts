import type { Grouping } from '../design/surveyDesign.js';

/** What each of n people chose of the options of a multiple choice, and what group each is in. */
export interface GroupedItems {
  /** One an option, n long: 1 chosen, 0 not. Any number of options up to `mostItems`. */
  readonly items: readonly Uint8Array[];
  /** -1: not in the base (did not answer, or of no known group). */
  readonly groups: Grouping;
}

/** The covariance of more is no longer a matter of moments, and no question has as many options. */
export const mostItems = 1000;

/** An option that everybody or nobody chose cannot differ between groups. */
export interface DroppedItem {
  readonly item: number;
  readonly chosenBy: 'nobody' | 'everybody';
}

/** How many of each group chose each option. */
export interface ItemCounts {
  /** People in the base. */
  readonly n: number;
  /** Groups that somebody is in, and how many are. */
  readonly groups: readonly number[];
  readonly sizes: readonly number[];
  /** Options some chose and some did not; of each, how many of each of `groups` chose it. */
  readonly used: readonly number[];
  readonly counts: readonly (readonly number[])[];
  readonly totals: readonly number[];
  readonly dropped: readonly DroppedItem[];
}

/** Errors RangeError naming the row and option of a value that is neither 0 nor 1, or of a group out of range. */
export function countItems(data: GroupedItems): ItemCounts {
  checkItems(data);
  const { items, groups } = data;
  const all = countGroups(groups, () => true);
  const present = all.flatMap((size, group) => (size > 0 ? [group] : []));
  const n = all.reduce((sum, size) => sum + size, 0);
  const used: number[] = [];
  const counts: number[][] = [];
  const dropped: DroppedItem[] = [];
  for (const [item, column] of items.entries()) {
    const chosen = countGroups(groups, (row) => column[row] === 1);
    const total = chosen.reduce((sum, count) => sum + count, 0);
    if (total === 0 || total === n) {
      dropped.push({ item, chosenBy: total === 0 ? 'nobody' : 'everybody' });
    } else {
      used.push(item);
      counts.push(present.map((group) => chosen[group] ?? 0));
    }
  }
  const totals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return { n, groups: present, sizes: present.map((group) => all[group] ?? 0), used, counts, totals, dropped };
}

function countGroups({ of, count }: Grouping, includes: (row: number) => boolean): number[] {
  const result = new Array<number>(count).fill(0);
  for (const [row, group] of of.entries()) {
    if (group >= 0 && includes(row)) result[group] = (result[group] ?? 0) + 1;
  }
  return result;
}

export function checkItems({ items, groups }: GroupedItems): void {
  if (items.length > mostItems) throw new RangeError(`a test of ${items.length} options: at most ${mostItems}`);
  for (const [row, group] of groups.of.entries()) {
    if (!(group >= -1 && group < groups.count)) throw new RangeError(`row ${row} is in group ${group}, and there are ${groups.count}`);
  }
  for (const [item, column] of items.entries()) {
    if (column.length !== groups.of.length) throw new RangeError(`option ${item} has ${column.length} rows, not ${groups.of.length}`);
    const row = column.findIndex((value, i) => value > 1 && (groups.of[i] ?? -1) >= 0);
    if (row >= 0) throw new RangeError(`row ${row} has neither 0 nor 1 for option ${item}`);
  }
}
