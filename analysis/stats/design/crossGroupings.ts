import type { Grouping } from './surveyDesign.js';

/** Cells of several groupings crossed: only those that somebody is in. */
export interface Cells extends Grouping {
  /** The same groupings of the cells: the group of each, -1 where it is not known. */
  readonly margins: readonly Grouping[];
}

/** Above this many possible cells a Map finds them; below, an array is faster. */
const dense = 1 << 22;

/**
 * Crosses groupings of the same people, such as department and role; -1 (not known) is a group of its own here.
 *
 * Shape groupings of n people in, the cell of each person and the groups of each cell out; cells are numbered as they
 * are met. Errors RangeError naming the row of a group that is out of range.
 */
export function crossGroupings(n: number, groupings: readonly Grouping[]): Cells {
  const possible = groupings.reduce((product, { count }) => product * (count + 1), 1);
  const find = possible <= dense ? arrayIndex(possible) : mapIndex();
  const of = new Int32Array(n);
  const first: number[] = [];
  for (let i = 0; i < n; i += 1) {
    let key = 0;
    for (const grouping of groupings) key = key * (grouping.count + 1) + groupAt(grouping, i) + 1;
    const cell = find(key, first.length);
    if (cell === first.length) first.push(i);
    of[i] = cell;
  }
  return { of, count: first.length, margins: groupings.map((grouping) => ({ of: Int32Array.from(first, (i) => groupAt(grouping, i)), count: grouping.count })) };
}

function groupAt({ of, count }: Grouping, row: number): number {
  const group = of[row] ?? NaN;
  if (!(group >= -1 && group < count)) throw new RangeError(`row ${row} is in group ${group}, and there are ${count}`);
  return group;
}

/** The number of a key; a key not met before gets `next`. */
type Index = (key: number, next: number) => number;

function arrayIndex(size: number): Index {
  const known = new Int32Array(size);
  return (key, next) => {
    const found = known[key] ?? 0;
    if (found > 0) return found - 1;
    known[key] = next + 1;
    return next;
  };
}

function mapIndex(): Index {
  const known = new Map<number, number>();
  return (key, next) => {
    const found = known.get(key);
    if (found === undefined) known.set(key, next);
    return found ?? next;
  };
}
