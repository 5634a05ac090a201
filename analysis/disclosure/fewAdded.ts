import type { PublishedRow } from './published.js';

/** The same row of two surveys. */
export interface RowOfWaves {
  readonly old: PublishedRow;
  readonly row: PublishedRow;
}

/**
 * Whether two sets of rows of one question and group may be the same answers with a few more: the bases differ by 1 to
 * least − 1 people, and every count by no less than none of these and no more than all. Then the difference is what
 * these few answered. Waves of different people are rarely so. Source `statistics.md` 16.7.
 */
export function fewAdded(rows: readonly RowOfWaves[], least: number): boolean {
  const known = rows.flatMap(({ old, row }) => (old.count === null || row.count === null || old.base === null || row.base === null ? [] : [{ people: row.base - old.base, chose: row.count - old.count }]));
  return known.length > 0 && known.every(({ people, chose }) => people !== 0 && Math.abs(people) < least && chose * Math.sign(people) >= 0 && Math.abs(chose) <= Math.abs(people));
}
