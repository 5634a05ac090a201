import type { ShareLayout } from './shareLayout.js';

export interface ShareSums {
  /** Weight by cell and column. */
  readonly sums: Float64Array;
  /** Re-raked weight by domain and column: written here. */
  readonly domains: Float64Array;
}

/** Shares of every item in every domain into `values`, from sums by cell and what raking multiplies each cell by; NaN of nobody. */
export function domainShares(layout: ShareLayout, factors: Float64Array, { sums, domains }: ShareSums, values: Float64Array): void {
  sumDomains(layout, factors, sums, domains);
  divide(layout, domains, values);
}

/** Sums of the columns by cell, re-raked, to sums by domain. */
function sumDomains({ cells, columns, groupings }: ShareLayout, factors: Float64Array, sums: Float64Array, domains: Float64Array): void {
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
function divide({ columns, base, chosen, domains: count }: ShareLayout, domains: Float64Array, values: Float64Array): void {
  for (let d = 0; d < count; d += 1) {
    for (let k = 0; k < base.length; k += 1) {
      const at = d * columns.length;
      const whole = domains[at + (base[k] ?? 0)] ?? 0;
      values[d * base.length + k] = whole > 0 ? (domains[at + (chosen[k] ?? 0)] ?? 0) / whole : NaN;
    }
  }
}
