import type { SurveyNow } from './surveysNow.js';

/** The example makes way for what is real, and goes when it is put in the trash; its address still stands. */
export function withoutExample(surveys: readonly SurveyNow[]): readonly SurveyNow[] {
  const isReal = surveys.some(({ definition, trashed }) => !definition.example && !trashed);
  return surveys.filter(({ definition, trashed }) => !definition.example || (!isReal && !trashed));
}
