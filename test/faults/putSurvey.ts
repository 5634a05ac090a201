import { readDefinition } from '../../analysis/exchange/readDefinition.js';
import type { Store } from '../../server/store/store.js';

/** Reads a definition and stores it as an open survey. */
export async function putSurvey(store: Store, text: string): Promise<void> {
  const reading = readDefinition(text, 'survey.yaml');
  if (reading.definition === undefined) throw new Error(JSON.stringify(reading.faults));
  const { survey: slug, inventory, version } = reading.definition;
  await store.surveys.put({ slug, inventory, state: 'open', version }, JSON.stringify(reading.source));
}
