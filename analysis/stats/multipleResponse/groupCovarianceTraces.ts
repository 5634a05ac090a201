import type { GroupedItems, ItemCounts } from './groupedItems.js';

/** Σλ and Σλ² of the χ² that the sum of the X² of all options is made of. */
export interface Traces {
  readonly sum: number;
  readonly squares: number;
}

/**
 * How the X² of options vary together when groups do not differ, from the covariance of the options within each group.
 *
 * Shape the answers and their counts; Σλ and Σλ² out. With K_g the covariance (divisor n_g) of the options in group g,
 * each divided by √(p(1−p)) of its options, K̄ = Σ a_g K_g and a_g = n_g/n, the double sum over groups of `statistics.md`
 * 8.2 comes down to Σλ = Σ (1 − a_g) tr K_g and Σλ² = ‖K̄‖² + Σ (1 − 2 a_g) ‖K_g‖²: O(n c²) and no table of 2^c patterns.
 * Source Bilder & Loughin (2004); agrees with R MRCV `MI.test(type = "rs2")`.
 */
export function groupCovarianceTraces(data: GroupedItems, counts: ItemCounts): Traces {
  const c = counts.used.length;
  const mean = new Float64Array(c * c);
  const deviations = counts.totals.map((total) => Math.sqrt((total / counts.n) * (1 - total / counts.n)));
  const rows = rowsByGroup(data, counts);
  let sum = 0;
  let squares = 0;
  for (const [g, size] of counts.sizes.entries()) {
    const part = size / counts.n;
    const pairs = countPairs(rows[g] ?? [], data, counts.used);
    for (let i = 0; i < c; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        const expected = ((counts.counts[i]?.[g] ?? 0) * (counts.counts[j]?.[g] ?? 0)) / size;
        const scaled = ((pairs[i * c + j] ?? 0) - expected) / size / ((deviations[i] ?? 0) * (deviations[j] ?? 0));
        mean[i * c + j] = (mean[i * c + j] ?? 0) + part * scaled;
        squares += (1 - 2 * part) * scaled * scaled * (i === j ? 1 : 2);
        if (i === j) sum += (1 - part) * scaled;
      }
    }
  }
  for (let i = 0; i < c; i += 1) {
    for (let j = 0; j <= i; j += 1) squares += (mean[i * c + j] ?? 0) ** 2 * (i === j ? 1 : 2);
  }
  return { sum, squares: Math.max(0, squares) };
}

function rowsByGroup({ groups }: GroupedItems, counts: ItemCounts): readonly number[][] {
  const rows = new Map<number, number[]>(counts.groups.map((group) => [group, []]));
  for (const [row, group] of groups.of.entries()) rows.get(group)?.push(row);
  return [...rows.values()];
}

/** How many chose both of two options, in the lower triangle. */
function countPairs(rows: readonly number[], { items }: GroupedItems, used: readonly number[]): Float64Array {
  const c = used.length;
  const columns = used.map((item) => items[item] ?? new Uint8Array());
  const pairs = new Float64Array(c * c);
  const chosen = new Int32Array(c);
  for (const row of rows) {
    let many = 0;
    for (let i = 0; i < c; i += 1) {
      if (columns[i]?.[row] !== 1) continue;
      chosen[many] = i;
      many += 1;
      for (let k = 0; k < many; k += 1) {
        const at = i * c + (chosen[k] ?? 0);
        pairs[at] = (pairs[at] ?? 0) + 1;
      }
    }
  }
  return pairs;
}
