import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../../analysis/survey/definition.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';
import type { StoredPlan } from '../../store/surveyStore.js';

export interface PlanInside {
  readonly stored: StoredPlan;
  /** The questionnaire of today. */
  readonly definition: Definition;
}

/** A plan that is to be changed. Errors ProblemError survey_unknown, survey_in_trash. */
export async function planInside(inside: Store, slug: string): Promise<PlanInside> {
  const survey = await inside.surveys.find(slug);
  if (survey === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey: slug } });
  if (survey.trashed !== undefined) throw new ProblemError({ code: 'survey_in_trash', params: {} });
  const stored = await inside.surveys.getPlan(slug);
  return { stored, definition: readStoredDefinition((await inside.surveys.getDefinition(slug, survey.version)).source, slug) };
}
