import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store, StoredDefinition, StoredSurvey } from '../../store/store.js';
import type { LifecycleAct } from './lifecycleAct.js';

export interface SurveyInside {
  readonly survey: StoredSurvey;
  readonly stored: StoredDefinition;
  /** The newest, as stored. */
  readonly definition: Definition;
  /** Nobody can have answered it: anything in it may change. */
  readonly isFree: boolean;
}

/** Errors ProblemError survey_unknown, survey_changed where somebody came between, survey_in_trash. */
export async function surveyInside(inside: Store, { survey: slug, seen }: Pick<LifecycleAct, 'survey'> & { readonly seen?: number }): Promise<SurveyInside> {
  const survey = await inside.surveys.find(slug);
  if (survey === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey: slug } });
  if (seen !== undefined && survey.revision !== seen) throw new ProblemError({ code: 'survey_changed', params: {} });
  if (survey.trashed !== undefined) throw new ProblemError({ code: 'survey_in_trash', params: {} });
  const stored = await inside.surveys.getDefinition(slug, survey.version);
  const isFree = survey.state === 'draft' && (await inside.answers.count(slug)) === 0;
  return { survey, stored, definition: readStoredDefinition(stored.source, slug), isFree };
}
