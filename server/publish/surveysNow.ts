import type { Definition } from '../../analysis/survey/definition.js';
import { opennessOf } from '../../analysis/survey/openness.js';
import { createStoredDefinitions } from '../frames/storedDefinitions.js';
import type { Store } from '../store/store.js';

export interface SurveyNow {
  readonly slug: string;
  readonly definition: Definition;
  /** Takes answers today. */
  readonly open: boolean;
  readonly trashed: boolean;
  /** Nobody comes in without an invitation of their own. */
  readonly isForInvited: boolean;
}

/** Every survey that people may know of, and whether it takes answers today (ISO date in Stockholm). */
export type SurveysNow = (today: string) => Promise<readonly SurveyNow[]>;

export function createSurveysNow(store: Store): SurveysNow {
  const definitions = createStoredDefinitions(store);
  return async (today) => {
    const found = await Promise.all((await store.surveys.list()).map(async (survey) => {
      const { slug, state, trashed, entry } = survey;
      if (state === 'draft') return [];
      const definition = await definitions.get(survey);
      // its editions are published for good and stand, wherever the survey is
      const isTrashed = trashed !== undefined;
      return [{ slug, definition, open: !isTrashed && opennessOf(state, definition, today) === 'open', trashed: isTrashed, isForInvited: entry === 'invited' }];
    }));
    return found.flat();
  };
}
