import type { BitSet } from './bitSet.js';
import { CompensatedSums } from './compensatedSums.js';
import type { Groups } from './groups.js';
import type { SumsByGroup } from './weightedSumsByGroup.js';

/**
 * The sums of each code in each group, among some rows: one element a code below `categories`, the last for rows
 * without a code. Shape, units and source as `weightedSumsByGroup`.
 */
export function weightedCodeSumsByGroup(
  codes: Uint16Array,
  categories: number,
  rows: BitSet,
  { starts }: Groups,
  weights: Float64Array,
): readonly SumsByGroup[] {
  const width = starts.length - 1;
  const count = new Uint32Array((categories + 1) * width);
  const weight = new CompensatedSums(count.length);
  const squares = new CompensatedSums(count.length);
  for (let g = 0; g < width; g += 1) {
    const end = starts[g + 1] ?? 0;
    for (let i = starts[g] ?? 0; i < end; i += 1) {
      if (!rows.has(i)) continue;
      const cell = Math.min(codes[i] ?? 0, categories) * width + g;
      const one = weights[i] ?? 0;
      count[cell] = (count[cell] ?? 0) + 1;
      weight.add(cell, one);
      squares.add(cell, one * one);
    }
  }
  const [weightTotals, squareTotals] = [weight.totals(), squares.totals()];
  return Array.from({ length: categories + 1 }, (_, c) => {
    const [from, to] = [c * width, (c + 1) * width];
    return { count: count.subarray(from, to), weight: weightTotals.subarray(from, to), squares: squareTotals.subarray(from, to) };
  });
}
