/** Who answered, of the people on the list of invited. */
import type { Published } from '../../analysis/disclosure/published.js';
import { releaseResponse, type PublishedResponse } from '../../analysis/disclosure/releaseResponse.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Population } from '../../analysis/frame/population.js';
import { present } from '../../analysis/survey/present.js';
import { responseReport } from '../../analysis/tables/responseReport.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { publicTables } from './publicTables.js';

/** For each question of the list, the first table that the definition splits by it, as a report shows them: its bases are how many answered. */
function splitTables(columns: Columns, population: Population, asked: AnalysisRequest): readonly Published[] {
  const { lattice } = columns.definition;
  const splits = [...population.by.keys()].flatMap((by) => lattice.find((split) => split.by === by) ?? []);
  if (splits.length === 0) return [];
  const everything = present({ ...asked, by: [...new Set(splits.map(({ by }) => by))], question: undefined, indicator: undefined, base: undefined, where: undefined, presentation: undefined });
  const tables = publicTables(columns, [...new Set(splits.map(({ question }) => question))], everything, undefined);
  return tables.filter((table) => splits.some(({ question, by }) => question === table.question && by === table.by[0]));
}

/**
 * Shape columns as they were before any raking, for who answered is counted and not weighted, and who was invited.
 * Errors as `publicTables`.
 */
export function describeResponse(columns: Columns, population: Population, request: AnalysisRequest): PublishedResponse {
  const report = responseReport(columns, population);
  return request.profile === 'exact' ? releaseResponse(report, 'exact') : releaseResponse(report, 'public', splitTables(columns, population, request));
}
