import { type BitSet, bitsIn } from './bitSet.js';
import { CompensatedSums } from './compensatedSums.js';
import type { Groups } from './groups.js';

/**
 * What a weighted share and its standard error need of one set of rows, group by group; the last number of each
 * counts rows without a group. Of those in the base it is n, Σw and Σw²; of those who chose an option the count,
 * Σwy and Σw²y.
 */
export interface SumsByGroup {
  readonly count: Uint32Array;
  readonly weight: Float64Array;
  readonly squares: Float64Array;
}

/** Of 32 rows so many are read one after the other sooner than each is looked for. */
const dense = 20;

/**
 * Shape a set of rows (and a second one that they must be in too, where given), groups and one weight a row in, sums
 * out. Units those of the weights. Source the sums of `statistics.md` 4.4.
 */
export function weightedSumsByGroup(rows: BitSet, groups: Groups, weights: Float64Array, among: BitSet = rows): SumsByGroup {
  const { starts } = groups;
  const [these, those] = [rows.words, among.words];
  const count = new Uint32Array(starts.length - 1);
  const weight = new CompensatedSums(count.length);
  const squares = new CompensatedSums(count.length);
  for (let g = 0; g < count.length; g += 1) {
    const [from, to] = [starts[g] ?? 0, starts[g + 1] ?? 0];
    const last = (to - 1) >>> 5;
    let sum = 0;
    let sumOfSquares = 0;
    for (let w = from >>> 5; from < to && w <= last; w += 1) {
      let word = (these[w] ?? 0) & (those[w] ?? 0);
      if (w === from >>> 5) word &= -1 << (from & 31);
      if (w === last) word &= -1 >>> (31 - ((to - 1) & 31));
      const bits = bitsIn(word);
      count[g] = (count[g] ?? 0) + bits;
      if (bits >= dense) {
        for (let i = w << 5; word !== 0; i += 1, word >>>= 1) {
          const one = (weights[i] ?? 0) * (word & 1);
          sum += one;
          sumOfSquares += one * one;
        }
      }
      while (word !== 0) {
        const ahead = Math.clz32(word);
        const one = weights[(w << 5) + 31 - ahead] ?? 0;
        sum += one;
        sumOfSquares += one * one;
        word ^= 0x80000000 >>> ahead;
      }
      // At most 256 are added plainly, and their sum is compensated.
      if ((w & 7) !== 7 && w !== last) continue;
      weight.add(g, sum);
      squares.add(g, sumOfSquares);
      sum = 0;
      sumOfSquares = 0;
    }
  }
  return { count, weight: weight.totals(), squares: squares.totals() };
}
