/** What is done with rounds of mail at the desk. Each act and its line in the log are one transaction. */
import { ProblemError, type Problem } from '../../problems/problem.js';
import type { MailTexts, Round, RoundKind } from '../../store/roundStore.js';
import type { Store } from '../../store/store.js';
import { reminderHindrance } from './reminderHindrance.js';

export interface RoundPlace {
  readonly survey: string;
  /** Account that acts. */
  readonly who: string;
}

export interface NextRound {
  readonly kind: RoundKind;
  readonly number: number;
}

const under = (problem: Problem['code'], params: Problem['params'] = {}): ProblemError => new ProblemError({ code: problem, params });

/** The number a new round of that kind has. Errors ProblemError where none can be planned, with the reason. */
export async function nextRound(store: Store, survey: string, kind: RoundKind): Promise<NextRound> {
  const rounds = (await store.people.rounds(survey)).filter(({ state }) => state !== 'cancelled');
  if (rounds.some(({ state }) => state === 'planned' || state === 'sending')) throw under('round_one_at_a_time');
  if (kind === 'invitation' && (await store.people.countUnwritten(survey)) === 0) throw under('round_nobody');
  const hindrance = kind === 'reminder' ? reminderHindrance(rounds, await store.people.countInvitedByMail(survey)) : undefined;
  if (hindrance !== undefined) throw new ProblemError(hindrance);
  return { kind, number: rounds.filter((round) => round.kind === kind).length + 1 };
}

/** Errors ProblemError, as `nextRound`. */
export async function planRound(store: Store, { survey, who }: RoundPlace, round: { readonly kind: RoundKind; readonly sendFrom: Date; readonly texts: MailTexts }): Promise<string> {
  return store.atomically(async (inside) => {
    await inside.people.lockList(survey);
    const next = await nextRound(inside, survey, round.kind);
    const id = await inside.people.planRound(survey, { ...round, number: next.number });
    if (id === undefined) throw under('round_one_at_a_time');
    await inside.audit.add({ who, act: 'plan_mail', survey, detail: { kind: round.kind, number: next.number, from: round.sendFrom.toISOString() } });
    await inside.jobs.add('send_mail', {});
    return id;
  });
}

/** A round of that survey. Errors ProblemError round_not_found. */
export async function roundIn(store: Store, survey: string, id: string): Promise<Round> {
  const round = /^[0-9a-f-]{36}$/.test(id) ? await store.people.findRound(id) : undefined;
  if (round?.survey !== survey) throw under('round_not_found');
  return round;
}

async function acted(store: Store, { survey, who }: RoundPlace, id: string, act: string, work: (inside: Store, round: Round) => Promise<boolean>): Promise<void> {
  await store.atomically(async (inside) => {
    const round = await roundIn(inside, survey, id);
    if (!(await work(inside, round))) throw under('round_not_planned');
    await inside.audit.add({ who, act, survey, detail: { kind: round.kind, number: round.number } });
    await inside.jobs.add('send_mail', {});
  });
}

export function changeRound(store: Store, place: RoundPlace, id: string, change: { readonly sendFrom: Date; readonly texts: MailTexts }): Promise<void> {
  return acted(store, place, id, 'change_mail', (inside) => inside.people.changeRound(id, change));
}

export function cancelRound(store: Store, place: RoundPlace, id: string): Promise<void> {
  return acted(store, place, id, 'cancel_mail', (inside) => inside.people.cancelRound(id));
}

/** What failed is tried again, also what was cut off and may have gone. */
export function retryRound(store: Store, place: RoundPlace, id: string): Promise<void> {
  return acted(store, place, id, 'send_mail_again', async (inside) => (await inside.people.retryFailed(id)) > 0);
}
