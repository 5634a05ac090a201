/**
 * Definitions as they are stored: read once, since that takes longer than to make a page. The words of a version may be
 * changed, and whoever asks says at which revision of the survey they are.
 */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Store, StoredSurvey } from '../store/store.js';

export interface StoredDefinitions {
  /** @param version the newest one unless said */
  get(survey: Pick<StoredSurvey, 'slug' | 'version' | 'revision'>, version?: number): Promise<Definition>;
  /** The newest version of a survey read so far, for what is said while the database is away. */
  lastKnown(slug: string): Definition | undefined;
}

interface Kept {
  readonly definition: Definition;
  /** Of the survey, when it was read. */
  readonly at: number;
  /** Of the definition. */
  readonly revision: number;
}

const most = 50;

export function createStoredDefinitions(store: Store): StoredDefinitions {
  const kept = new Map<string, Kept>();
  return {
    lastKnown: (slug) => [...kept.values()].map(({ definition }) => definition).filter(({ survey }) => survey === slug).sort((a, b) => b.version - a.version)[0],
    async get({ slug, version: newest, revision: at }, version = newest) {
      const name = `${slug}@${version}`;
      const known = kept.get(name);
      if (known !== undefined && known.at >= at) return known.definition;
      const { source, revision } = await store.surveys.getDefinition(slug, version);
      // most changes of a survey are of its state and leave the words alone
      const definition = known?.revision === revision ? known.definition : readStoredDefinition(source, name);
      if (kept.size >= most) kept.clear();
      kept.set(name, { definition, at, revision });
      return definition;
    },
  };
}
