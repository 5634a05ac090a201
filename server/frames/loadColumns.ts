/** All answers of a survey as columns of its newest definition, whatever version they were given under. */
import type { Columns } from '../../analysis/frame/columns.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { answerColumns } from './answerColumns.js';
import { storedVersions } from './storedVersions.js';

/** Errors ProblemError survey_unknown. */
export async function loadColumns(store: Store, survey: string): Promise<Columns> {
  const stored = await store.surveys.find(survey);
  if (stored === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
  const columns = answerColumns(await storedVersions(store, stored));
  for await (const lines of store.answers.readLines(survey)) columns.add(lines);
  return columns.finish();
}
