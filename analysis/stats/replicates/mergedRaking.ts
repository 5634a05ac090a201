import { type MarginCategory, type MarginTotals, rakeCells } from '../weights/rakeCells.js';
import type { Raked, WhenEmpty } from './replicator.js';

/** Near enough for a variance: leaving one out changes a share by some 1e-3, drawing all again by some 1e-2. */
const tolerances: Readonly<Record<WhenEmpty, number>> = { merge: 1e-11, fail: 1e-9 };

export interface ReplicateFactors {
  readonly factors: Float64Array;
  readonly raked: Raked;
}

/**
 * Rakes the cells of a replicate. A category it has emptied is merged into the smallest other one of its margin that is
 * not empty, in this replicate alone: what a survey without anybody there would have had to do (`statistics.md` 3.4, 4.5).
 *
 * Shape Σw of the replicate by cell in, factors by cell out; `failed` when it may not merge, when nothing is left to
 * merge into, or when the margins cannot all hold in the cells that are left.
 */
export function mergedRaking(totals: Float64Array, margins: readonly MarginTotals[], whenEmpty: WhenEmpty): ReplicateFactors {
  const { factors, converged, empty } = rakeCells(totals, margins, { tolerance: tolerances[whenEmpty], maxIterations: 1000 });
  if (empty === null) return { factors, raked: converged ? 'raked' : 'failed' };
  const merged = whenEmpty === 'merge' ? withoutCategory(totals, margins, empty) : undefined;
  if (merged === undefined) return { factors, raked: 'failed' };
  const again = mergedRaking(totals, merged, whenEmpty);
  return { factors: again.factors, raked: again.raked === 'failed' ? 'failed' : 'merged' };
}

/** The margins with the total of an empty category given to another; undefined when there is no other. */
function withoutCategory(weights: Float64Array, margins: readonly MarginTotals[], { margin, category }: MarginCategory): readonly MarginTotals[] | undefined {
  const own = margins[margin];
  const into = own === undefined ? undefined : smallestFilled(weights, own);
  if (own === undefined || into === undefined) return undefined;
  const totals = own.totals.map((total, g) => (g === into ? total + (own.totals[category] ?? 0) : g === category ? 0 : total));
  return margins.map((other, m) => (m === margin ? { ...own, totals } : other));
}

function smallestFilled(weights: Float64Array, { of, totals }: MarginTotals): number | undefined {
  const filled = new Set([...of].filter((_, c) => (weights[c] ?? 0) > 0));
  filled.delete(-1);
  const sizes = [...filled].map((g) => ({ g, total: totals[g] ?? 0 }));
  return sizes.sort((a, b) => a.total - b.total || a.g - b.g)[0]?.g;
}
