/** Everything that is asked of answers in a file: tables, and what goes beside them. */
import { releaseRaking } from '../../analysis/disclosure/releaseRaking.js';
import type { PublishedAnalysis } from '../../analysis/disclosure/publishedAnalysis.js';
import { analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { rakeAnswers } from './rakeAnswers.js';
import type { AnswersRead } from './readAnswers.js';

/** Shape answers that were read and a request in, released parts out. Errors as `analyseAnswers` and `rakeAnswers`. */
export function analyse({ columns }: AnswersRead, request: AnalysisRequest): PublishedAnalysis {
  const raked = request.population === undefined || request.rake.length === 0 ? undefined : rakeAnswers(columns, request.population, request.rake);
  const tables = analyseAnswers(raked?.columns ?? columns, request).map((table) => ({ table }));
  return { tables, ...(raked === undefined ? {} : { raking: releaseRaking(raked.report, request.profile) }) };
}
