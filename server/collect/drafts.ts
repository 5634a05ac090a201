/**
 * Drafts as the visit reads and writes them. A process that has the database to itself remembers the drafts it has just
 * saved, so that showing the next page asks the database nothing; every save still reaches the database first.
 */
import type { Draft, Store } from '../store/store.js';
import type { WebConfig } from '../web/services.js';

export interface Drafts {
  find(hash: Buffer): Promise<Draft | undefined>;
  save(hash: Buffer, draft: Draft): Promise<void>;
  /** It is submitted: not opened any more, though its row stays until a job removes it. */
  forget(hash: Buffer): void;
}

const remembered = 2_000;

/** Whether no other process can change a draft behind our back. */
export function isAlone(config: WebConfig): boolean {
  return config.databaseUrl === undefined && config.webConcurrency === 1;
}

export function createDrafts(store: Store, alone: boolean): Drafts {
  if (!alone) return { find: (hash) => store.drafts.find(hash), save: (hash, draft) => store.drafts.save(hash, draft), forget: () => undefined };
  const drafts = new Map<string, Draft | 'submitted'>();
  const remember = (key: string, draft: Draft | 'submitted'): void => {
    drafts.delete(key);
    drafts.set(key, draft);
    const oldest = drafts.size > remembered ? drafts.keys().next().value : undefined;
    if (oldest !== undefined) drafts.delete(oldest);
  };
  return {
    async find(hash) {
      const key = hash.toString('latin1');
      const known = drafts.get(key) ?? (await store.drafts.find(hash));
      if (known !== undefined) remember(key, known);
      return known === 'submitted' ? undefined : known;
    },
    async save(hash, draft) {
      const key = hash.toString('latin1');
      // not known until it is stored: after a failure the database says what holds
      drafts.delete(key);
      await store.drafts.save(hash, draft);
      remember(key, draft);
    },
    forget: (hash) => remember(hash.toString('latin1'), 'submitted'),
  };
}
