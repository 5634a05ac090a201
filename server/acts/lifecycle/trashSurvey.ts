/** A survey in the trash is hidden from those who answer at once; what it holds of people is erased after thirty days. */
import { formatDate } from '../../../analysis/words/formatDate.js';
import { ProblemError } from '../../problems/problem.js';
import type { Store } from '../../store/store.js';

export interface Trashing {
  readonly who: string;
  readonly survey: string;
  /** The name as typed, to be sure that it is this one. */
  readonly typed: string;
  /** ISO date in Stockholm. */
  readonly today: string;
}

/** Errors ProblemError survey_unknown, name_not_typed. */
export function trashSurvey(store: Store, { who, survey: slug, typed, today }: Trashing): Promise<void> {
  return store.atomically(async (inside) => {
    const survey = await inside.surveys.find(slug);
    if (survey === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey: slug } });
    if (survey.trashed !== undefined) return;
    if (typed.trim() !== slug) throw new ProblemError({ code: 'name_not_typed', params: { survey: slug }, field: 'name' });
    // Taken back it is closed, and opens only when somebody opens it.
    const isRunning = survey.state === 'open' || survey.state === 'paused';
    await inside.surveys.change(slug, survey.revision, { trashed: today, ...(isRunning ? { state: 'closed' as const } : {}) });
    const answers = await inside.answers.count(slug);
    await inside.audit.add({ who, act: 'trash_survey', survey: slug, detail: { state: survey.state, answers } });
    if (isRunning) await inside.jobs.add('mix', {});
  });
}

/** Errors ProblemError survey_unknown, survey_erased. */
export function restoreSurvey(store: Store, { who, survey: slug }: Pick<Trashing, 'who' | 'survey'>): Promise<void> {
  return store.atomically(async (inside) => {
    const survey = await inside.surveys.find(slug);
    if (survey === undefined) throw new ProblemError({ code: 'survey_unknown', params: { survey: slug } });
    if (survey.erased !== undefined) throw new ProblemError({ code: 'survey_erased', params: { date_sv: formatDate(survey.erased, 'sv'), date_en: formatDate(survey.erased, 'en') } });
    if (survey.trashed === undefined) return;
    await inside.surveys.change(slug, survey.revision, { trashed: null });
    await inside.audit.add({ who, act: 'restore_survey', survey: slug, detail: {} });
  });
}
