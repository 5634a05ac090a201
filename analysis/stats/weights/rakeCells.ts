import type { Grouping } from '../design/surveyDesign.js';

/** A margin: the category of each cell (or person), -1 where it is not known, and what the weights in each category shall add up to. */
export interface MarginTotals extends Grouping {
  readonly totals: Float64Array;
}

/** A category of a margin, both by number. */
export interface MarginCategory {
  readonly margin: number;
  readonly category: number;
}

export interface RakedCells {
  /** What the weights of a cell are multiplied by. */
  readonly factors: Float64Array;
  /** Times that every margin was gone through. */
  readonly iterations: number;
  readonly converged: boolean;
  /** A category with a total and nobody in it, which no factor can fill; nothing was raked. */
  readonly empty: MarginCategory | null;
}

export interface RakeOptions {
  /** How far a sum may be from its total, as a part of it. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** Factors of an earlier raking to the same margins, which are near: the same result sooner. */
  readonly start?: Float64Array;
}

/**
 * Raking (iterative proportional fitting) of cells: factors that are a product of one factor a category, such that the
 * weights in every category of every margin add up to its total.
 *
 * Shape the weight in each cell before, any number of margins over the cells; a cell whose category is not known in a
 * margin (-1) is not touched by it (partial raking). A category with total 0 gets factor 0. Where the margins cannot
 * all hold, `converged` is false. Until max |sum / total − 1| is below the tolerance for all margins at once.
 * Source Deming and Stephan (1940), `statistics.md` 3.3; agrees with R survey `rake` and `calibrate(calfun = "raking")`.
 */
export function rakeCells(before: Float64Array, margins: readonly MarginTotals[], { tolerance = 1e-12, maxIterations = 10000, start }: RakeOptions = {}): RakedCells {
  const factors = start === undefined ? new Float64Array(before.length).fill(1) : start.slice();
  const empty = findEmpty(before, margins);
  if (empty !== null) return { factors, iterations: 0, converged: false, empty };
  const sums = margins.map(({ count }) => new Float64Array(count));
  // A margin that was just fitted holds; when all others are found to hold with the same factors, all do.
  let settled = 0;
  let iterations = 0;
  while (settled < margins.length && iterations < maxIterations) {
    iterations += 1;
    for (const [m, margin] of margins.entries()) {
      const sum = sums[m] ?? new Float64Array(margin.count);
      const holds = addUp(before, factors, margin, sum) < tolerance;
      settled = holds ? settled + 1 : 1;
      if (!holds) fit(factors, margin, sum);
      if (settled >= margins.length) break;
    }
  }
  return { factors, iterations, converged: settled >= margins.length, empty };
}

/** Sums of a margin into `sums`; how far the worst is from its total. */
function addUp(before: Float64Array, factors: Float64Array, { of, totals }: MarginTotals, sums: Float64Array): number {
  sums.fill(0);
  for (let c = 0; c < before.length; c += 1) {
    const g = of[c] ?? -1;
    if (g >= 0) sums[g] = (sums[g] ?? 0) + (before[c] ?? 0) * (factors[c] ?? 0);
  }
  let worst = 0;
  for (let g = 0; g < sums.length; g += 1) {
    const total = totals[g] ?? 0;
    const sum = sums[g] ?? 0;
    worst = Math.max(worst, total > 0 ? Math.abs(sum / total - 1) : sum > 0 ? 1 : 0);
  }
  return worst;
}

/** Multiplies the factors so that the margin holds; makes ratios of its sums. */
function fit(factors: Float64Array, { of, totals }: MarginTotals, sums: Float64Array): void {
  for (let g = 0; g < sums.length; g += 1) {
    const sum = sums[g] ?? 0;
    sums[g] = sum > 0 ? (totals[g] ?? 0) / sum : 1;
  }
  for (let c = 0; c < factors.length; c += 1) {
    const g = of[c] ?? -1;
    if (g >= 0) factors[c] = (factors[c] ?? 0) * (sums[g] ?? 1);
  }
}

function findEmpty(before: Float64Array, margins: readonly MarginTotals[]): MarginCategory | null {
  for (const [margin, { of, count, totals }] of margins.entries()) {
    const filled = new Uint8Array(count);
    for (let c = 0; c < before.length; c += 1) {
      const g = of[c] ?? -1;
      if (g >= 0 && (before[c] ?? 0) > 0) filled[g] = 1;
    }
    const category = totals.findIndex((total, g) => total > 0 && filled[g] !== 1);
    if (category >= 0) return { margin, category };
  }
  return null;
}
