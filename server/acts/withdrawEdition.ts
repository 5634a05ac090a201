/** An edition that no longer holds says so, since when and why. It stays where it is, and another may take its place as the current one. */
import { readStoredDefinition } from '../../analysis/exchange/readStoredDefinition.js';
import { formatDate } from '../../analysis/words/formatDate.js';
import { type Reason, reasonOf } from '../../analysis/words/reason.js';
import { ProblemError } from '../problems/problem.js';
import { refuse } from '../problems/refuse.js';
import type { NumberedEdition, Store } from '../store/store.js';
import { reasonFaults } from './askedReason.js';

export interface WithdrawRequest {
  readonly survey: string;
  readonly edition: string;
  /** As readers are told: in each language of the survey, or in one text for all. */
  readonly reason: string | Reason;
  /** ISO date in Stockholm. */
  readonly today: string;
  /** Account. */
  readonly who: string;
}

const shortestReason = 10;

/** Errors ProblemError edition_not_found. */
export async function findNumbered(store: Store, survey: string, number: string): Promise<NumberedEdition> {
  const editions = await store.editions.listNumbers(survey);
  const found = editions.find((each) => each.number === number);
  if (found !== undefined) return found;
  if (editions.length === 0) throw new ProblemError({ code: 'report_not_found', params: { report: survey } });
  throw new ProblemError({ code: 'edition_not_found', params: { report: survey, edition: number, editions: editions.map((each) => each.number).join(', ') } });
}

async function languagesOf(store: Store, survey: string): Promise<readonly string[]> {
  const stored = await store.surveys.find(survey);
  return stored === undefined ? [] : readStoredDefinition((await store.surveys.getDefinition(survey, stored.version)).source, survey).languages;
}

/** @param date ISO date of its withdrawal */
export function withdrawnBefore(edition: string, date: string): ProblemError {
  return new ProblemError({ code: 'edition_withdrawn_before', params: { edition, date_sv: formatDate(date, 'sv'), date_en: formatDate(date, 'en') } });
}

/** Errors ProblemError report_not_found, edition_not_found, edition_withdrawn_before, withdrawal_reason. */
export function withdrawEdition(store: Store, { survey, edition, reason: written, today, who }: WithdrawRequest): Promise<void> {
  return store.atomically(async (inside) => {
    const { withdrawn } = await findNumbered(inside, survey, edition);
    if (withdrawn !== undefined) throw withdrawnBefore(edition, withdrawn.date);
    const reason = reasonOf(written);
    refuse(reasonFaults(reason, { languages: await languagesOf(inside, survey), shortest: shortestReason, field: 'reason', code: 'withdrawal_reason', params: { edition } }));
    const isFirst = await inside.editions.withdraw(survey, { number: edition, date: today, reason });
    if (!isFirst) throw withdrawnBefore(edition, today);
    await inside.audit.add({ who, act: 'withdraw_edition', survey, detail: { edition } });
  });
}
