/** Every version of a survey as it is stored, with how answers of each count under the next: texts, so that another thread can be given them. */
import { ProblemError } from '../problems/problem.js';
import type { Store, StoredSurvey } from '../store/store.js';
import type { StoredStep } from '../store/surveyStore.js';

export interface StoredVersions {
  readonly slug: string;
  readonly newest: number;
  readonly sources: ReadonlyMap<number, string>;
  readonly steps: readonly StoredStep[];
}

export async function storedVersions(store: Store, { slug, version: newest }: StoredSurvey): Promise<StoredVersions> {
  const sources = new Map<number, string>();
  for (let version = 1; version <= newest; version += 1) {
    try {
      sources.set(version, (await store.surveys.getDefinition(slug, version)).source);
    } catch (error) {
      // a survey may have begun with a later number
      if (!(error instanceof ProblemError) || version === newest) throw error;
    }
  }
  return { slug, newest, sources, steps: await store.surveys.listSteps(slug) };
}
