/** Everything anyone has seen of a survey's answers as tables, oldest first: editions, and what the desk froze between them. */
import type { Edition } from '../../../analysis/report/edition.js';
import type { Versions } from '../../../analysis/survey/versions/targets.js';
import type { Store } from '../../store/store.js';
import { loadEdition } from '../loadEdition.js';
import { frozenFromStored } from './frozenTables.js';
import { storedReleases, type StoredRelease } from './storedReleases.js';

/** What later releases are held against. */
export interface ReleasedBefore extends Pick<Edition, 'number' | 'date' | 'answered' | 'settings' | 'tables' | 'indicators' | 'combinations' | 'support'> {
  /** Of the questionnaire, whose codes the tables are in; absent where it was frozen before that was kept. */
  readonly version?: number;
  /** As it was shown, and how its codes became those it is in now; absent where it is in its own. */
  readonly carried?: { readonly from: ReleasedBefore; readonly steps: readonly Versions[] };
  /** Seen at the desk, published nowhere. */
  readonly isFrozen?: true;
}

export function readRelease(stored: StoredRelease): ReleasedBefore {
  if ('frozen' in stored) return frozenFromStored(stored.frozen);
  const { edition } = loadEdition(stored.edition);
  return { ...edition, version: edition.definition.version };
}

export async function releasedBefore(store: Pick<Store, 'editions' | 'frozen'>, survey: string): Promise<readonly ReleasedBefore[]> {
  return (await storedReleases(store, survey)).map(readRelease);
}
