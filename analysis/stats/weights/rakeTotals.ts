/** One margin of a table of cells: the category of each cell (-1: not raked on this margin) and what each category must sum to. */
export interface CellMargin {
  readonly of: Int32Array;
  readonly targets: Float64Array;
}

export interface RakingLimits {
  /** Largest part by which a sum may miss its target. */
  readonly tolerance?: number;
  readonly rounds?: number;
}

/**
 * Rakes totals of cells to margins in place, thousands of times without making garbage: the inner loop of everything
 * that rakes, for raking only ever multiplies cells.
 *
 * Shape margins over the same cells in; a function out that rewrites the totals (0 or more, one a cell) and gives the
 * largest |target/sum − 1| it left: at most the tolerance when it has converged, Infinity when a category with a target
 * has nothing in it (the totals are then partly raked). Units those of the targets.
 * Source Deming & Stephan (1940), `statistics.md` 3.3.
 */
export function rakeTotals(margins: readonly CellMargin[], { tolerance = 1e-12, rounds = 1000 }: RakingLimits = {}): (totals: Float64Array) => number {
  const prepared = margins.map(({ of, targets }) => ({ of, targets, factors: new Float64Array(targets.length) }));
  return (totals) => {
    let gap = 0;
    for (let round = 0; round < rounds; round += 1) {
      gap = 0;
      for (const { of, targets, factors } of prepared) gap = Math.max(gap, rakeMargin(totals, of, targets, factors));
      if (gap <= tolerance || gap === Infinity) return gap;
    }
    return gap;
  };
}

/** Infinity, before anything is changed, when a category with a target is empty. */
function rakeMargin(totals: Float64Array, of: Int32Array, targets: Float64Array, factors: Float64Array): number {
  factors.fill(0);
  for (let c = 0; c < totals.length; c += 1) {
    const g = of[c] ?? -1;
    if (g >= 0) factors[g] = (factors[g] ?? 0) + (totals[c] ?? 0);
  }
  let gap = 0;
  for (let g = 0; g < targets.length; g += 1) {
    const sum = factors[g] ?? 0;
    const target = targets[g] ?? 0;
    if (sum === 0 && target > 0) return Infinity;
    const factor = sum === 0 ? 1 : target / sum;
    factors[g] = factor;
    const miss = factor > 1 ? factor - 1 : 1 - factor;
    // A target of 0 is met at once by leaving nothing.
    if (miss > gap && target > 0) gap = miss;
  }
  for (let c = 0; c < totals.length; c += 1) {
    const g = of[c] ?? -1;
    if (g >= 0) totals[c] = (totals[c] ?? 0) * (factors[g] ?? 1);
  }
  return gap;
}
