/** Answers weighted to the people invited. */
import { rakedColumns, type RakedColumns } from '../../analysis/frame/rakedColumns.js';
import type { Columns } from '../../analysis/frame/columns.js';
import type { Population } from '../../analysis/frame/population.js';
import { nearest } from '../../analysis/survey/nearest.js';
import type { Code } from '../../analysis/survey/definition.js';
import { ProblemError, type Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';

/** Errors ProblemError: a question the list of people invited does not tell, nobody to weight, fewer invited than answered, margins that cannot all hold. */
export function rakeAnswers(columns: Columns, population: Population, questions: readonly Code[]): RakedColumns {
  const told = [...population.by.keys()];
  refuse(
    questions
      .filter((question) => !told.includes(question))
      .map((question): Problem => ({ code: 'rake_unusable', params: { question, told: told.join(', '), nearest: nearest(question, told) } })),
  );
  if (columns.n === 0) throw new ProblemError({ code: 'rake_nobody', params: {} });
  // A list of part of those invited, or of another survey: weights would make few of many.
  if (population.total < columns.n) throw new ProblemError({ code: 'rake_too_few', params: { invited: population.total, answered: columns.n } });
  try {
    return rakedColumns(columns, population, questions);
  } catch (error) {
    // Numbers of people that no weights fit; everything else that could be wrong was looked at before.
    if (error instanceof RangeError) throw new ProblemError({ code: 'rake_impossible', params: { questions: questions.join(', ') } });
    throw error;
  }
}
