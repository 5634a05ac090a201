/** The survey that a page of the desk is about. */
import { dateInStockholm } from '../acts/dateInStockholm.js';
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import { opennessOf } from '../../analysis/survey/openness.js';
import { ProblemError } from '../problems/problem.js';
import type { StoredSurvey } from '../store/store.js';
import type { Visit } from '../web/route.js';
import type { Services } from '../web/services.js';

export interface SurveyHere {
  readonly survey: StoredSurvey;
  /** The newest version, as stored. */
  readonly definition: Definition;
}

export type DeskState = 'draft' | 'open' | 'not_yet' | 'paused' | 'closed' | 'trashed';

/** Errors ProblemError survey_not_found. */
export async function surveyHere(services: Services, visit: Visit): Promise<SurveyHere> {
  const survey = await services.store.surveys.find(visit.params.get('survey') ?? '');
  if (survey === undefined) throw new ProblemError({ code: 'survey_not_found', params: {} });
  return { survey, definition: await newestDefinition(services, survey) };
}

export async function newestDefinition(services: Services, { slug, version }: StoredSurvey): Promise<Definition> {
  return readStoredDefinition((await services.store.surveys.getDefinition(slug, version)).source, slug);
}

export function stateOf(services: Services, { survey, definition }: SurveyHere): DeskState {
  if (survey.trashed !== undefined) return 'trashed';
  return survey.state === 'draft' ? 'draft' : opennessOf(survey.state, definition, dateInStockholm(services.clock()));
}
