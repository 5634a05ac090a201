/** What keeps answers apart from people: shuffling the inbox, and removing drafts that were submitted. */
import type { Store } from '../store/store.js';
import type { Duty, Handler } from './worker.js';

/** Answers that are moved together at least, while more may come. */
const smallestBatch = 5;

export const privacyDuties: readonly Duty[] = [
  { kind: 'mix', every: 60_000 },
  { kind: 'sweep_drafts', every: 60_000 },
];

export function privacyHandlers(store: Store): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    ['mix', async () => {
      for (const { slug, state } of await store.surveys.list()) {
        await store.answers.mix(slug, state === 'closed' ? 1 : smallestBatch);
      }
    }],
    ['sweep_drafts', async () => {
      await store.drafts.sweep();
    }],
  ]);
}
