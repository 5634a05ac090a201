import { crossGroupings, type Cells } from '../design/crossGroupings.js';
import { sumByCell } from '../design/sumByCell.js';
import { agreeingMargins, type AgreeingMargins, type NamedMargin } from './agreeingMargins.js';
import { rakeCells, type RakeOptions } from './rakeCells.js';

export type { NamedMargin };

/** Weights, and what was done to the margins so that they could hold. */
export interface Raked extends Pick<AgreeingMargins, 'margins' | 'scaled' | 'unknown'> {
  readonly weights: Float64Array;
  readonly iterations: number;
}

/**
 * Rakes people's weights to margins, such as departments and roles.
 *
 * Shape n weights from before, of any size (only their proportions matter), and margins with their totals in people.
 * Totals that do not add up to those of the first margin, the official one, are scaled to it, and `scaled` says so.
 * A person whose category is not known (-1) is not touched by that margin; all unknown keep their part of the weights
 * from before, and the known ones are raked to the rest of the total (partial raking); `unknown` counts them.
 * Errors RangeError, naming row, margin and category, as `agreeingMargins`; also for margins that cannot all hold.
 * Source `statistics.md` 3.3, 3.4; agrees with R survey `rake`, `calibrate(calfun = "raking")`.
 */
export function rake(before: Float64Array, margins: readonly NamedMargin[], options: RakeOptions = {}): Raked {
  const agreed = agreeingMargins(before, margins);
  const { factors, cells, iterations } = rakePeople(agreed.before, agreed.margins, options);
  const weights = agreed.before.map((weight, i) => weight * (factors[cells.of[i] ?? 0] ?? 1));
  return { weights, iterations, margins: agreed.margins, scaled: agreed.scaled, unknown: agreed.unknown };
}

/** By cells: however many people, an iteration costs what the combinations of categories do. */
function rakePeople(before: Float64Array, margins: readonly NamedMargin[], options: RakeOptions): { factors: Float64Array; cells: Cells; iterations: number } {
  const cells = crossGroupings(before.length, margins);
  const targets = cells.margins.map((margin, m) => ({ ...margin, totals: margins[m]?.totals ?? new Float64Array(margin.count) }));
  const { factors, converged, iterations } = rakeCells(sumByCell(cells, before), targets, options);
  if (!converged) throw new RangeError(`the margins ${margins.map(({ name }) => name).join(', ')} cannot all hold: raking did not settle in ${iterations} iterations`);
  return { factors, cells, iterations };
}
