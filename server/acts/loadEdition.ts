import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import { readSource } from '../../analysis/exchange/readSource.js';
import { checkPlan } from '../../analysis/report/checkPlan.js';
import type { Edition } from '../../analysis/report/edition.js';
import { editionFromJson, type EditionSources } from '../../analysis/report/editionFromJson.js';
import type { JsonValue } from '../../analysis/survey/json.js';
import type { StoredEdition } from '../store/store.js';

export interface LoadedEdition {
  readonly stored: StoredEdition;
  readonly edition: Edition;
}

function readSources(definitionSource: JsonValue, planSource: JsonValue): EditionSources {
  const definition = readStoredDefinition(JSON.stringify(definitionSource), 'definition');
  const root = readSource(JSON.stringify(planSource), 'plan').root;
  const plan = root === undefined ? undefined : checkPlan(root, definition).plan;
  if (plan === undefined) throw new Error('an edition holds a plan that no longer reads');
  return { definition, plan };
}

/** A published edition as values again. Errors when the stored content is not what it was when it was hashed. */
export function loadEdition(stored: StoredEdition): LoadedEdition {
  const content: JsonValue = JSON.parse(stored.content) as JsonValue; // JSON.parse is typed any and gives nothing else
  return { stored, edition: editionFromJson(content, readSources) };
}
