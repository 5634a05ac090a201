import { randomStream } from '../chance/randomStream.js';
import { countItems, type DroppedItem, type GroupedItems } from './groupedItems.js';
import { packAnswers, type PackedAnswers } from './packAnswers.js';
import { shuffledChiSquares } from './shuffledChiSquares.js';

/** A p-value that chance made. */
export interface MonteCarloP {
  readonly p: number;
  readonly standardError: number;
}

export interface PermutationTest {
  readonly replicates: number;
  readonly seed: number;
  /** Is any option different: by the sum of the X² of all. */
  readonly sum: MonteCarloP;
  /** The same by the largest X². */
  readonly max: MonteCarloP;
  /** One an option tested, adjusted for all of them as they are correlated (Westfall & Young, step down). */
  readonly items: readonly ItemP[];
  readonly dropped: readonly DroppedItem[];
}

export interface ItemP {
  readonly item: number;
  readonly chiSquare: number;
  readonly adjusted: number;
}

/** Equal but for rounding counts as reached. */
const rounding = 1e-9;

/**
 * Does what people choose of several differ between groups? People keep their answers and change groups by chance.
 *
 * Shape who chose what and the group of each, the number of permutations and a seed; p-values out, null when nothing can
 * differ. The same for the same seed: a permutation is the stream of its number. Errors RangeError when there are fewer
 * than 1 permutations, and as `countItems`. Source Westfall & Young (1993); `statistics.md` 8.3; p = (1 + reached) / (1 + B).
 */
export function permutationTest(data: GroupedItems, seed: number, replicates = 9999): PermutationTest | null {
  if (!(Number.isInteger(replicates) && replicates >= 1)) throw new RangeError(`${replicates} permutations`);
  const counts = countItems(data);
  if (counts.groups.length < 2 || counts.used.length === 0) return null;
  const packed = packAnswers(data, counts);
  const observed = observedChiSquares(packed, counts.counts);
  const order = [...observed.keys()].sort((a, b) => (observed[b] ?? 0) - (observed[a] ?? 0));
  const reached = countReached(packed, observed, order, { seed, replicates });
  const p = (times: number): MonteCarloP => {
    const value = (times + 1) / (replicates + 1);
    return { p: value, standardError: Math.sqrt((value * (1 - value)) / replicates) };
  };
  const adjusted = new Map<number, number>();
  let most = 0;
  for (const [rank, k] of order.entries()) {
    most = Math.max(most, p(reached.steps[rank] ?? 0).p);
    adjusted.set(k, most);
  }
  const items = counts.used.map((item, k) => ({ item, chiSquare: observed[k] ?? 0, adjusted: adjusted.get(k) ?? 1 }));
  return { replicates, seed, sum: p(reached.sum), max: p(reached.max), items, dropped: counts.dropped };
}

/** By the same sums in the same order as those of the permutations, so that equal is equal. */
function observedChiSquares(packed: PackedAnswers, counts: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(counts, (chosen, k) => {
    const squares = packed.groupOrder.reduce((sum, g) => sum + (chosen[g] ?? 0) ** 2 / (packed.sizes[g] ?? 1), 0);
    return (squares - (packed.expected[k] ?? 0)) / (packed.variance[k] ?? 1);
  });
}

interface Reached {
  readonly sum: number;
  readonly max: number;
  /** By rank of the observed X²: how often the largest of those no higher in rank reached it. */
  readonly steps: Float64Array;
}

function countReached(
  packed: PackedAnswers,
  observed: Float64Array,
  order: readonly number[],
  { seed, replicates }: { readonly seed: number; readonly replicates: number },
): Reached {
  const total = observed.reduce((sum, value) => sum + value, 0) - rounding;
  const bars = order.map((k) => (observed[k] ?? 0) - rounding);
  const steps = new Float64Array(order.length);
  const drawn = shuffledChiSquares(packed);
  let sums = 0;
  let maxima = 0;
  for (let b = 0; b < replicates; b += 1) {
    const values = drawn(randomStream(seed, b));
    let sum = 0;
    let most = 0;
    for (let rank = order.length - 1; rank >= 0; rank -= 1) {
      const value = values[order[rank] ?? 0] ?? 0;
      sum += value;
      if (value > most) most = value;
      if (most >= (bars[rank] ?? 0)) steps[rank] = (steps[rank] ?? 0) + 1;
    }
    if (sum >= total) sums += 1;
    if (most >= (bars[0] ?? 0)) maxima += 1;
  }
  return { sum: sums, max: maxima, steps };
}
