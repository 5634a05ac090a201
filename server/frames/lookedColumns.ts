/** The answers of one look as columns of the newest definition, and no other answers. */
import type { Columns } from '../../analysis/frame/columns.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Response } from '../../analysis/survey/answers.js';
import { responseFromText } from '../../analysis/survey/responseFromText.js';
import type { Look } from '../store/answerLook.js';
import type { Store, StoredSurvey } from '../store/store.js';
import { createCarrier } from './carrier.js';

/** Errors ProblemError export_too_alike: one of the answers is gone by now. */
export async function lookedColumns(store: Store, survey: StoredSurvey, look: Look): Promise<Columns> {
  const responses: Response[] = [];
  for await (const page of store.answers.readMixed(survey.slug, look)) for (const text of page.split('\n')) responses.push(responseFromText(text));
  const carrier = await createCarrier(store, survey, [...new Set(responses.map(({ definitionVersion }) => definitionVersion))]);
  return columnsOf(carrier.newest, responses.map((response) => carrier.carry(response)));
}
