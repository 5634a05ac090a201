/** Tables of answers that are in memory: counted, and released for the public or exactly, as asked. */
import type { Published } from '../../analysis/disclosure/published.js';
import { releaseExact } from '../../analysis/disclosure/releaseExact.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Code, Definition, Indicator } from '../../analysis/survey/definition.js';
import { demandTable } from '../../analysis/tables/demandTable.js';
import { indicatorEstimate } from '../../analysis/tables/indicatorEstimate.js';
import type { EstimateRequest, Where } from '../../analysis/tables/tableRequest.js';
import type { Table } from '../../analysis/tables/table.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { presentingFaults, presentTable } from './presentTable.js';
import { publicTables } from './publicTables.js';
import { readWhere } from './readWhere.js';

export type AnalysedTable = Published | Published<'exact'>;

function faultsOf(definition: Definition, { question, indicator, by }: AnalysisRequest): readonly Problem[] {
  const problems: Problem[] = [];
  if (question !== undefined && !definition.questions.has(question)) {
    problems.push({ code: 'question_unknown', params: { question, nearest: nearest(question, definition.questions.keys()) } });
  }
  if (indicator !== undefined && !definition.indicators.has(indicator)) {
    problems.push({ code: 'indicator_unknown', params: { indicator, nearest: nearest(indicator, definition.indicators.keys()) } });
  }
  for (const code of by) {
    const kind = definition.questions.get(code)?.kind;
    if (kind === undefined) problems.push({ code: 'question_unknown', params: { question: code, nearest: nearest(code, definition.questions.keys()) } });
    else if (kind !== 'single' && kind !== 'unit') problems.push({ code: 'by_unusable', params: { by: code, kind } });
  }
  return problems;
}

function exactTables(columns: Columns, asked: readonly (Code | Indicator)[], request: AnalysisRequest, where: Where | undefined): readonly Table[] {
  const { level, target, population, base } = request;
  const common: EstimateRequest = { level, target, ...(population === undefined ? {} : { population }), ...(where === undefined ? {} : { where }) };
  const splits: readonly (Code | undefined)[] = request.by.length === 0 ? [undefined] : request.by;
  return asked.flatMap((one) =>
    // A question split by itself says only what its own table says.
    splits.filter((by) => by !== one).map((by): Table => {
      const split = by === undefined ? common : { ...common, by };
      if (typeof one !== 'string') return indicatorEstimate(columns, base === undefined ? one : { ...one, baseRule: base }, split);
      return demandTable(columns, { ...split, question: one, ...(base === undefined ? {} : { baseRule: base }) });
    }),
  );
}

/**
 * Shape columns and a request in, released tables out, in definition order, everyone before groups. Errors ProblemError
 * with everything wrong with the request: unknown codes, a question that cannot split, a condition that does not read,
 * a table or filter outside the declared lattice when the release is public.
 */
export function analyseAnswers(columns: Columns, request: AnalysisRequest): readonly AnalysedTable[] {
  const { definition } = columns;
  refuse([...faultsOf(definition, request), ...presentingFaults(columns, request)]);
  const where = readWhere(definition, request.where);
  const indicator = request.indicator === undefined ? undefined : definition.indicators.get(request.indicator);
  const asked = indicator !== undefined ? [indicator] : request.question !== undefined ? [request.question] : [...definition.questions.keys()];
  if (request.profile === 'exact') return exactTables(columns, asked, request, where).map((table) => presentTable(releaseExact(table), table, definition, request));
  return publicTables(columns, asked, request, where);
}
