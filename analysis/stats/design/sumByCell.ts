import type { Grouping } from './surveyDesign.js';

/** Adds up what people have by their cells, times `times` where given. */
export function sumByCell({ of, count }: Grouping, values: Float64Array, times?: Float64Array): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < values.length; i += 1) {
    const cell = of[i] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (values[i] ?? 0) * (times === undefined ? 1 : (times[i] ?? 0));
  }
  return sums;
}
