import { crossGroupings, type Cells } from '../design/crossGroupings.js';
import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import type { MarginTotals } from '../weights/rakeCells.js';

/** The cells a survey is raked by, and what it was raked to. */
export interface RakingCells {
  readonly cells: Cells;
  readonly margins: readonly MarginTotals[];
}

/**
 * Cells of the margins of a design, crossed with further groupings, and the totals that its weights have there.
 *
 * The totals are those of the final weights, and replicates start from the final weights: raking from these gives what
 * raking from the weights before gives, sooner, for both differ by factors of the margins only; and where weights
 * were capped besides, replicates keep the caps. Errors RangeError naming the row of a group out of range.
 */
export function rakingCells({ n, weights, calibration }: SurveyDesign, groupings: readonly Grouping[] = []): RakingCells {
  const raked = calibration?.margins ?? [];
  const cells = crossGroupings(n, [...raked, ...groupings]);
  const margins = raked.map((margin, m) => {
    const totals = new Float64Array(margin.count);
    for (const [i, g] of margin.of.entries()) if (g >= 0) totals[g] = (totals[g] ?? 0) + (weights[i] ?? 0);
    return { of: cells.margins[m]?.of ?? new Int32Array(cells.count), count: margin.count, totals };
  });
  return { cells, margins };
}
