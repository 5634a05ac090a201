import { chiSquareTails } from '../chiSquareTails.js';
import { groupSizes, stepTotals, type GroupTable } from './groupTable.js';
import { midrankOfSteps } from './midrankOfSteps.js';

export interface KruskalWallis {
  /** H, corrected for ties: about chi-square when all groups answer alike. */
  readonly h: number;
  readonly df: number;
  readonly p: number;
  /** ε² = H (n+1)/(n²−1): 0 no difference, 1 groups lie wholly apart. */
  readonly epsilonSquared: number;
}

/**
 * Whether groups answer on different parts of a scale.
 *
 * Shape counts, a row a group, a column a step in order; only the order of steps matters. Groups without answers are
 * left out. Null when fewer than two are left or all answers are on one step. Errors RangeError naming the group with
 * impossible counts. Source Kruskal & Wallis (1952), ε² Kelley (1935) after Tomczak & Tomczak (2014), `statistics.md` 11.3; agrees with R `kruskal.test`.
 */
export function kruskalWallis(table: GroupTable): KruskalWallis | null {
  const sizes = groupSizes(table);
  const { ranks, spread } = midrankOfSteps(stepTotals(table));
  const groups = sizes.filter((size) => size > 0).length;
  if (groups < 2 || spread === 0) return null;
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const between = table.reduce((sum, counts, g) => {
    const size = sizes[g] ?? 0;
    if (size === 0) return sum;
    const rankSum = counts.reduce((part, count, step) => part + count * ((ranks[step] ?? 0) - (n + 1) / 2), 0);
    return sum + rankSum ** 2 / size;
  }, 0);
  const h = ((n - 1) * between) / spread;
  const df = groups - 1;
  return { h, df, p: chiSquareTails(h, df).upper, epsilonSquared: (h * (n + 1)) / (n ** 2 - 1) };
}
