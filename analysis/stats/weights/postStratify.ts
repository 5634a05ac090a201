import { agreeingMargins, type NamedMargin } from './agreeingMargins.js';

/**
 * Post-stratification: weights that add up to the people of each cell, w = d N_c / Σd in it.
 *
 * Shape n weights from before and the cells with their people; -1 is not known and keeps its part of the weights.
 * Errors RangeError as `agreeingMargins`: a cell with people and no respondent is named.
 * Source `statistics.md` 3.2; agrees with R survey `postStratify`.
 */
export function postStratify(weights: Float64Array, cells: NamedMargin): Float64Array {
  const { before, margins } = agreeingMargins(weights, [cells]);
  const totals = margins[0]?.totals ?? cells.totals;
  const sums = new Float64Array(cells.count);
  for (const [i, cell] of cells.of.entries()) if (cell >= 0) sums[cell] = (sums[cell] ?? 0) + (before[i] ?? 0);
  return before.map((weight, i) => {
    const cell = cells.of[i] ?? -1;
    return cell < 0 ? weight : (weight * (totals[cell] ?? 0)) / (sums[cell] ?? 1);
  });
}
