import { type BitSet, bitsIn } from './bitSet.js';
import type { Groups } from './groups.js';

/** How many rows of a set (and of a second one, where given) fall in each group; the last number counts rows without a group. */
export function countByGroup(rows: BitSet, groups: Groups, among: BitSet = rows): Uint32Array {
  const counts = new Uint32Array(groups.categories.length + 1);
  for (let g = 0; g < counts.length; g += 1) counts[g] = countBetween(rows.words, among.words, groups.starts[g] ?? 0, groups.starts[g + 1] ?? 0);
  return counts;
}

/** Bits that both sets have from one row up to another. */
function countBetween(a: Uint32Array, b: Uint32Array, from: number, to: number): number {
  if (from >= to) return 0;
  const first = from >>> 5;
  const last = (to - 1) >>> 5;
  const notBefore = -1 << (from & 31);
  const notAfter = -1 >>> (31 - ((to - 1) & 31));
  const both = (w: number) => (a[w] ?? 0) & (b[w] ?? 0);
  if (first === last) return bitsIn(both(first) & notBefore & notAfter);
  let count = bitsIn(both(first) & notBefore) + bitsIn(both(last) & notAfter);
  for (let w = first + 1; w < last; w += 1) count += bitsIn((a[w] ?? 0) & (b[w] ?? 0));
  return count;
}
