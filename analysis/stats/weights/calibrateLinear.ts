import { crossGroupings } from '../design/crossGroupings.js';
import { marginEquations } from '../design/marginEquations.js';
import { marginSums } from '../design/marginSums.js';
import { sumByCell } from '../design/sumByCell.js';
import { agreeingMargins, categoryName, type NamedMargin } from './agreeingMargins.js';

/**
 * Linear calibration (generalised regression, GREG): weights d (1 + x'λ) whose margins are the totals. They can be
 * negative, which raked ones cannot.
 *
 * Shape n weights from before, in people (Σd about the total), and margins with their totals. Errors RangeError as
 * `agreeingMargins`, and when the totals cannot all be reached.
 * Source Deville and Särndal (1992); agrees with R survey `calibrate(calfun = "linear")`.
 */
export function calibrateLinear(before: Float64Array, named: readonly NamedMargin[]): Float64Array {
  const { margins } = agreeingMargins(before, named);
  const cells = crossGroupings(before.length, margins);
  const sums = sumByCell(cells, before);
  const now = marginSums(cells.margins, sums);
  const solve = marginEquations(cells.margins, sums);
  const fitted = solve(margins.map(({ totals }, m) => totals.map((total, g) => total - (now[m]?.[g] ?? 0))));
  const calibrated = sums.map((sum, c) => sum * (1 + (fitted[c] ?? 0)));
  const reached = marginSums(cells.margins, calibrated);
  for (const [m, margin] of margins.entries()) {
    const g = margin.totals.findIndex((total, category) => Math.abs((reached[m]?.[category] ?? 0) - total) > 1e-8 * Math.max(1, total));
    if (g >= 0) throw new RangeError(`linear calibration cannot reach the total ${margin.totals[g] ?? NaN} of ${categoryName(margin, g)}`);
  }
  return before.map((weight, i) => weight * (1 + (fitted[cells.of[i] ?? 0] ?? 0)));
}
