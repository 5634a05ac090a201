import { adjustPValues } from '../tests/adjustPValues.js';
import { fisherP } from '../tests/fisherP.js';
import type { PairCounts } from './pairCounts.js';
import { pairMeasures, type PairMeasures } from './pairMeasures.js';
import type { PairWeights } from './weightedPairs.js';

export interface TogetherPair {
  readonly a: number;
  readonly b: number;
  readonly measures: PairMeasures;
  /** Fisher's exact test, and adjusted over all pairs. */
  readonly p: number;
  readonly holm: number | null;
  readonly benjaminiHochberg: number | null;
  /** Null without weights, or where nobody with a weight is in the base. */
  readonly weighted: { readonly share: number; readonly lift: number | null } | null;
}

/**
 * Every two options of a multiple choice, in order: how far they go together.
 *
 * Shape counts of pairs, and sums of weights where there are any, in. Source `statistics.md` 14.1.
 */
export function togetherPairs({ n, options, both }: PairCounts, weights?: PairWeights, level = 0.95): readonly TogetherPair[] {
  const at = (sums: Float64Array, a: number, b: number) => sums[a * options + b] ?? 0;
  const pairs: Omit<TogetherPair, 'holm' | 'benjaminiHochberg'>[] = [];
  for (let a = 0; a < options; a += 1) {
    for (let b = a + 1; b < options; b += 1) {
      const measures = pairMeasures({ n, a: at(both, a, a), b: at(both, b, b), both: at(both, a, b) }, level);
      const p = fisherP({ a: measures.both, b: measures.onlyA, c: measures.onlyB, d: measures.neither });
      pairs.push({ a, b, measures, p, weighted: weights === undefined ? null : weightedOf(weights.total, at(weights.both, a, b), at(weights.both, a, a), at(weights.both, b, b)) });
    }
  }
  const p = pairs.map((pair) => pair.p);
  const holm = adjustPValues(p, 'holm');
  const discovery = adjustPValues(p, 'BH');
  return pairs.map((pair, k) => ({ ...pair, holm: holm[k] ?? null, benjaminiHochberg: discovery[k] ?? null }));
}

function weightedOf(total: number, both: number, a: number, b: number): TogetherPair['weighted'] {
  if (!(total > 0)) return null;
  return { share: both / total, lift: a > 0 && b > 0 ? both / total / ((a / total) * (b / total)) : null };
}
