/** An edition that no longer holds says so, since when and why. It stays where it is, and another may take its place as the current one. */
import { ProblemError } from '../problems/problem.js';
import type { NumberedEdition, Store } from '../store/store.js';

export interface WithdrawRequest {
  readonly survey: string;
  readonly edition: string;
  /** As readers are told. */
  readonly reason: string;
  /** ISO date in Stockholm. */
  readonly today: string;
  /** Account. */
  readonly who: string;
}

const shortestReason = 10;
export const longestReason = 1000;

/** Errors ProblemError edition_not_found. */
export async function findNumbered(store: Store, survey: string, number: string): Promise<NumberedEdition> {
  const editions = await store.editions.listNumbers(survey);
  const found = editions.find((each) => each.number === number);
  if (found !== undefined) return found;
  if (editions.length === 0) throw new ProblemError({ code: 'report_not_found', params: { report: survey } });
  throw new ProblemError({ code: 'edition_not_found', params: { report: survey, edition: number, editions: editions.map((each) => each.number).join(', ') } });
}

/** Errors ProblemError report_not_found, edition_not_found, edition_withdrawn_before, withdrawal_reason. */
export function withdrawEdition(store: Store, { survey, edition, reason, today, who }: WithdrawRequest): Promise<void> {
  return store.atomically(async (inside) => {
    const { withdrawn } = await findNumbered(inside, survey, edition);
    if (withdrawn !== undefined) throw new ProblemError({ code: 'edition_withdrawn_before', params: { edition, date: withdrawn.date } });
    const said = reason.trim();
    if (said.length < shortestReason || said.length > longestReason) throw new ProblemError({ code: 'withdrawal_reason', params: { edition, shortest: shortestReason, longest: longestReason, length: said.length }, field: 'reason' });
    const isFirst = await inside.editions.withdraw(survey, { number: edition, date: today, reason: said });
    if (!isFirst) throw new ProblemError({ code: 'edition_withdrawn_before', params: { edition, date: today } });
    await inside.audit.add({ who, act: 'withdraw_edition', survey, detail: { edition } });
  });
}
