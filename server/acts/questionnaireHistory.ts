/** Versions of a questionnaire, and corrections of its words, as an edition tells of them. */
import type { Edition } from '../../analysis/report/edition.js';
import type { Store } from '../store/store.js';
import { dateInStockholm } from './dateInStockholm.js';

/** More acts than a survey has; the oldest beyond would be left out. */
const mostActs = 100_000;

async function correctionsOf(store: Store, survey: string): Promise<readonly { readonly date: string; readonly texts: number }[]> {
  const acts = await store.audit.list(mostActs, { surveys: [survey] });
  const texts = new Map<string, number>();
  for (const { act, at } of acts.toReversed()) {
    if (act !== 'correct_text') continue;
    const date = dateInStockholm(at);
    texts.set(date, (texts.get(date) ?? 0) + 1);
  }
  return [...texts].map(([date, count]) => ({ date, texts: count }));
}

/** Nothing where there was one version and nothing was put right. */
export async function questionnaireHistory(store: Store, survey: string, newest: number): Promise<Pick<Edition, 'questionnaire'>> {
  const steps = await store.surveys.listSteps(survey);
  const versions = [...steps.map(({ fromVersion }) => fromVersion), newest];
  const corrections = await correctionsOf(store, survey);
  return versions.length === 1 && corrections.length === 0 ? {} : { questionnaire: { versions, corrections } };
}
