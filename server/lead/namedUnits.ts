/** What units are called, also those that the newest questionnaire no longer has. */
import type { Definition, Text } from '../../analysis/survey/definition.js';
import type { Services } from '../web/services.js';
import { newestDefinition, type SurveyHere } from './surveyHere.js';

function addNames(names: Map<string, Text>, { units }: Definition): void {
  for (const list of units.values()) for (const { code, name } of list.units) if (!names.has(code)) names.set(code, name);
}

/**
 * Code -> name: as this survey has it now, else as an earlier version of it or another survey of the inventory has it. A code
 * that none of them knows has no name. The others are read only where a code asks for it.
 */
export async function namedUnits(services: Services, { survey, definition }: SurveyHere, codes: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  const names = new Map<string, Text>();
  addNames(names, definition);
  const isDone = (): boolean => codes.every((code) => names.has(code));
  for (let version = survey.version - 1; version > 0 && !isDone(); version -= 1) addNames(names, await newestDefinition(services, { ...survey, version }));
  if (isDone()) return names;
  for (const other of await services.store.surveys.list()) {
    if (other.inventory === survey.inventory && other.slug !== survey.slug && !isDone()) addNames(names, await newestDefinition(services, other));
  }
  return names;
}
