/** Definitions as they are stored. A version never changes and takes longer to read than a page to make: once each. */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Definition } from '../../analysis/survey/definition.js';
import type { Store } from '../store/store.js';

export interface StoredDefinitions {
  get(slug: string, version: number): Promise<Definition>;
  /** The newest version of a survey read so far, for what is said while the database is away. */
  lastKnown(slug: string): Definition | undefined;
}

const kept = 50;

export function createStoredDefinitions(store: Store): StoredDefinitions {
  const definitions = new Map<string, Definition>();
  return {
    lastKnown: (slug) => [...definitions.values()].filter(({ survey }) => survey === slug).sort((a, b) => b.version - a.version)[0],
    async get(slug, version) {
      const name = `${slug}@${version}`;
      const known = definitions.get(name);
      if (known !== undefined) return known;
      const definition = readStoredDefinition((await store.surveys.getDefinition(slug, version)).source, name);
      if (definitions.size >= kept) definitions.clear();
      definitions.set(name, definition);
      return definition;
    },
  };
}
