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
  const atFirst = (a[first] ?? 0) & (b[first] ?? 0) & notBefore;
  if (first === last) return bitsIn(atFirst & notAfter);
  return bitsIn(atFirst) + countWords(a, b, first + 1, last) + bitsIn((a[last] ?? 0) & (b[last] ?? 0) & notAfter);
}

/**
 * Bits that both have in whole words. Four words are first added bit by bit, their sums kept as words of ones, twos and
 * fours: only the fours of each four words are counted. Source Harley and Seal, in Warren, Hacker's Delight, 5-1.
 */
function countWords(a: Uint32Array, b: Uint32Array, from: number, to: number): number {
  let count = 0;
  let ones = 0;
  let twos = 0;
  let w = from;
  for (; w + 4 <= to; w += 4) {
    const first = (a[w] ?? 0) & (b[w] ?? 0);
    const second = (a[w + 1] ?? 0) & (b[w + 1] ?? 0);
    const third = (a[w + 2] ?? 0) & (b[w + 2] ?? 0);
    const fourth = (a[w + 3] ?? 0) & (b[w + 3] ?? 0);
    const unlike = ones ^ first;
    const carried = (ones & first) | (unlike & second);
    const odd = unlike ^ second;
    const differ = odd ^ third;
    const carriedToo = (odd & third) | (differ & fourth);
    ones = differ ^ fourth;
    const some = twos ^ carried;
    const fours = (twos & carried) | (some & carriedToo);
    twos = some ^ carriedToo;
    count += bitsIn(fours);
  }
  count = 4 * count + 2 * bitsIn(twos) + bitsIn(ones);
  for (; w < to; w += 1) count += bitsIn((a[w] ?? 0) & (b[w] ?? 0));
  return count;
}
