import { ProblemError } from '../problems/problem.js';
import { currentOf } from '../store/currentOf.js';
import type { Store, StoredEdition } from '../store/store.js';

/**
 * The edition whose numbers can be shown again: the newest that holds. What was withdrawn is not published once more.
 * Errors ProblemError same_numbers_none, same_numbers_withdrawn.
 */
export async function editionToRepeat(store: Pick<Store, 'editions'>, survey: string): Promise<StoredEdition> {
  const editions = await store.editions.listNumbers(survey);
  const newest = editions.at(-1)?.number;
  if (newest === undefined) throw new ProblemError({ code: 'same_numbers_none', params: { survey } });
  const holds = currentOf(editions)?.number;
  const stored = holds === undefined ? undefined : await store.editions.find(survey, holds);
  if (stored === undefined) throw new ProblemError({ code: 'same_numbers_withdrawn', params: { edition: newest } });
  return stored;
}
