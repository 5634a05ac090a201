import type { Grouping } from './surveyDesign.js';

/** Adds up what cells (or people) have by the categories of each margin; those not known (-1) are in none. */
export function marginSums(margins: readonly Grouping[], values: Float64Array): Float64Array[] {
  return margins.map(({ of, count }) => {
    const sums = new Float64Array(count);
    for (let c = 0; c < values.length; c += 1) {
      const g = of[c] ?? -1;
      if (g >= 0) sums[g] = (sums[g] ?? 0) + (values[c] ?? 0);
    }
    return sums;
  });
}
