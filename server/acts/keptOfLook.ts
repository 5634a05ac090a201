/** What was made of the last look of a survey, in memory for as long as somebody works with it. */
import { createHash } from 'node:crypto';
import type { Look } from '../store/answerLook.js';
import type { Store, StoredSurvey } from '../store/store.js';

/** Milliseconds. */
const longest = 10 * 60_000;
const mostSurveys = 3;

export interface KeptOfLook<T> {
  get(store: Store, survey: StoredSurvey, look: Look): Promise<T>;
}

interface Kept<T> {
  readonly of: string;
  readonly until: number;
  readonly made: T;
}

function nameOf({ version, revision }: StoredSurvey, { marked }: Look): string {
  return createHash('sha256').update(`${String(version)} ${String(revision)}`).update(marked).digest('base64');
}

export function keptOfLook<T>(clock: () => Date, make: (store: Store, survey: StoredSurvey, look: Look) => Promise<T>): KeptOfLook<T> {
  const kept = new Map<string, Kept<T>>();
  return {
    async get(store, survey, look) {
      const now = clock().getTime();
      for (const [slug, { until }] of kept) if (until < now) kept.delete(slug);
      const of = nameOf(survey, look);
      const known = kept.get(survey.slug);
      if (known?.of === of) return known.made;
      // what was known before may hold answers that are gone
      kept.delete(survey.slug);
      const made = await make(store, survey, look);
      const [oldest] = kept.keys();
      if (kept.size >= mostSurveys && oldest !== undefined) kept.delete(oldest);
      kept.set(survey.slug, { of, until: now + longest, made });
      return made;
    },
  };
}
