/**
 * Submits what a draft holds: answers to what is shown, all that is required, stored exactly once. A retry with the
 * same secret gets the same receipt. The draft stays; a job removes it later, so that nothing joins it to the submission.
 */
import { createHmac } from 'node:crypto';
import type { Response } from '../../analysis/survey/answers.js';
import type { Code, Definition } from '../../analysis/survey/definition.js';
import { responseText } from '../../analysis/survey/responseText.js';
import { route, type Routing } from '../../analysis/survey/routing.js';
import type { Draft, Store } from '../store/store.js';
import { receiptHash } from './receiptHash.js';

/** What derives from the secret that only the respondent holds. */
export interface SubmitKeys {
  /** Under which the draft is kept; also what tells a retry, so that the draft can be found and removed. */
  readonly draftHash: Buffer;
  /** Never stored. */
  readonly submitKey: Buffer;
  /** Never stored; shown to the respondent only. */
  readonly receipt: string;
}

export interface AnswerToSubmit {
  readonly definition: Definition;
  readonly draft: Draft;
  /** `route` of its answers, where it is known already. */
  readonly routing?: Routing;
  readonly keys: SubmitKeys;
  readonly serverKey: Buffer;
  /** SHA-256 of the token, when the survey was entered through an invitation. */
  readonly invitationHash?: Buffer;
}

export type Submitted =
  | { readonly outcome: 'stored' | 'already_stored'; readonly receipt: string }
  /** Nothing was stored: required questions that are shown have no answer. */
  | { readonly outcome: 'incomplete'; readonly missing: readonly Code[] }
  /** The same secret has sent other answers before; those stand. */
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'invitation_used' }
  /** The answers that these would replace are gone: withdrawn, or replaced before. */
  | { readonly outcome: 'nothing_to_amend' };

/** @param store only what stores an answer is used of it */
export async function submitAnswer(store: { readonly answers: Pick<Store['answers'], 'submit'> }, answer: AnswerToSubmit): Promise<Submitted> {
  const { definition, draft, keys, serverKey, invitationHash } = answer;
  const routing = answer.routing ?? route(definition, draft.answers);
  const missing = missingIn(routing, definition);
  if (missing.length > 0) return { outcome: 'incomplete', missing };
  const response = responseOf(draft, routing);
  const { outcome } = await store.answers.submit({
    survey: definition.survey,
    keyHash: keys.draftHash,
    receiptHash: receiptHash(serverKey, keys.receipt),
    bodyHash: createHmac('sha256', keys.submitKey).update(responseText(response)).digest(),
    response,
    ...(invitationHash === undefined ? {} : { invitationHash }),
    ...(draft.amends === undefined ? {} : { amends: draft.amends }),
    // only there is it said to people, and allowed
    ...(definition.collection?.mode === 'confidential' ? { keepsLink: true } : {}),
  });
  const isStored = outcome === 'stored' || outcome === 'already_stored';
  return isStored ? { outcome, receipt: keys.receipt } : { outcome };
}

/** Only what was shown, in the order of the questionnaire, so that the same answers are always the same text. */
function responseOf({ version, language, reached, seed }: Draft, { sections, answers }: Routing): Response {
  const seen = new Set(reached);
  return {
    definitionVersion: version,
    language,
    reached: sections.map(({ code }) => code).filter((code) => seen.has(code)),
    answers: new Map([...answers].map(([code, answer]) => [
      code,
      answer.kind === 'grid' ? { kind: 'grid', rows: new Map([...answer.rows].sort(byText)) } : answer,
    ])),
    ...(seed === undefined ? {} : { seed }),
  };
}

function byText([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

/** A required grid wants an answer in every row that is shown. */
function missingIn(routing: Routing, { questions }: Definition): readonly Code[] {
  return [...questions.values()].filter((question) => {
    if (!question.required || !routing.questions.has(question.code)) return false;
    const answer = routing.answers.get(question.code);
    if (answer === undefined) return true;
    return answer.kind === 'grid' && routing.rows(question).some(({ code }) => !answer.rows.has(code));
  }).map(({ code }) => code);
}
