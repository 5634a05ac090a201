import type { BitSet } from './bitSet.js';
import type { Groups } from './groups.js';

/** The sum of a number (at least 1 each) over the rows of a set, group by group; the last is of rows without a group. */
export function addByGroup(numbers: Uint16Array, rows: BitSet, { starts }: Groups): Uint32Array {
  const sums = new Uint32Array(starts.length - 1);
  let g = 0;
  rows.forEach((i) => {
    while (i >= (starts[g + 1] ?? 0)) g += 1;
    sums[g] = (sums[g] ?? 0) + Math.max(1, numbers[i] ?? 1);
  });
  return sums;
}
