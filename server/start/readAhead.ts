import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { SurveyStore } from '../store/surveyStore.js';

/**
 * The first questionnaire that a program reads takes a twentieth of a second, as nothing of what reads it has run before.
 * So one is read before anybody can ask for a page: whoever reads one after that takes a fifth of it.
 */
export async function readAhead(surveys: Pick<SurveyStore, 'list' | 'getDefinition'>): Promise<void> {
  const survey = (await surveys.list()).find(({ state, trashed, erased }) => state === 'open' && trashed === undefined && erased === undefined);
  if (survey === undefined) return;
  const { source } = await surveys.getDefinition(survey.slug, survey.version);
  try {
    readStoredDefinition(source, survey.slug);
  } catch {
    // whoever asks for that survey is told; the others are served
  }
}
