/** What the desk may see of a survey now: what was frozen or published last. Neither ever changes, so it is read once. */
import { LastUsed } from '../../cache/lastUsed.js';
import type { Store } from '../../store/store.js';
import { frozenFromStored } from './frozenTables.js';
import { readRelease, type ReleasedBefore } from './releasedBefore.js';

const mostKept = 20;

export interface ResultsShelf {
  get(survey: string): Promise<ReleasedBefore | undefined>;
}

type Read = () => Promise<ReleasedBefore | undefined>;

/** An edition that was withdrawn is shown to nobody; the newest that holds is, unless the desk has frozen something since. */
async function newest(store: Pick<Store, 'editions' | 'frozen'>, survey: string): Promise<readonly [key: string, read: Read] | undefined> {
  const [frozen, editions] = await Promise.all([store.frozen.newest(survey), store.editions.listNumbers(survey)]);
  if (frozen !== undefined && frozen.afterEdition === editions.at(-1)?.number) {
    const { position } = frozen;
    return [`${survey} frozen ${String(position)}`, async () => {
      const stored = await store.frozen.find(survey, position);
      return stored === undefined ? undefined : frozenFromStored(stored);
    }];
  }
  const current = editions.findLast(({ withdrawn }) => withdrawn === undefined)?.number;
  if (current === undefined) return undefined;
  return [`${survey} ${current}`, async () => {
    const stored = await store.editions.find(survey, current);
    return stored === undefined ? undefined : readRelease({ edition: stored });
  }];
}

export function resultsShelf(store: Pick<Store, 'editions' | 'frozen'>): ResultsShelf {
  const kept = new LastUsed<ReleasedBefore>(mostKept);
  return {
    async get(survey) {
      const now = await newest(store, survey);
      if (now === undefined) return undefined;
      const [key, read] = now;
      const known = kept.find(key) ?? (await read());
      return known === undefined ? undefined : kept.keep(key, known);
    },
  };
}
