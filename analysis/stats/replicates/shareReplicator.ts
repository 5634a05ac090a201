import type { SurveyDesign } from '../design/surveyDesign.js';
import { domainShares } from './domainShares.js';
import { mergedRaking } from './mergedRaking.js';
import type { Replicator } from './replicator.js';
import { type ShareLayout, shareLayout } from './shareLayout.js';
import type { ShareRequest } from './shareRequest.js';

/**
 * Weighted shares of many options in many domains, replicate by replicate: one pass over the respondents and one raking
 * of their cells each.
 *
 * Shape a design and a request of shares in; statistics are by domain (everyone, then every group of every grouping),
 * within it by item. Units shares in [0, 1], NaN where nobody is in the base. Errors as `shareLayout`.
 * Source `statistics.md` 4.5.
 */
export function shareReplicator(design: SurveyDesign, request: ShareRequest): Replicator {
  const layout = shareLayout(design, request);
  const { cells, margins, columns } = layout;
  const { starts, places } = placesOfEach(layout);
  const width = columns.length;
  const totals = new Float64Array(cells.count);
  const sums = new Float64Array(cells.count * width);
  const domains = new Float64Array(layout.domains * width);
  const size = layout.domains * request.items.length;

  const replicate: Replicator['replicate'] = (multiplicity, whenEmpty, values) => {
    totals.fill(0);
    sums.fill(0);
    for (let i = 0; i < design.n; i += 1) {
      const times = multiplicity[i] ?? 0;
      if (times === 0) continue;
      const weight = times * (design.weights[i] ?? 0);
      const cell = cells.of[i] ?? 0;
      totals[cell] = (totals[cell] ?? 0) + weight;
      const end = starts[i + 1] ?? 0;
      for (let e = starts[i] ?? 0; e < end; e += 1) {
        const at = places[e] ?? 0;
        sums[at] = (sums[at] ?? 0) + weight;
      }
    }
    const { factors, raked } = mergedRaking(totals, margins, whenEmpty);
    if (raked === 'failed') return raked;
    domainShares(layout, factors, { sums, domains }, values);
    return raked;
  };
  const estimates = new Float64Array(size);
  if (replicate(new Float64Array(design.n).fill(1), 'merge', estimates) === 'failed') throw new RangeError('the weights do not hold their own margins');
  return { size, estimates, replicate };
}

/** Where in the sums by cell and column each respondent has a 1, one respondent after the other. */
function placesOfEach({ cells, columns }: ShareLayout): { readonly starts: Int32Array; readonly places: Int32Array } {
  const n = cells.of.length;
  const starts = new Int32Array(n + 1);
  const places: number[] = [];
  for (let i = 0; i < n; i += 1) {
    for (const [k, column] of columns.entries()) if (column[i] === 1) places.push((cells.of[i] ?? 0) * columns.length + k);
    starts[i + 1] = places.length;
  }
  return { starts, places: Int32Array.from(places) };
}
