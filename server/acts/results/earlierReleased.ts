/** What may be told of the wave before: its newest edition that holds, otherwise what the desk froze of it last. */
import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { StoredFrozen } from '../../store/frozenStore.js';
import type { Store, StoredEdition, StoredSurvey } from '../../store/store.js';
import { loadEdition } from '../loadEdition.js';
import { frozenFromStored } from './frozenTables.js';

/** As it is stored: texts, so that another thread can be given them. */
export type StoredWave = { readonly edition: StoredEdition } | { readonly frozen: StoredFrozen; readonly definition: string };

/**
 * Only what has been shown already, so that later editions of that wave are held against it as they always are. Answers
 * that nobody has seen as tables are not counted for the sake of another survey.
 *
 * @returns undefined where no wave before is named, or nothing of it was ever shown
 */
export async function storedWave(store: Pick<Store, 'surveys' | 'editions' | 'frozen'>, { earlier, inventory }: Pick<StoredSurvey, 'earlier' | 'inventory'>): Promise<StoredWave | undefined> {
  const survey = earlier === undefined ? undefined : await store.surveys.find(earlier);
  if (survey === undefined || survey.inventory !== inventory) return undefined;
  const current = await store.editions.findCurrent(survey.slug);
  if (current !== undefined) return { edition: current };
  const newest = await store.frozen.newest(survey.slug);
  // an edition that was withdrawn takes with it what was frozen for it
  if (newest === undefined || newest.afterEdition !== (await store.editions.listNumbers(survey.slug)).at(-1)?.number) return undefined;
  const frozen = await store.frozen.find(survey.slug, newest.position);
  return frozen === undefined ? undefined : { frozen, definition: (await store.surveys.getDefinition(survey.slug, survey.version)).source };
}

export function readWave(stored: StoredWave): EarlierReleased {
  if ('edition' in stored) {
    const { definition, tables, date, number, answered } = loadEdition(stored.edition).edition;
    return { definition, tables, date, edition: number, answered };
  }
  const { tables, date, answered } = frozenFromStored(stored.frozen);
  return { definition: readStoredDefinition(stored.definition, stored.frozen.survey), tables, date, edition: null, answered };
}

/** As `storedWave`. */
export async function earlierReleased(store: Pick<Store, 'surveys' | 'editions' | 'frozen'>, survey: Pick<StoredSurvey, 'earlier' | 'inventory'>): Promise<EarlierReleased | undefined> {
  const stored = await storedWave(store, survey);
  return stored === undefined ? undefined : readWave(stored);
}
