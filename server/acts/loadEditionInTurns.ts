import { setImmediate } from 'node:timers/promises';
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import { objectAt, toJsonObject } from '../../analysis/survey/jsonReading.js';
import type { StoredEdition } from '../store/store.js';
import { loadEdition, type LoadedEdition } from './loadEdition.js';

/**
 * The same as `loadEdition` with turns for others in it: the first edition that a program reads takes long, as nothing of
 * what reads it has run before. Its questionnaire is half of that, and is remembered where it has been read on its own.
 */
export async function loadEditionInTurns(stored: StoredEdition): Promise<LoadedEdition> {
  const content: JsonValue = JSON.parse(stored.content) as JsonValue; // JSON.parse is typed any and gives nothing else
  const source = JSON.stringify(objectAt(toJsonObject(content, 'edition'), 'definition'));
  await setImmediate();
  readStoredDefinition(source, 'definition');
  await setImmediate();
  return loadEdition(stored);
}
