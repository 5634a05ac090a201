/** Everything anyone has seen of a survey's answers as tables, oldest first, as it is stored: texts, so that another thread can be given them. */
import type { StoredFrozen } from '../../store/frozenStore.js';
import type { Store, StoredEdition } from '../../store/store.js';

export type StoredRelease = { readonly edition: StoredEdition } | { readonly frozen: StoredFrozen };

export async function storedReleases(store: Pick<Store, 'editions' | 'frozen'>, survey: string): Promise<readonly StoredRelease[]> {
  const editions = await store.editions.list(survey);
  const frozen = await store.frozen.list(survey);
  const after = (edition: string | undefined): readonly StoredRelease[] => frozen.filter(({ afterEdition }) => afterEdition === edition).map((one) => ({ frozen: one }));
  return [...after(undefined), ...editions.flatMap((edition) => [{ edition }, ...after(edition.number)])];
}
