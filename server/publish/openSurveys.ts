import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Store, StoredSurvey } from '../store/store.js';

export interface SurveyNow {
  readonly slug: string;
  readonly definition: Definition;
  /** Takes answers today. */
  readonly open: boolean;
}

function isOpen(survey: StoredSurvey, { opens, closes }: Definition, today: string): boolean {
  return survey.state === 'open' && (opens === undefined || opens <= today) && (closes === undefined || today <= closes);
}

/** Every survey that people may know of, and whether it takes answers today (ISO date in Stockholm). */
export async function openSurveys(store: Store, today: string): Promise<readonly SurveyNow[]> {
  const surveys = (await store.surveys.list()).filter(({ state }) => state !== 'draft');
  return Promise.all(
    surveys.map(async (survey) => {
      const { source } = await store.surveys.getDefinition(survey.slug, survey.version);
      const { definition } = readDefinition(source, survey.slug);
      if (definition === undefined) throw new Error(`the stored definition of ${survey.slug} no longer reads`);
      return { slug: survey.slug, definition, open: isOpen(survey, definition, today) };
    }),
  );
}
