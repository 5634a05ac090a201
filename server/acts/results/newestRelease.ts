import { LastUsed } from '../../cache/lastUsed.js';
import type { Store } from '../../store/store.js';
import { readRelease, type ReleasedBefore } from './releasedBefore.js';
import type { StoredRelease } from './storedReleases.js';

/** Of each store the last that were read: neither editions nor what was frozen ever change, and reading one takes tens of milliseconds. */
const read = new WeakMap<object, LastUsed<ReleasedBefore>>();
const mostKept = 10;

async function storedNewest(store: Pick<Store, 'editions' | 'frozen'>, survey: string): Promise<readonly [name: string, find: () => Promise<StoredRelease | undefined>] | undefined> {
  const frozen = await store.frozen.newest(survey);
  const edition = (await store.editions.listNumbers(survey)).at(-1)?.number;
  if (frozen !== undefined && frozen.afterEdition === edition) {
    return [`${survey} frozen ${String(frozen.position)} ${frozen.hash}`, async () => {
      const found = await store.frozen.find(survey, frozen.position);
      return found === undefined ? undefined : { frozen: found };
    }];
  }
  if (edition === undefined) return undefined;
  return [`${survey} ${edition}`, async () => {
    const found = await store.editions.find(survey, edition);
    return found === undefined ? undefined : { edition: found };
  }];
}

/** The newest of what `releasedBefore` tells, read once. */
export async function newestRelease(store: Pick<Store, 'editions' | 'frozen'>, survey: string): Promise<ReleasedBefore | undefined> {
  const newest = await storedNewest(store, survey);
  if (newest === undefined) return undefined;
  const [name, find] = newest;
  const kept = read.get(store.editions) ?? new LastUsed<ReleasedBefore>(mostKept);
  read.set(store.editions, kept);
  const known = kept.find(name);
  if (known !== undefined) return kept.keep(name, known);
  const stored = await find();
  return stored === undefined ? undefined : kept.keep(name, readRelease(stored));
}
