import type { BitSet } from './bitSet.js';
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
  { words }: BitSet,
  { starts }: Groups,
): readonly Uint32Array[] {
  const width = starts.length - 1;
  const counts = Array.from({ length: categories + 1 }, () => new Uint32Array(width));
  const own = new Uint32Array(categories + 1);
  for (let g = 0; g < width; g += 1) {
    own.fill(0);
    const end = starts[g + 1] ?? 0;
    for (let i = starts[g] ?? 0; i < end; i += 1) {
      const code = Math.min(codes[i] ?? 0, categories);
      // Adding the bit itself costs less than asking about it.
      own[code] = (own[code] ?? 0) + (((words[i >>> 5] ?? 0) >>> (i & 31)) & 1);
    }
    for (let c = 0; c <= categories; c += 1) (counts[c] ?? own)[g] = own[c] ?? 0;
  }
  return counts;
}
