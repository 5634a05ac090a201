import { fisherExact } from '../../stats/tests/fisherExact.js';
import type { IndependenceTest } from '../../stats/tests/independenceTest.js';
import { freemanHalton } from '../../stats/tests/freemanHalton.js';
import { monteCarloTable } from '../../stats/tests/monteCarloTable.js';
import { pearsonTable } from '../../stats/tests/pearsonTable.js';

/** One of many tests on a screen: it may take less time, and Holm's smallest p needs no more digits. */
const steps = 100_000;
const replicates = 9_999;
const least = 5;

/**
 * Chosen or not by group, chosen and tested as `independenceTest` does, with fewer tables drawn: an option is one of many.
 * Shape how many of each group chose, of how many; null when nobody, everybody, or one group could.
 */
export function itemTest(groups: readonly { readonly count: number; readonly n: number }[], seed: number): IndependenceTest | null {
  const { table, leastExpected, pearson } = pearsonTable(groups.map(({ count, n }) => [count, n - count]));
  if (pearson === null || leastExpected === null) return null;
  if (leastExpected >= least) return { method: 'pearson', ...pearson };
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table.counts;
  if (table.rows.length === 2) return { method: 'fisher', p: fisherExact({ a, b, c, d })?.p ?? 1 };
  const exact = freemanHalton(table.counts, steps);
  if (exact !== null) return { method: 'freeman_halton', p: exact };
  const drawn = monteCarloTable(table.counts, { seed, replicates });
  return drawn === null ? null : { method: 'monte_carlo', ...drawn };
}
