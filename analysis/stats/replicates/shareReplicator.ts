import type { SurveyDesign } from '../design/surveyDesign.js';
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
  const { starts, entries } = columnsOfEach(design.n, columns);
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
        const at = cell * width + (entries[e] ?? 0);
        sums[at] = (sums[at] ?? 0) + weight;
      }
    }
    const { factors, raked } = mergedRaking(totals, margins, whenEmpty);
    if (raked === 'failed') return raked;
    sumDomains(layout, factors, sums, domains);
    divide(layout, domains, values);
    return raked;
  };
  const estimates = new Float64Array(size);
  if (replicate(new Float64Array(design.n).fill(1), 'merge', estimates) === 'failed') throw new RangeError('the weights do not hold their own margins');
  return { size, estimates, replicate };
}

/** The columns in which each respondent has a 1, one respondent after the other. */
function columnsOfEach(n: number, columns: readonly Uint8Array[]): { readonly starts: Int32Array; readonly entries: Int32Array } {
  const starts = new Int32Array(n + 1);
  const entries: number[] = [];
  for (let i = 0; i < n; i += 1) {
    for (const [c, column] of columns.entries()) if (column[i] === 1) entries.push(c);
    starts[i + 1] = entries.length;
  }
  return { starts, entries: Int32Array.from(entries) };
}

/** Sums of the columns by cell, re-raked, to sums by domain. */
export function sumDomains({ cells, columns, groupings }: ShareLayout, factors: Float64Array, sums: Float64Array, domains: Float64Array): void {
  const width = columns.length;
  domains.fill(0);
  for (const { first, of } of groupings) {
    for (let c = 0; c < cells.count; c += 1) {
      const group = of[c] ?? -1;
      const factor = factors[c] ?? 0;
      if (group < 0 || factor === 0) continue;
      const to = (first + group) * width;
      const from = c * width;
      for (let k = 0; k < width; k += 1) domains[to + k] = (domains[to + k] ?? 0) + factor * (sums[from + k] ?? 0);
    }
  }
}

/** Those who chose divided by the base, for every domain and item. */
export function divide({ columns, base, chosen, domains: count }: ShareLayout, domains: Float64Array, values: Float64Array): void {
  for (let d = 0; d < count; d += 1) {
    for (let k = 0; k < base.length; k += 1) {
      const at = d * columns.length;
      const whole = domains[at + (base[k] ?? 0)] ?? 0;
      values[d * base.length + k] = whole > 0 ? (domains[at + (chosen[k] ?? 0)] ?? 0) / whole : NaN;
    }
  }
}
