/** Everything that is asked of answers in a file: tables, and what goes beside them. */
import type { PublishedAnalysis } from '../../analysis/disclosure/publishedAnalysis.js';
import { analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import type { AnswersRead } from './readAnswers.js';

/** Shape answers that were read and a request in, released parts out. Errors as `analyseAnswers`. */
export function analyse({ columns }: AnswersRead, request: AnalysisRequest): PublishedAnalysis {
  const tables = analyseAnswers(columns, request).map((table) => ({ table }));
  return { tables };
}
