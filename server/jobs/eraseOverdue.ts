/**
 * Erases what a survey holds of people when its time is over: after the date its respondents were promised, and when it
 * has lain in the trash for long enough. What remains is how much was erased, when and by which rule.
 */
import type { Definition } from '../../analysis/survey/definition.js';
import type { Store, StoredSurvey } from '../store/store.js';
import { daysBetween } from './daysBetween.js';

const daysInTrash = 30;

export interface Disposal {
  readonly why: 'retention' | 'trash';
  /** The disposal rule in words, as the respondents were told it. */
  readonly rule: string;
}

/** @param today ISO date in Stockholm */
export function disposalOf({ state, trashed, erased }: StoredSurvey, { collection, languages }: Definition, today: string): Disposal | undefined {
  if (erased !== undefined) return undefined;
  const rule = collection?.retention.rule.get(languages[0] ?? 'sv') ?? '';
  // nobody was promised anything by a survey that was never open
  if (state !== 'draft' && collection !== null && today > collection.retention.until) return { why: 'retention', rule };
  return trashed !== undefined && daysBetween(trashed, today) >= daysInTrash ? { why: 'trash', rule } : undefined;
}

/** All of it with its protocol, or nothing. */
export function eraseSurvey(store: Store, { slug }: StoredSurvey, { why, rule }: Disposal, today: string): Promise<void> {
  return store.atomically(async (inside) => {
    const survey = await inside.surveys.find(slug);
    if (survey === undefined || survey.erased !== undefined) return;
    await inside.surveys.change(slug, survey.revision, { erased: today });
    const { answers, links } = await inside.answers.eraseAll(slug);
    const drafts = await inside.drafts.eraseAll(slug);
    const invited = await inside.people.eraseAll(slug);
    await inside.audit.add({ who: 'behov', act: 'erase_survey', survey: slug, detail: { why, rule, date: today, answers, drafts, invited, links } });
  });
}
