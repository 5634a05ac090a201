import { checkDesign } from './checkDesign.js';
import { crossGroupings } from './crossGroupings.js';
import type { Grouping, SurveyDesign } from './surveyDesign.js';

/** Sums over some people, cell by cell; `before` is of the weights before calibration. */
export interface CellSums {
  /** People with a weight above 0. */
  readonly people: Float64Array;
  readonly before: Float64Array;
  readonly weight: Float64Array;
  readonly squares: Float64Array;
}

/** A survey without its people: all that standard errors of shares need, in cells that margins do not divide. */
export interface SurveyCells {
  /** Respondents. */
  readonly n: number;
  /** The cell of each respondent. */
  readonly of: Int32Array;
  readonly count: number;
  /** What weights were calibrated to, over the cells; none for weights that were not. */
  readonly margins: readonly Grouping[];
  /** Groupings of the cells that domains are made of, as they were asked for. */
  readonly by: readonly Grouping[];
  readonly everyone: CellSums;
  /** Part of the population that answered; 0 for the target `process`. */
  readonly fraction: number;
  /** Sums over some respondents, 1 or 0 each. */
  readonly sumsOf: (who: Uint8Array) => CellSums;
}

/**
 * Cells of a design: its margins crossed with the groupings that domains are made of.
 *
 * Shape a design of n respondents without strata or clusters, whose sums would not be enough (RangeError), and
 * groupings; sums in one pass each. Source `statistics.md` 4.4.
 */
export function surveyCells(design: SurveyDesign, by: readonly Grouping[] = []): SurveyCells {
  checkDesign(design);
  const { n, weights, calibration, strata, clusters, fractions } = design;
  if (strata !== undefined || clusters !== undefined) throw new RangeError('sums of cells say nothing of strata or clusters');
  const margins = calibration?.margins ?? [];
  const before = calibration?.before ?? weights;
  const cells = crossGroupings(n, [...margins, ...by]);
  const sumsOf = (who?: Uint8Array): CellSums => sumCells(cells, before, weights, who);
  return {
    n,
    of: cells.of,
    count: cells.count,
    margins: cells.margins.slice(0, margins.length),
    by: cells.margins.slice(margins.length),
    everyone: sumsOf(),
    fraction: fractions?.[0] ?? 0,
    sumsOf,
  };
}

/** In one pass over the people. */
function sumCells({ of, count }: Grouping, before: Float64Array, weights: Float64Array, who: Uint8Array | undefined): CellSums {
  const sums = { people: new Float64Array(count), before: new Float64Array(count), weight: new Float64Array(count), squares: new Float64Array(count) };
  for (let i = 0; i < of.length; i += 1) {
    if (who !== undefined && who[i] !== 1) continue;
    const cell = of[i] ?? 0;
    const weight = weights[i] ?? 0;
    if (weight > 0) sums.people[cell] = (sums.people[cell] ?? 0) + 1;
    sums.before[cell] = (sums.before[cell] ?? 0) + (before[i] ?? 0);
    sums.weight[cell] = (sums.weight[cell] ?? 0) + weight;
    sums.squares[cell] = (sums.squares[cell] ?? 0) + weight * weight;
  }
  return sums;
}
