/** Everything anyone has seen of a survey's answers as tables, oldest first: editions, and what the desk froze between them. */
import type { Edition } from '../../../analysis/report/edition.js';
import type { Store } from '../../store/store.js';
import { loadEdition } from '../loadEdition.js';
import { frozenFromStored } from './frozenTables.js';

/** What later releases are held against. */
export interface ReleasedBefore extends Pick<Edition, 'number' | 'date' | 'answered' | 'settings' | 'tables' | 'indicators' | 'combinations'> {
  /** Seen at the desk, published nowhere. */
  readonly isFrozen?: true;
}

export async function releasedBefore(store: Pick<Store, 'editions' | 'frozen'>, survey: string): Promise<readonly ReleasedBefore[]> {
  const editions = (await store.editions.list(survey)).map((each) => loadEdition(each).edition);
  const frozen = await store.frozen.list(survey);
  const after = (edition: string | undefined) => frozen.filter(({ afterEdition }) => afterEdition === edition).map(frozenFromStored);
  return [...after(undefined), ...editions.flatMap((edition) => [edition, ...after(edition.number)])];
}
