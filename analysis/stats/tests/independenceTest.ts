import type { Matrix } from '../linear/multiply.js';
import { fisherExact } from './fisherExact.js';
import { freemanHalton } from './freemanHalton.js';
import { monteCarloTable, type MonteCarlo } from './monteCarloTable.js';
import { pearsonTable } from './pearsonTable.js';

/** Which test a table was given, and what it says. */
export type IndependenceTest =
  | { readonly method: 'pearson'; readonly p: number; readonly statistic: number; readonly df: number }
  | { readonly method: 'fisher' | 'freeman_halton'; readonly p: number }
  | { readonly method: 'monte_carlo'; readonly p: number; readonly standardError: number; readonly replicates: number; readonly seed: number };

/** Steps in which a table may be counted out before it is drawn instead: well below a second. */
const enumerable = 2_000_000;

/**
 * The test a table is due: Pearson's where every cell expects 5 people or more, else an exact one, else Monte Carlo.
 *
 * Shape rows of whole counts of people, the seed (and replicates) for Monte Carlo; null when fewer than two rows or columns
 * have anybody. Errors RangeError for what is no whole count. Source `statistics.md` 7.2.
 */
export function independenceTest(counts: Matrix, chance: MonteCarlo): IndependenceTest | null {
  const { table, leastExpected, pearson } = pearsonTable(counts);
  if (pearson === null || leastExpected === null) return null;
  if (leastExpected >= 5) return { method: 'pearson', ...pearson };
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table.counts;
  const four = table.rows.length === 2 && table.columns.length === 2;
  const exact = four ? (fisherExact({ a, b, c, d })?.p ?? null) : freemanHalton(table.counts, enumerable);
  if (exact !== null) return { method: four ? 'fisher' : 'freeman_halton', p: exact };
  const drawn = monteCarloTable(table.counts, chance);
  return drawn === null ? null : { method: 'monte_carlo', ...drawn };
}
