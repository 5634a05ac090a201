/** All answers of a survey as columns of its newest definition, whatever version they were given under. */
import type { Columns } from '../../analysis/frame/columns.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Response } from '../../analysis/survey/answers.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';
import { createCarrier } from './carrier.js';

/** Errors ProblemError survey_unknown. */
export async function loadColumns(store: Store, survey: string): Promise<Columns> {
  const stored = await store.surveys.find(survey);
  if (stored === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
  const responses: Response[] = [];
  for await (const response of store.answers.readAll(survey)) responses.push(response);
  const used = [...new Set(responses.map(({ definitionVersion }) => definitionVersion))];
  const carrier = await createCarrier(store, stored, used);
  return columnsOf(carrier.newest, responses.map((response) => carrier.carry(response)));
}
