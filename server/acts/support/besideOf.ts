import type { EarlierReleased } from '../../../analysis/disclosure/compareWaves.js';
import type { PublishedPilot } from '../../../analysis/disclosure/publishedPilot.js';
import type { Published } from '../../../analysis/disclosure/published.js';
import type { Beside } from '../composeEdition.js';
import type { StoredReport } from '../readStored.js';
import { supportInTurns } from './supportInTurns.js';

/**
 * What a report may speak of beside its tables: the wave before, and what there is to meet needs with.
 *
 * @param pilots what earlier editions told of pilots
 */
export async function besideOf({ plan, support: file }: StoredReport, tables: readonly Published[], before: EarlierReleased | undefined, pilots: readonly PublishedPilot[]): Promise<Beside> {
  const support = await supportInTurns(plan, file, tables, pilots);
  return { ...(before === undefined ? {} : { before }), ...(support === undefined ? {} : { support }) };
}
