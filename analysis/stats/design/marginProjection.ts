import { marginEquations } from './marginEquations.js';
import { marginSums } from './marginSums.js';
import type { Grouping } from './surveyDesign.js';

/**
 * Regression on the categories of margins, by cells: what margins explain of anything that people have.
 *
 * Shape margins over cells (-1: not known, the margin explains nothing there) and Σd of each cell in; out a function
 * from Σd·u of each cell to the fitted value there, x'b with b = (Σ d x x')⁻¹ Σ d x u.
 * Source Deville and Särndal (1992), `statistics.md` 4.3, 4.4.
 */
export function marginProjection(margins: readonly Grouping[], before: Float64Array): (sums: Float64Array) => Float64Array {
  const solve = marginEquations(margins, before);
  return (sums) => solve(marginSums(margins, sums));
}
