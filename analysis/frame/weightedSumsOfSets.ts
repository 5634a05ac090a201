import { answerPatterns } from './answerPatterns.js';
import type { BitSet } from './bitSet.js';
import { CompensatedSums } from './compensatedSums.js';
import { countByGroup } from './countByGroup.js';
import type { Groups } from './groups.js';
import { type SumsByGroup, weightedSumsByGroup } from './weightedSumsByGroup.js';

/** Fewer people than these are summed sooner than sorted by their answers. */
const few = 4096;

/** So many are added plainly, which loses less than 1e-12 of their sum, and then compensated. */
const block = 8192;

/**
 * `weightedSumsByGroup` of many sets at once, such as the options of a multiple choice: one element a set.
 *
 * People of a group are first added up by which of the sets they are in, then these patterns by set: however many
 * options somebody chose, they are looked at once for every twelve.
 */
export function weightedSumsOfSets(sets: readonly BitSet[], groups: Groups, weights: Float64Array, among: BitSet): readonly SumsByGroup[] {
  if (among.length < few) return sets.map((set) => weightedSumsByGroup(set, groups, weights, among));
  const { starts } = groups;
  const count = starts.length - 1;
  const weight = new CompensatedSums(sets.length * count);
  const squares = new CompensatedSums(sets.length * count);
  const found = new Float64Array(2);
  for (const { first, width, of } of answerPatterns(sets)) {
    const byPattern = new Float64Array(2 * ((1 << width) + 1));
    for (let g = 0; g < count; g += 1) {
      const [start, end] = [starts[g] ?? 0, starts[g + 1] ?? 0];
      if (end === start) continue;
      const size = Math.ceil((end - start) / Math.ceil((end - start) / block));
      const pieces = piecesOf(width, size);
      for (let from = start; from < end; from += size) {
        for (const { shift, bits } of pieces) {
          byPattern.fill(0, 0, 2 * ((1 << bits) + 1));
          addPatterns({ of, shift, bits, from, to: Math.min(end, from + size) }, among.words, weights, byPattern);
          for (let b = bits - 1; b >= 0; b -= 1) {
            const at = (first + shift + b) * count + g;
            fold(byPattern, 2 << b, found);
            weight.add(at, found[0] ?? 0);
            squares.add(at, found[1] ?? 0);
          }
        }
      }
    }
  }
  const [weightTotals, squareTotals] = [weight.totals(), squares.totals()];
  return sets.map((set, s) => {
    const [from, to] = [s * count, (s + 1) * count];
    return { count: countByGroup(set, groups, among), weight: weightTotals.subarray(from, to), squares: squareTotals.subarray(from, to) };
  });
}

interface Piece {
  readonly shift: number;
  readonly bits: number;
}

/** A pattern in pieces narrow enough that there are not more of them than people. */
function piecesOf(width: number, people: number): readonly Piece[] {
  const widest = Math.max(2, 31 - Math.clz32(people));
  const bits = Math.ceil(width / Math.ceil(width / widest));
  return Array.from({ length: Math.ceil(width / bits) }, (_, p) => ({ shift: p * bits, bits: Math.min(bits, width - p * bits) }));
}

interface Rows extends Piece {
  readonly of: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** Adds rows to Σw and Σw² of their patterns; those who are not among the counted to one beyond the last, which is not read. */
function addPatterns({ of, shift, bits, from, to }: Rows, among: Uint32Array, weights: Float64Array, sums: Float64Array): void {
  const beyond = 1 << bits;
  const mask = beyond - 1;
  for (let i = from; i < to; i += 1) {
    const isIn = ((among[i >>> 5] ?? 0) >>> (i & 31)) & 1;
    const at = 2 * (isIn === 1 ? ((of[i] ?? 0) >>> shift) & mask : beyond);
    const weight = weights[i] ?? 0;
    sums[at] = (sums[at] ?? 0) + weight;
    sums[at + 1] = (sums[at + 1] ?? 0) + weight * weight;
  }
}

/** The sums of the patterns that have the last bit, which are then added to those without it: the bit before is now the last. */
function fold(sums: Float64Array, half: number, found: Float64Array): void {
  let weight = 0;
  let squares = 0;
  for (let at = 0; at < half; at += 2) {
    const own = sums[at + half] ?? 0;
    const ownSquares = sums[at + half + 1] ?? 0;
    weight += own;
    squares += ownSquares;
    sums[at] = (sums[at] ?? 0) + own;
    sums[at + 1] = (sums[at + 1] ?? 0) + ownSquares;
  }
  found[0] = weight;
  found[1] = squares;
}
