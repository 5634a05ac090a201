import type { SurveyDesign } from '../design/surveyDesign.js';
import { mergedRaking } from './mergedRaking.js';
import { rakingCells } from './rakingCells.js';
import type { Replicator } from './replicator.js';

/** Any statistics of the respondents under weights, always as many; NaN where one is not defined. */
export type WeightedStatistic = (weights: Float64Array) => readonly number[];

/**
 * Any function of the weights, replicate by replicate: medians, ranks, quadrants, differences, totals.
 *
 * Shape a design and the function in. The array of weights is used again from replicate to replicate: keep none of it.
 * Source `statistics.md` 4.5.
 */
export function statisticReplicator(design: SurveyDesign, statistic: WeightedStatistic): Replicator {
  const { cells, margins } = rakingCells(design);
  const totals = new Float64Array(cells.count);
  const weights = new Float64Array(design.n);
  const estimates = Float64Array.from(statistic(design.weights.slice()));
  return {
    size: estimates.length,
    estimates,
    replicate: (multiplicity, whenEmpty, values) => {
      totals.fill(0);
      for (let i = 0; i < design.n; i += 1) {
        const weight = (multiplicity[i] ?? 0) * (design.weights[i] ?? 0);
        const cell = cells.of[i] ?? 0;
        weights[i] = weight;
        totals[cell] = (totals[cell] ?? 0) + weight;
      }
      const { factors, raked } = mergedRaking(totals, margins, whenEmpty);
      if (raked === 'failed') return raked;
      for (let i = 0; i < design.n; i += 1) weights[i] = (weights[i] ?? 0) * (factors[cells.of[i] ?? 0] ?? 0);
      values.set(statistic(weights));
      return raked;
    },
  };
}
