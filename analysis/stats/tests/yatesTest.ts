import { chiSquareTails } from '../chiSquareTails.js';
import type { FourCells } from './oddsRatio.js';
import type { ChiSquareTest } from './pearsonTable.js';
import { expectedCounts, tableMargins } from './tableMargins.js';

/**
 * Pearson's test of a table of two by two with Yates' correction of a half; too careful, so shown only on request.
 *
 * Shape four counts; null when a row or a column is empty. Errors RangeError for what is no count.
 * Source Yates (1934), no cell corrected past its expectation; agrees with R `chisq.test(correct = TRUE)`.
 */
export function yatesTest({ a, b, c, d }: FourCells): ChiSquareTest | null {
  const table = tableMargins([[a, b], [c, d]]);
  if (table.rows.length < 2 || table.columns.length < 2) return null;
  const expected = expectedCounts(table);
  // All four cells are as far from their expectation.
  const distance = Math.abs(a - (expected[0]?.[0] ?? NaN));
  const left = Math.max(0, distance - 0.5);
  const statistic = expected.flat().reduce((sum, mean) => sum + (left * left) / mean, 0);
  return { statistic, df: 1, p: chiSquareTails(statistic, 1).upper };
}
