/** The tables of one of two surveys that are compared. */
import { present } from '../../analysis/survey/present.js';
import type { Code } from '../../analysis/survey/definition.js';
import { ProblemError } from '../problems/problem.js';
import { type AnalysedTable, analyseAnswers } from './analyseAnswers.js';
import type { AnalysisRequest } from './analysisRequest.js';
import type { AnswersRead } from './readAnswers.js';

/**
 * As the survey may be shown under its own definition, for everyone or by one background; none where that split is not
 * in its lattice. A change is always of the process behind: who is on a list of one year is not on that of another.
 *
 * Errors ProblemError where a filter is outside the lattice of the survey.
 */
export function waveTables({ definition, columns, restsOn }: AnswersRead, request: AnalysisRequest, by: Code | undefined): readonly AnalysedTable[] {
  const { question, indicator, profile, where } = request;
  const one = question ?? indicator;
  const isDeclared = definition.lattice.some((table) => table.by === by && (one === undefined || table.question === one));
  if (by !== undefined && profile !== 'exact' && !isDeclared) return [];
  try {
    return analyseAnswers(columns, present({ ...request, by: by === undefined ? [] : [by], target: 'process' as const, population: undefined, presentation: undefined, restsOn }));
  } catch (error) {
    if (where === undefined || !(error instanceof ProblemError)) throw error;
    throw new ProblemError({ code: 'compare_where', params: { where, survey: definition.survey } }, ...error.problems);
  }
}
