/** Opening, pausing and closing. What is so already stays so, and is no act. */
import { ProblemError, type InterfaceLanguage, type Problem } from '../../problems/problem.js';
import { refuse } from '../../problems/refuse.js';
import type { Store, StoredSurvey } from '../../store/store.js';
import { readinessHere } from './readinessHere.js';
import { surveyInside, type SurveyInside } from './surveyInside.js';

export const moves = ['open', 'pause', 'close'] as const;

export type Move = (typeof moves)[number];

export interface Moving {
  readonly who: string;
  readonly survey: string;
  readonly move: Move;
  /** Why an anonymous survey asks who somebody is, by question. */
  readonly reasons: ReadonlyMap<string, string>;
  /** ISO date in Stockholm. */
  readonly today: string;
  readonly language: InterfaceLanguage;
}

const states: Readonly<Record<Move, StoredSurvey['state']>> = { open: 'open', pause: 'paused', close: 'closed' };

/** From where each may be done. */
const from: Readonly<Record<Move, readonly StoredSurvey['state'][]>> = { open: ['draft', 'paused', 'closed'], pause: ['open'], close: ['open', 'paused'] };

/** Everything that must be mended; a question that asks who somebody is, unless it is said why. */
async function refuseUnready(inside: Store, here: SurveyInside, { today, language, reasons }: Moving): Promise<void> {
  const items = (await readinessHere(inside, here, today, language)).filter(({ verdict }) => verdict === 'fix');
  // Whoever opened it the first time has said why.
  const isFirst = here.survey.state === 'draft';
  const left = items.filter(({ code, question }) => code !== 'IDENTIFYING' || (isFirst && (reasons.get(question ?? '') ?? '') === ''));
  refuse(left.map(({ code, question }): Problem => (code === 'IDENTIFYING' ? { code: 'reason_missing', params: { question: question ?? '' }, field: `reason.${question ?? ''}` } : { code: 'not_ready', params: { item: code }, field: `check-${code}` })));
}

/** Whether anything was done. Errors ProblemError: not_ready and reason_missing (all of them), survey_not_begun, survey_is_closed, survey_in_trash. */
export function moveSurvey(store: Store, moving: Moving): Promise<'moved' | 'already'> {
  return store.atomically(async (inside) => {
    const here = await surveyInside(inside, moving);
    const { slug, state, revision } = here.survey;
    const to = states[moving.move];
    if (state === to) return 'already';
    if (!from[moving.move].includes(state)) throw new ProblemError({ code: state === 'draft' ? 'survey_not_begun' : 'survey_is_closed', params: {} });
    if (to === 'open') await refuseUnready(inside, here, moving);
    await inside.surveys.change(slug, revision, { state: to });
    const reasons = to === 'open' ? [...moving.reasons].map(([question, reason]) => `${question}: ${reason}`).join('; ') : '';
    await inside.audit.add({ who: moving.who, act: `${moving.move}_survey`, survey: slug, detail: { from: state, ...(reasons === '' ? {} : { reasons }) } });
    // What still waits to be shuffled goes with the rest.
    if (to === 'closed') await inside.jobs.add('mix', {});
    return 'moved';
  });
}
