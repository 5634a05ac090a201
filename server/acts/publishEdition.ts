/** The answers there are now become the next edition, or everything that stands in its way is said. */
import { nextEditionNumber } from '../../analysis/report/nextEditionNumber.js';
import { type Reason, reasonOf } from '../../analysis/words/reason.js';
import { ProblemError, type InterfaceLanguage, type Problem } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { Store, StoredEdition } from '../store/store.js';
import { reasonFaults } from './askedReason.js';
import { dateInStockholm } from './dateInStockholm.js';
import { draftEdition, type EditionDraft } from './draftEdition.js';
import { heldBack } from './heldBack.js';
import { withoutSummary } from './plan/withoutSummary.js';
import { questionnaireHistory } from './questionnaireHistory.js';
import { readStored } from './readStored.js';
import { releasedBefore, type ReleasedBefore } from './results/releasedBefore.js';
import { sealEdition } from './sealEdition.js';
import { unsoundTexts } from './unsoundTexts.js';

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
function noteFor(written: PublishRequest['note'], number: string, current: StoredEdition | undefined, languages: readonly string[]): Reason {
  const note = reasonOf(written);
  if (current === undefined && note.size === 0) return note;
  const previous = current?.number ?? '';
  if (note.size === 0 && typeof written === 'string') throw new ProblemError({ code: 'note_missing', params: { edition: number, previous } });
  refuse(reasonFaults(note, { languages, shortest: 1, field: 'note', code: 'note_not_told', params: { edition: number, previous } }));
  return note;
}

/** Compared with everything shown before it: two steps that are large enough may add up to one that is not. */
function heldBackBy(earlier: readonly ReleasedBefore[], { edition, counted }: EditionDraft): readonly Problem[] {
  return earlier.flatMap((before) => heldBack(before, counted, edition.answered, edition.number));
}

/** Errors ProblemError: edition_there, plan_changed. */
async function refuseUnexpected(store: Store, survey: string, number: string, expects: PublishRequest['expects']): Promise<void> {
  if (expects === undefined) return;
  const { edition, planRevision } = expects;
  if (edition !== number) throw new ProblemError({ code: 'edition_there', params: { edition } });
  if ((await store.surveys.getPlan(survey)).revision !== planRevision) throw new ProblemError({ code: 'plan_changed', params: {} });
}

function refuseUnsound(draft: EditionDraft, earlier: readonly ReleasedBefore[]): void {
  // alone: what the texts get wrong would tell the numbers that are held back
  refuse(heldBackBy(earlier, draft));
  refuse([...unsoundTexts(draft), ...withoutSummary(draft.edition)]);
}

/**
 * Errors ProblemError with everything that stands in the way: no such survey, no plan, fewer than 10 answers, no reason
 * given, too few new answers since an earlier edition, claims that do not hold, numbers that are not shown.
 */
export function publishEdition(store: Store, { survey, note: written, now, who, language, publicUrl, expects }: PublishRequest): Promise<PublishedEdition> {
  return store.atomically(async (inside) => {
    await inside.frozen.lockReleases(survey);
    const report = await readStored(inside, survey);
    const stored = await inside.editions.list(survey);
    const current = stored.at(-1);
    const number = nextEditionNumber(current?.number);
    await refuseUnexpected(inside, survey, number, expects);
    const note = noteFor(written, number, current, report.definition.languages);
    const date = (current === undefined ? report.plan.date : undefined) ?? dateInStockholm(now);
    const earlier = await releasedBefore(inside, survey);
    const history = await questionnaireHistory(inside, survey, report.definition.version);
    const draft = await draftEdition(inside, report, { survey, number, date, note, replaces: current?.number ?? null, ...history }, earlier);
    refuseUnsound(draft, earlier);
    const { content, hash } = sealEdition(draft.edition);
    await inside.editions.add({ survey, number, date, note, hash, content });
    await inside.audit.add({ who, act: 'publish_edition', survey, detail: { edition: number, hash, answered: draft.edition.answered } });
    return { edition: number, hash, address: `${publicUrl ?? ''}/${language}/r/${survey}/${number}` };
  });
}
