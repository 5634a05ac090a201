/** Surveys and their definitions for the visit. What a lead changes shows within a second in every process. */
import type { Definition } from '../../analysis/survey/definition.js';
import { createStoredDefinitions } from '../frames/storedDefinitions.js';
import { ProblemError } from '../problems/problem.js';
import type { Store, StoredSurvey } from '../store/store.js';

export interface Surveys {
  /** Errors ProblemError `survey_not_found`, also while a survey is only drafted, and when it is in the trash. */
  get(slug: string): Promise<StoredSurvey>;
  definition(slug: string, version: number): Promise<Definition>;
  /** The newest definition read so far, for saying that something is not saved while the database is away. */
  lastKnown(slug: string): Definition | undefined;
}

/** Milliseconds a survey's state is taken as it was: closing shows within a second. */
const fresh = 1_000;

/** @param clock milliseconds */
export function createSurveys(store: Store, clock: () => number): Surveys {
  const definitions = createStoredDefinitions(store);
  const found = new Map<string, { readonly survey: StoredSurvey; readonly until: number }>();
  const looking = new Map<string, Promise<StoredSurvey | undefined>>();
  const find = async (slug: string): Promise<StoredSurvey | undefined> => {
    const survey = await store.surveys.find(slug);
    if (survey === undefined) found.delete(slug);
    else found.set(slug, { survey, until: clock() + fresh });
    return survey;
  };
  /** Who comes while somebody looks waits with them: a queue before a locked table would wait twice, for room and for the lock. */
  const look = (slug: string): Promise<StoredSurvey | undefined> => {
    const known = found.get(slug);
    if (known !== undefined && known.until > clock()) return Promise.resolve(known.survey);
    const begun = looking.get(slug) ?? find(slug).finally(() => looking.delete(slug));
    looking.set(slug, begun);
    return begun;
  };
  return {
    lastKnown: (slug) => definitions.lastKnown(slug),
    async get(slug) {
      const survey = /^[a-z0-9-]{1,64}$/.test(slug) ? await look(slug) : undefined;
      if (survey === undefined || survey.state === 'draft' || survey.trashed !== undefined) throw new ProblemError({ code: 'survey_not_found', params: {} });
      return survey;
    },
    async definition(slug, version) {
      // as it was last looked at: also while the database is away
      const survey = found.get(slug)?.survey ?? (await look(slug));
      if (survey === undefined) throw new ProblemError({ code: 'survey_not_found', params: {} });
      return definitions.get(survey, version);
    },
  };
}
