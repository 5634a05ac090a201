import type { Grouping, SurveyDesign } from '../design/surveyDesign.js';
import { raoScott, type RaoScott } from './raoScott.js';
import { weightedResiduals, type WeightedResiduals } from './weightedResiduals.js';
import { weightedTable, type WeightedTable } from './weightedTable.js';

export interface RaoScottTest {
  readonly table: WeightedTable;
  /** Null unless two rows and two columns have weight. */
  readonly test: RaoScott | null;
  readonly residuals: WeightedResiduals | null;
}

/**
 * The test of two single choices under a survey design, with the table and the residuals it comes from.
 *
 * Shape a design, the code of each respondent in rows and in columns (−1: none), 1 or 0 for who is asked about; null when
 * nobody is in the table. Use a design without fractions: a test is about the process, not these people (`statistics.md` 0.3).
 * Errors RangeError when lengths differ or the design has one unit. Source Rao & Scott (1984).
 */
export function raoScottTest(design: SurveyDesign, rows: Grouping, columns: Grouping, inAnalysis: Uint8Array): RaoScottTest | null {
  const table = weightedTable(design, rows, columns, inAnalysis);
  if (table === null) return null;
  const test = raoScott(table);
  return { table, test, residuals: test === null ? null : weightedResiduals(table) };
}
