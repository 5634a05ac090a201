/** All answers of a survey as columns of its newest definition, whatever version they were given under. */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Columns } from '../../analysis/frame/columns.js';
import { columnsOf } from '../../analysis/frame/columnsOf.js';
import type { Response } from '../../analysis/survey/answers.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import { ProblemError } from '../problems/problem.js';
import type { Store } from '../store/store.js';

/** Errors ProblemError survey_unknown. */
export async function loadColumns(store: Store, survey: string): Promise<Columns> {
  const stored = await store.surveys.find(survey);
  if (stored === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey } });
  const definition = await definitionOf(store, survey, stored.version);
  const notAsked = new Map<number, readonly Code[]>([[stored.version, []]]);
  const responses: Response[] = [];
  for await (const response of store.answers.readAll(survey)) {
    const version = response.definitionVersion;
    const lacking = notAsked.get(version) ?? lackingIn(await definitionOf(store, survey, version), definition);
    notAsked.set(version, lacking);
    responses.push(lacking.length === 0 ? response : { ...response, notAsked: [...(response.notAsked ?? []), ...lacking] });
  }
  return columnsOf(definition, responses);
}

/** Questions of the newest version that an older one did not have. */
function lackingIn(older: Definition, newest: Definition): readonly Code[] {
  return [...newest.questions.keys()].filter((code) => !older.questions.has(code));
}

async function definitionOf(store: Store, survey: string, version: number): Promise<Definition> {
  const { source } = await store.surveys.getDefinition(survey, version);
  return readStoredDefinition(source, `${survey}@${version}`);
}
