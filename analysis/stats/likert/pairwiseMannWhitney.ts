import { adjustPValues } from '../tests/adjustPValues.js';
import { groupSizes, type GroupTable } from './groupTable.js';
import { mannWhitney, type MannWhitney } from './mannWhitney.js';

export interface GroupPair extends MannWhitney {
  /** Groups by their place in the table. */
  readonly first: number;
  readonly second: number;
  /** Holm's, over all pairs; null where there is no p-value. */
  readonly adjusted: number | null;
}

/**
 * Every pair of groups with answers, p-values adjusted for their number by Holm.
 *
 * Shape and errors as `kruskalWallis`; pairs in the order of the table. Source `statistics.md` 11.3; agrees with R
 * `pairwise.wilcox.test(exact = FALSE, correct = FALSE)`.
 */
export function pairwiseMannWhitney(table: GroupTable): readonly GroupPair[] {
  const groups = [...groupSizes(table).entries()].filter(([, size]) => size > 0).map(([g]) => g);
  const pairs = groups.flatMap((first, i) =>
    groups.slice(i + 1).flatMap((second) => {
      const test = mannWhitney(table[first] ?? [], table[second] ?? []);
      return test === null ? [] : [{ first, second, ...test }];
    }),
  );
  const adjusted = adjustPValues(
    pairs.map(({ p }) => p),
    'holm',
  );
  return pairs.map((pair, i) => ({ ...pair, adjusted: adjusted[i] ?? null }));
}
