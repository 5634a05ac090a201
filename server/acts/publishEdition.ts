/** The answers there are now become the next edition, or everything that stands in its way is said. */
import { nextEditionNumber } from '../../analysis/report/nextEditionNumber.js';
import { type Reason, reasonOf } from '../../analysis/words/reason.js';
import { ProblemError, type InterfaceLanguage } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { Store } from '../store/store.js';
import { reasonFaults } from './askedReason.js';
import { editionOrder } from './editionOrder.js';
import { releaseHere } from './releasing/releaseHere.js';
import type { Releasing } from './releasing/releasing.js';
import { unwatched, type Watched } from './releasing/watched.js';
import { saveSupport } from './support/saveSupport.js';

export interface PublishRequest {
  readonly survey: string;
  /** Why the edition is made, in each language of the survey, or in one text for all; may be empty for the first one. */
  readonly note: string | Reason;
  readonly now: Date;
  /** An account, or `cli`. */
  readonly who: string;
  /** Of the address that is given back. */
  readonly language: InterfaceLanguage;
  readonly publicUrl?: string;
  /** Text of a file on support that takes the place of the one that is kept. */
  readonly support?: string;
  /** With the numbers of the newest edition that holds: texts are put right, and answers that came since are not counted. */
  readonly sameNumbers?: boolean;
  /** What whoever publishes has looked at: a form that is sent twice makes one edition. */
  readonly expects?: { readonly edition: string; readonly planRevision: number };
}

export interface PublishedEdition {
  readonly edition: string;
  /** SHA-256 over the canonical JSON of everything the edition says. */
  readonly hash: string;
  readonly address: string;
}

/** Errors ProblemError note_missing, note_not_told. */
function noteFor(written: PublishRequest['note'], number: string, previous: string | undefined, languages: readonly string[]): Reason {
  const note = reasonOf(written);
  if (previous === undefined && note.size === 0) return note;
  const params = { edition: number, previous: previous ?? '' };
  if (note.size === 0 && typeof written === 'string') throw new ProblemError({ code: 'note_missing', params });
  refuse(reasonFaults(note, { languages, shortest: 1, field: 'note', code: 'note_not_told', params }));
  return note;
}

/** Errors ProblemError: edition_there, plan_changed. */
async function refuseUnexpected(store: Store, survey: string, expects: PublishRequest['expects']): Promise<void> {
  if (expects === undefined) return;
  const { edition, planRevision } = expects;
  if (edition !== nextEditionNumber((await store.editions.listNumbers(survey)).at(-1)?.number)) throw new ProblemError({ code: 'edition_there', params: { edition } });
  if ((await store.surveys.getPlan(survey)).revision !== planRevision) throw new ProblemError({ code: 'plan_changed', params: {} });
}

/** What whoever publishes has to say or see first, before anything is counted. Errors ProblemError: edition_there, plan_changed, note_missing, note_not_told. */
export async function refuseUnready(store: Store, { survey, note, expects }: Pick<PublishRequest, 'survey' | 'note' | 'expects'>, languages: readonly string[]): Promise<void> {
  await refuseUnexpected(store, survey, expects);
  const current = (await store.editions.listNumbers(survey)).at(-1)?.number;
  noteFor(note, nextEditionNumber(current), current, languages);
}

/**
 * Errors ProblemError with everything that stands in the way: no such survey, no plan, fewer than 10 answers, no reason
 * given, too few new answers since an earlier edition, claims that do not hold, numbers that are not shown; with the same
 * numbers, no edition that holds, another questionnaire version, and what that edition does not show. Stopped, and then nothing is kept.
 *
 * @param release where the work is done: programs that serve have threads for it
 */
export function publishEdition(store: Store, request: PublishRequest, release: Releasing = releaseHere, watched: Watched = unwatched): Promise<PublishedEdition> {
  const { survey, note: written, now, who, language, publicUrl, support, sameNumbers = false, expects } = request;
  return store.atomically(async (inside) => {
    await inside.frozen.lockReleases(survey);
    if (support !== undefined) await saveSupport(inside, { who, survey, seen: (await inside.surveys.getPlan(survey)).revision }, support);
    await refuseUnexpected(inside, survey, expects);
    const { answers, task } = await editionOrder(inside, { survey, now, sameNumbers, noteOf: (...about) => noteFor(written, ...about) });
    const { answered, content, hash } = await release(answers, { edition: task }, watched);
    watched.tell('keeping');
    const { number, date, note } = task.about;
    await inside.editions.add({ survey, number, date, note, hash, content });
    await inside.audit.add({ who, act: 'publish_edition', survey, detail: { edition: number, hash, answered, ...(task.repeats === undefined ? {} : { repeats: task.repeats.number }) } });
    watched.seal();
    return { edition: number, hash, address: `${publicUrl ?? ''}/${language}/r/${survey}/${number}` };
  });
}
