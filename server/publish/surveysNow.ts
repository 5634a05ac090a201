import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
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
export type SurveysNow = (today: string) => Promise<readonly SurveyNow[]>;

const mostKept = 50;

/** A stored definition version never changes, and reading one takes longer than everything else on the page: once each. */
export function createSurveysNow(store: Store): SurveysNow {
  const kept = new Map<string, Definition>();
  const definitionOf = async ({ slug, version }: StoredSurvey): Promise<Definition> => {
    const name = `${slug}@${String(version)}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const { source } = await store.surveys.getDefinition(slug, version);
    const definition = readStoredDefinition(source, slug);
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, definition);
    return definition;
  };
  return async (today) => {
    const surveys = (await store.surveys.list()).filter(({ state }) => state !== 'draft');
    return Promise.all(surveys.map(async (survey) => {
      const definition = await definitionOf(survey);
      return { slug: survey.slug, definition, open: isOpen(survey, definition, today) };
    }));
  };
}
