/** The answers of an earlier survey weighted as those of now are. */
import type { RakedColumns } from '../../analysis/frame/rakedColumns.js';
import type { ComparisonNote } from '../../analysis/disclosure/publishedComparison.js';
import { comparableQuestion } from '../../analysis/tables/comparableQuestion.js';
import type { Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { AnalysisRequest } from './analysisRequest.js';
import { rakeAnswers } from './rakeAnswers.js';
import type { AnswersRead } from './readAnswers.js';

export interface RakedEarlier {
  readonly answers: AnswersRead;
  readonly report?: RakedColumns['report'];
  readonly note?: ComparisonNote;
}

/**
 * To its own list of people invited where there is one: then a change is one in totals. Otherwise to that of now, so
 * that both stand for the same people and a change is one in need (`statistics.md` 10.4).
 *
 * Errors ProblemError as `rakeAnswers`, and where the earlier survey did not ask a question of the list alike.
 */
export function rakeEarlier(earlier: AnswersRead, later: AnswersRead, { rake, population }: AnalysisRequest): RakedEarlier {
  if (rake.length === 0 || population === undefined) return { answers: earlier };
  if (earlier.population === undefined) {
    const isAlike = (question: string) => comparableQuestion(earlier.definition, later.definition, question).isComparable;
    refuse(rake.filter((question) => !isAlike(question)).map((question): Problem => ({ code: 'compare_rake', params: { question, survey: earlier.definition.survey } })));
  }
  const { columns, report } = rakeAnswers(earlier.columns, earlier.population ?? population, rake);
  return { answers: { ...earlier, columns }, report, note: earlier.population === undefined ? 'raked_to_one_list' : 'raked_each_to_own' };
}
