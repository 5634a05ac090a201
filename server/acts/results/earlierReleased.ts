/** What may be told of the wave before: its newest edition that holds, otherwise what the desk froze of it last. */
import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import { readStoredDefinition } from '../../../analysis/exchange/readStoredDefinition.js';
import type { Store, StoredSurvey } from '../../store/store.js';
import { loadEdition } from '../loadEdition.js';
import { frozenFromStored } from './frozenTables.js';

/**
 * Only what has been shown already, so that later editions of that wave are held against it as they always are. Answers
 * that nobody has seen as tables are not counted for the sake of another survey.
 *
 * @returns undefined where no wave before is named, or nothing of it was ever shown
 */
export async function earlierReleased(store: Pick<Store, 'surveys' | 'editions' | 'frozen'>, { earlier, inventory }: Pick<StoredSurvey, 'earlier' | 'inventory'>): Promise<EarlierReleased | undefined> {
  const survey = earlier === undefined ? undefined : await store.surveys.find(earlier);
  if (survey === undefined || survey.inventory !== inventory) return undefined;
  const current = await store.editions.findCurrent(survey.slug);
  if (current !== undefined) {
    const { definition, tables, date, number, answered } = loadEdition(current).edition;
    return { definition, tables, date, edition: number, answered };
  }
  const frozen = await store.frozen.newest(survey.slug);
  // an edition that was withdrawn takes with it what was frozen for it
  if (frozen === undefined || frozen.afterEdition !== (await store.editions.listNumbers(survey.slug)).at(-1)?.number) return undefined;
  const stored = await store.frozen.find(survey.slug, frozen.position);
  if (stored === undefined) return undefined;
  const { tables, date, answered } = frozenFromStored(stored);
  const definition = readStoredDefinition((await store.surveys.getDefinition(survey.slug, survey.version)).source, survey.slug);
  return { definition, tables, date, edition: null, answered };
}
