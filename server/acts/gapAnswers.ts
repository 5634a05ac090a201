/** What matters and is missing, for the eyes it was asked for. */
import { judgeGap, releaseGap, releaseGapExact, type PublishedGap } from '../../analysis/disclosure/releaseGap.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { present } from '../../analysis/survey/present.js';
import { gapTable } from '../../analysis/tables/gapTable.js';
import { refuse } from '../problems/refuse.js';
import { analyseAnswers, type AnalysedTable } from './analyseAnswers.js';
import type { AnalysisRequest, GapAsked } from './analysisRequest.js';
import { gapFaults } from './gapFaults.js';
import { readWhere } from './readWhere.js';

export interface GapAnswers {
  readonly gap: PublishedGap;
  /** The two grids by themselves: what the steps are, and who answered. */
  readonly tables: readonly AnalysedTable[];
}

/** Errors ProblemError for questions that do not fit each other, and as `analyseAnswers`. */
export function gapAnswers(columns: Columns, request: AnalysisRequest, asked: GapAsked): GapAnswers {
  refuse(gapFaults(columns.definition, asked));
  const { level, target, population, seed } = request;
  const wanted = { ...asked, ...present({ level, target, population, seed, where: readWhere(columns.definition, request.where) }) };
  const tables = gridTables(columns, request, asked);
  if (request.profile === 'exact') return { gap: releaseGapExact(gapTable(columns, wanted)), tables };
  // Only to be judged: quadrants, and the samples that say how sure they are, are those of what may be seen.
  const all = gapTable(columns, { ...wanted, quadrantsAmong: new Set() });
  // What may be seen does not depend on whom the tables beside it are counted among.
  const verdicts = judgeGap(all, (request.base === undefined ? tables : gridTables(columns, without(request, ['base']), asked)).filter((table) => table.profile === 'public'));
  const whole = new Set([...verdicts].flatMap(([code, verdict]) => (verdict === 'whole' ? [code] : [])));
  const shown = gapTable(columns, { ...wanted, rows: new Set(verdicts.keys()), quadrantsAmong: whole });
  return { gap: releaseGap(all, shown, verdicts), tables };
}

function gridTables(columns: Columns, request: AnalysisRequest, { importance, availability }: GapAsked): readonly AnalysedTable[] {
  const everything = without(request, ['question', 'indicator']);
  const both = [importance, availability];
  // The public lattice is protected as a whole, so that it is made once.
  if (request.profile === 'public') return analyseAnswers(columns, everything).filter(({ question }) => both.includes(question));
  return both.flatMap((question) => analyseAnswers(columns, { ...everything, question }));
}

/** The same request, as if these had not been said. */
function without(request: AnalysisRequest, said: readonly ('question' | 'indicator' | 'base')[]): AnalysisRequest {
  const { question, indicator, base, ...rest } = request;
  const keep = <T>(name: (typeof said)[number], value: T): T | undefined => (said.includes(name) ? undefined : value);
  return { ...rest, ...present({ question: keep('question', question), indicator: keep('indicator', indicator), base: keep('base', base) }) };
}
