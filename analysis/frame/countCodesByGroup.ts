import type { BitSet } from './bitSet.js';
import { noCode } from './columns.js';
import type { Groups } from './groups.js';

/**
 * How often each code occurs in each group, among some rows.
 *
 * Shape a column of codes below `categories` (or `noCode`), a set of rows and groups in; one array of group counts
 * a code out, the last array counting rows without a code. In each array the last number counts rows without a group.
 */
export function countCodesByGroup(
  codes: Uint16Array,
  categories: number,
  rows: BitSet,
  groups: Groups,
): readonly Uint32Array[] {
  const width = groups.categories.length + 1;
  const cells = new Uint32Array((categories + 1) * width);
  const { of } = groups;
  rows.forEach((i) => {
    const code = codes[i] ?? noCode;
    const cell = (code === noCode ? categories : code) * width + (of[i] ?? 0);
    cells[cell] = (cells[cell] ?? 0) + 1;
  });
  return Array.from({ length: categories + 1 }, (_, c) => cells.subarray(c * width, (c + 1) * width));
}
