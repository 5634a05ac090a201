import type { BitSet } from './bitSet.js';
import type { Groups } from './groups.js';

/** How many rows of a set fall in each group; the last number counts rows without a group. */
export function countByGroup(rows: BitSet, groups: Groups): Uint32Array {
  const counts = new Uint32Array(groups.categories.length + 1);
  const { words } = rows;
  const { of } = groups;
  for (let w = 0; w < words.length; w += 1) {
    let word = words[w] ?? 0;
    while (word !== 0) {
      const group = of[(w << 5) + 31 - Math.clz32(word & -word)] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
      word &= word - 1;
    }
  }
  return counts;
}
