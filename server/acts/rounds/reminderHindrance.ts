import type { Problem } from '../../problems/problem.js';
import type { Round } from '../../store/roundStore.js';

const remindersAtMost = 3;

/** Among fewer, what becomes of a reminder tells of single people. Counted is who is on the list, never who has answered. */
const remindedAtLeast = 10;

/** Why no reminder can be planned now: one rule for the act that refuses it and for the pages that offer it. */
export function reminderHindrance(rounds: readonly Pick<Round, 'kind' | 'state' | 'counts'>[], invitedByMail: number): Problem | undefined {
  const kept = rounds.filter(({ state }) => state !== 'cancelled');
  if (kept.some(({ state }) => state !== 'done')) return { code: 'round_one_at_a_time', params: {} };
  if (!kept.some(({ kind, counts }) => kind === 'invitation' && counts.sent > 0)) return { code: 'round_no_invitation', params: {} };
  if (kept.filter(({ kind }) => kind === 'reminder').length >= remindersAtMost) return { code: 'round_reminders_enough', params: { limit: remindersAtMost } };
  return invitedByMail < remindedAtLeast ? { code: 'round_reminder_too_few', params: { needed: remindedAtLeast } } : undefined;
}

/** Said where a reminder would be planned. The others are seen there: nothing is sent yet, or a round is on its way. */
export function isLasting({ code }: Problem): boolean {
  return code === 'round_reminders_enough' || code === 'round_reminder_too_few';
}
