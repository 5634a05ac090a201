/** Two filters of which each alone has people enough, and whose difference is a handful. */
export interface FilterDifference {
  readonly row: number;
  readonly column: number;
  /** Everyone of the row. */
  readonly all: number;
  /** The same without those of the column. */
  readonly without: number;
  /** All who answered otherwise or not, so many people: what they answered is one table less the other. */
  readonly difference: number;
}

/**
 * Every "all of a department" beside "all but one role of it" whose tables together reveal 1 to k − 1 people, though
 * both have k or more: why no least number of people makes free filters safe, and only a fixed lattice is public.
 *
 * Shape people by row then column; row by row out. Source `statistics.md` 16.6.
 */
export function filterDifferences(people: readonly (readonly number[])[], k: number): readonly FilterDifference[] {
  return people.flatMap((counts, row) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.flatMap((difference, column) => {
      const without = all - difference;
      return difference > 0 && difference < k && without >= k ? [{ row, column, all, without, difference }] : [];
    });
  });
}
