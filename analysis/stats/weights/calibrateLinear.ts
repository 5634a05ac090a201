import { checkWeights } from '../design/checkDesign.js';
import { crossGroupings } from '../design/crossGroupings.js';
import { marginEquations } from '../design/marginEquations.js';
import { marginSums } from '../design/marginSums.js';
import { sumByCell } from '../design/sumByCell.js';
import type { MarginTotals } from './rakeCells.js';

/**
 * Linear calibration (generalised regression, GREG): weights d (1 + x'λ) whose margins are the totals. They can be
 * negative, which raked ones cannot.
 *
 * Shape n weights from before, in people (Σd about the total), and margins with totals that agree. Errors RangeError
 * for weights that are none (row) and when the totals cannot be reached, as with one in a category without respondents.
 * Source Deville and Särndal (1992); agrees with R survey `calibrate(calfun = "linear")`.
 */
export function calibrateLinear(before: Float64Array, margins: readonly MarginTotals[]): Float64Array {
  checkWeights(before);
  const cells = crossGroupings(before.length, margins);
  const sums = sumByCell(cells, before);
  const now = marginSums(cells.margins, sums);
  const fitted = marginEquations(
    cells.margins,
    sums,
  )(margins.map(({ totals }, m) => totals.map((total, g) => total - (now[m]?.[g] ?? 0))));
  const reached = marginSums(
    cells.margins,
    sums.map((sum, c) => sum * (1 + (fitted[c] ?? 0))),
  );
  for (const [m, { totals }] of margins.entries()) {
    const g = totals.findIndex((total, category) => Math.abs((reached[m]?.[category] ?? 0) - total) > 1e-8 * Math.max(1, total));
    if (g >= 0) throw new RangeError(`linear calibration cannot reach the total ${totals[g] ?? NaN} of category ${g} of margin ${m}`);
  }
  return before.map((weight, i) => weight * (1 + (fitted[cells.of[i] ?? 0] ?? 0)));
}
