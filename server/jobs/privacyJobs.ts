/** What keeps answers apart from people: shuffling the inbox, and removing drafts that were submitted. */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { Store, StoredSurvey } from '../store/store.js';
import type { Duty, Handler } from './worker.js';

/** Answers that are moved together at least, while more may come. */
const smallestBatch = 5;

export const privacyDuties: readonly Duty[] = [
  { kind: 'mix', every: 60_000 },
  { kind: 'sweep_drafts', every: 60_000 },
];

/** @param today ISO date in Stockholm */
export function privacyHandlers(store: Store, today: () => string): ReadonlyMap<string, Handler> {
  const lastDayOf = lastDays(store);
  return new Map<string, Handler>([
    ['mix', async () => {
      for (const survey of await store.surveys.list()) {
        const lastDay = survey.state === 'closed' ? undefined : await lastDayOf(survey);
        const isOver = survey.state === 'closed' || (lastDay !== undefined && today() > lastDay);
        await store.answers.mix(survey.slug, isOver ? 1 : smallestBatch);
      }
    }],
    ['sweep_drafts', async () => {
      await store.drafts.sweep();
    }],
  ]);
}

/** Nobody closes a survey whose last day goes by: what waits in its inbox would wait for ever. Each definition is read once. */
function lastDays(store: Store): (survey: StoredSurvey) => Promise<string | undefined> {
  const known = new Map<string, { readonly version: number; readonly closes: string | undefined }>();
  return async ({ slug, version }) => {
    const before = known.get(slug);
    if (before?.version === version) return before.closes;
    const { source } = await store.surveys.getDefinition(slug, version);
    const { closes } = readStoredDefinition(source, slug);
    known.set(slug, { version, closes });
    return closes;
  };
}
