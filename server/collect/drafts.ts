/**
 * Drafts as the visit reads and writes them. A process that has the database to itself remembers the drafts it has just
 * saved, so that showing the next page asks the database nothing; every save still reaches the database first.
 */
import { LastUsed } from '../cache/lastUsed.js';
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
  const drafts = new LastUsed<Draft | 'submitted'>(remembered);
  return {
    async find(hash) {
      const key = hash.toString('latin1');
      const known = drafts.find(key) ?? (await store.drafts.find(hash));
      if (known !== undefined) drafts.keep(key, known);
      return known === 'submitted' ? undefined : known;
    },
    async save(hash, draft) {
      const key = hash.toString('latin1');
      // not known until it is stored: after a failure the database says what holds
      drafts.forget(key);
      await store.drafts.save(hash, draft);
      drafts.keep(key, draft);
    },
    forget: (hash) => void drafts.keep(hash.toString('latin1'), 'submitted'),
  };
}
