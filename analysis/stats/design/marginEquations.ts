import { semidefiniteSolver } from './semidefiniteSolver.js';
import type { Grouping } from './surveyDesign.js';

/** A margin over cells, and where its categories begin among those of the others. */
interface NarrowMargin {
  readonly of: Int32Array;
  readonly margin: number;
  readonly start: number;
}

/** X'DX in blocks: of the wide margin its diagonal, of wide by the others, of the others. */
interface Blocks {
  readonly diagonal: Float64Array;
  readonly cross: Float64Array;
  readonly square: Float64Array;
}

/** A column this little of which is left beside the wide margin is rounding. */
const redundant = 1e-11;

/**
 * The equations (Σ d x x') b = r for categories of margins x, by cells; r has one number a category.
 *
 * Shape margins over cells (-1: not known, x is 0 there) and Σd of each cell in; out a function from r, one list a
 * margin, to x'b of each cell. Any number of calls. Redundant categories (each margin has all people) and empty ones get 0.
 * The margin with most categories, in which the matrix is diagonal, is eliminated first: 300 departments cost no more
 * than the roles they are crossed with.
 */
export function marginEquations(margins: readonly Grouping[], before: Float64Array): (right: readonly Float64Array[]) => Float64Array {
  const order = [...margins.keys()].sort((a, b) => (margins[b]?.count ?? 0) - (margins[a]?.count ?? 0));
  const wideAt = order[0] ?? 0;
  const wide = margins[wideAt];
  if (wide === undefined) return () => new Float64Array(before.length);
  const narrow: NarrowMargin[] = [];
  let p = 0;
  for (const margin of order.slice(1)) {
    narrow.push({ of: margins[margin]?.of ?? new Int32Array(0), margin, start: p });
    p += margins[margin]?.count ?? 0;
  }
  const { diagonal, cross, square } = blocksOf(wide, narrow, p, before);
  const solve = semidefiniteSolver(withoutWide({ diagonal, cross, square }, p), p);
  // Used again by every call: a table asks a thousand times.
  const level = new Float64Array(wide.count);
  const rest = new Float64Array(p);

  return (right) => {
    level.set(right[wideAt] ?? new Float64Array(wide.count));
    rest.fill(0);
    for (const { margin, start } of narrow) rest.set(right[margin] ?? [], start);
    for (let g = 0; g < level.length; g += 1) {
      const size = diagonal[g] ?? 0;
      const mean = size > 0 ? (level[g] ?? 0) / size : 0;
      if (mean !== 0) for (let h = 0; h < p; h += 1) rest[h] = (rest[h] ?? 0) - (cross[g * p + h] ?? 0) * mean;
    }
    const b = solve(rest);
    for (let g = 0; g < level.length; g += 1) {
      const size = diagonal[g] ?? 0;
      let left = level[g] ?? 0;
      for (let h = 0; h < p; h += 1) left -= (cross[g * p + h] ?? 0) * (b[h] ?? 0);
      level[g] = size > 0 ? left / size : 0;
    }
    return fittedBy(before.length, { of: wide.of, level }, narrow, b);
  };
}

function fittedBy(cells: number, wide: { readonly of: Int32Array; readonly level: Float64Array }, narrow: readonly NarrowMargin[], b: Float64Array): Float64Array {
  const fitted = new Float64Array(cells);
  for (let c = 0; c < cells; c += 1) {
    const g = wide.of[c] ?? -1;
    if (g >= 0) fitted[c] = wide.level[g] ?? 0;
  }
  for (const { of, start } of narrow) {
    for (let c = 0; c < cells; c += 1) {
      const h = of[c] ?? -1;
      if (h >= 0) fitted[c] = (fitted[c] ?? 0) + (b[start + h] ?? 0);
    }
  }
  return fitted;
}

function blocksOf(wide: Grouping, narrow: readonly NarrowMargin[], p: number, before: Float64Array): Blocks {
  const diagonal = new Float64Array(wide.count);
  const cross = new Float64Array(wide.count * p);
  const square = new Float64Array(p * p);
  const add = (array: Float64Array, at: number, value: number) => {
    array[at] = (array[at] ?? 0) + value;
  };
  for (let c = 0; c < before.length; c += 1) {
    const d = before[c] ?? 0;
    const g = wide.of[c] ?? -1;
    const columns = narrow.flatMap(({ of, start }) => ((of[c] ?? -1) >= 0 ? [start + (of[c] ?? 0)] : []));
    if (g >= 0) add(diagonal, g, d);
    for (const h of columns) {
      if (g >= 0) add(cross, g * p + h, d);
      for (const k of columns) add(square, h * p + k, d);
    }
  }
  return { diagonal, cross, square };
}

/** What is left for the other margins once the wide one has explained what it can: S − C' diag⁻¹ C. */
function withoutWide({ diagonal, cross, square }: Blocks, p: number): Float64Array {
  const left = square.slice();
  for (let g = 0; g < diagonal.length; g += 1) {
    const size = diagonal[g] ?? 0;
    if (size <= 0) continue;
    for (let h = 0; h < p; h += 1) {
      const part = (cross[g * p + h] ?? 0) / size;
      if (part === 0) continue;
      for (let k = 0; k < p; k += 1) left[h * p + k] = (left[h * p + k] ?? 0) - part * (cross[g * p + k] ?? 0);
    }
  }
  for (let h = 0; h < p; h += 1) if ((left[h * p + h] ?? 0) <= redundant * (square[h * p + h] ?? 0)) left[h * p + h] = 0;
  return left;
}
