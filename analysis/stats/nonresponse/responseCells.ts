import type { Grouping } from '../design/surveyDesign.js';

/** Everybody invited, counted in the cells of what is known of them, such as role × department. */
export interface ResponseCells {
  readonly invited: Float64Array;
  readonly responded: Float64Array;
  /** One a background question: the category of each cell. Who is unknown has a category of their own. */
  readonly margins: readonly Grouping[];
}

/** Errors RangeError naming the cell, counted from 1, in which not 0 <= responded <= invited, or the margin in which it has no category. */
export function checkCells({ invited, responded, margins }: ResponseCells): void {
  if (responded.length !== invited.length) throw new RangeError(`${invited.length} cells invited, ${responded.length} responded`);
  for (const [c, all] of invited.entries()) {
    const some = responded[c] ?? NaN;
    if (!(some >= 0 && some <= all && all < Infinity)) throw new RangeError(`cell ${c + 1}: ${some} responded of ${all} invited`);
  }
  for (const [m, { of, count }] of margins.entries()) {
    if (of.length !== invited.length) throw new RangeError(`margin ${m + 1} tells ${of.length} cells of ${invited.length}`);
    for (const [c, g] of of.entries()) {
      if (!(g >= 0 && g < count)) throw new RangeError(`cell ${c + 1} has category ${g} in margin ${m + 1}, which has ${count}`);
    }
  }
}
