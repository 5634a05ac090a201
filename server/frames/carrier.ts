import type { Store, StoredSurvey } from '../store/store.js';
import { carrierFrom, versionsNeeded, type Carrier } from './carrierFrom.js';

export type { Carrier } from './carrierFrom.js';

/** @param used versions that answers were given under */
export async function createCarrier(store: Store, { slug, version: newest }: StoredSurvey, used: readonly number[]): Promise<Carrier> {
  const steps = await store.surveys.listSteps(slug);
  const sources = new Map<number, string>();
  for (const version of versionsNeeded({ newest, steps }, used)) sources.set(version, (await store.surveys.getDefinition(slug, version)).source);
  return carrierFrom({ slug, newest, sources, steps }, used);
}
