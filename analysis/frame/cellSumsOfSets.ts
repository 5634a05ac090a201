import type { CellSums } from '../stats/design/surveyCells.js';
import type { Grouping, SurveyDesign } from '../stats/design/surveyDesign.js';
import { answerPatterns } from './answerPatterns.js';
import type { BitSet } from './bitSet.js';

/** Sums of those in a base, and of those of them who are in each of some sets. */
export interface CellSumsOfSets {
  readonly base: CellSums;
  readonly options: readonly CellSums[];
}

/** Of a pattern in a cell: people with a weight above 0, weights before calibration, weights, and their squares. */
const kinds = 4;

/** Sums of so many patterns of all cells stay near the processor. */
const near = 1 << 14;

/**
 * What variances of shares need, cell by cell, of many sets at once: people are added up by cell and by which of the
 * sets they are in, then these patterns by set.
 *
 * Shape the cell of each person, a design, a base and sets of people (of whom only those in the base are counted).
 * Source the sums of `statistics.md` 4.4.
 */
export function cellSumsOfSets(cells: Grouping, design: SurveyDesign, inBase: BitSet, sets: readonly BitSet[]): CellSumsOfSets {
  const options: CellSums[] = [];
  // Nobody is in the set that is not there: its one pattern is the base.
  let base = noSums(cells.count);
  const patterns = sets.length === 0 ? [{ width: 1, of: new Uint16Array(design.n) }] : answerPatterns(sets);
  for (const { width, of } of patterns) {
    const widest = Math.max(1, 31 - Math.clz32(Math.ceil(near / Math.max(1, cells.count))));
    const bits = Math.ceil(width / Math.ceil(width / widest));
    for (let shift = 0; shift < width; shift += bits) {
      const own = Math.min(bits, width - shift);
      const sums = addPatterns({ of, shift, bits: own }, cells, design, inBase);
      const found = Array.from({ length: own }, (_, b) => fold(sums, own, own - 1 - b, cells.count)).reverse();
      if (sets.length > 0) options.push(...found);
      base = readCells(sums, own, cells.count);
    }
  }
  return { base, options };
}

interface Piece {
  readonly of: Uint16Array;
  readonly shift: number;
  readonly bits: number;
}

/** Four sums of every pattern of every cell. */
function addPatterns({ of, shift, bits }: Piece, cells: Grouping, { n, weights, calibration }: SurveyDesign, { words }: BitSet): Float64Array {
  const before = calibration?.before ?? weights;
  const sums = new Float64Array((cells.count * kinds) << bits);
  const mask = (1 << bits) - 1;
  for (let i = 0; i < n; i += 1) {
    if ((((words[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 0) continue;
    const at = kinds * (((cells.of[i] ?? 0) << bits) + (((of[i] ?? 0) >>> shift) & mask));
    const weight = weights[i] ?? 0;
    sums[at] = (sums[at] ?? 0) + (weight > 0 ? 1 : 0);
    sums[at + 1] = (sums[at + 1] ?? 0) + (before[i] ?? 0);
    sums[at + 2] = (sums[at + 2] ?? 0) + weight;
    sums[at + 3] = (sums[at + 3] ?? 0) + weight * weight;
  }
  return sums;
}

/** In each cell the sums of the patterns that have the last bit, which are then added to those without it: the bit before is now the last. */
function fold(sums: Float64Array, bits: number, last: number, count: number): CellSums {
  const found = noSums(count);
  const { people, before, weight, squares } = found;
  const half = kinds << last;
  for (let c = 0; c < count; c += 1) {
    const start = (c * kinds) << bits;
    for (let at = start; at < start + half; at += kinds) {
      const [one, was, now, square] = [sums[at + half] ?? 0, sums[at + half + 1] ?? 0, sums[at + half + 2] ?? 0, sums[at + half + 3] ?? 0];
      people[c] = (people[c] ?? 0) + one;
      before[c] = (before[c] ?? 0) + was;
      weight[c] = (weight[c] ?? 0) + now;
      squares[c] = (squares[c] ?? 0) + square;
      sums[at] = (sums[at] ?? 0) + one;
      sums[at + 1] = (sums[at + 1] ?? 0) + was;
      sums[at + 2] = (sums[at + 2] ?? 0) + now;
      sums[at + 3] = (sums[at + 3] ?? 0) + square;
    }
  }
  return found;
}

/** Once all bits are folded, the first pattern of a cell has all of it. */
function readCells(sums: Float64Array, bits: number, count: number): CellSums {
  const of = (kind: number) => Float64Array.from({ length: count }, (_, c) => sums[((c * kinds) << bits) + kind] ?? 0);
  return { people: of(0), before: of(1), weight: of(2), squares: of(3) };
}

function noSums(count: number): CellSums {
  return { people: new Float64Array(count), before: new Float64Array(count), weight: new Float64Array(count), squares: new Float64Array(count) };
}
