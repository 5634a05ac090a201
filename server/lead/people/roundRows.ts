/** Rounds of mail as rows of a table, and what can be planned next. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { peopleWords } from '../../../views/words/people.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import { reminderHindrance } from '../../acts/rounds/reminderHindrance.js';
import type { Round, RoundKind } from '../../store/roundStore.js';
import { timeInWords } from '../monitor/timeInWords.js';

export function roundName({ kind, number }: Pick<Round, 'kind' | 'number'>, language: InterfaceLanguage): string {
  const { rounds } = peopleWords[language];
  if (kind === 'reminder') return rounds.reminder({ number: String(number) });
  return number === 1 ? rounds.invitation : rounds.invitationNumber({ number: String(number) });
}

/**
 * All whom a round is for, whatever became of it. How many of them were written to is never told of any round: a person
 * taken off the list between two reminders would be seen in the difference to have answered, or not.
 */
export function peopleIn({ state, counts }: Pick<Round, 'state' | 'counts'>): number | '' {
  if (state === 'planned' || state === 'cancelled') return '';
  return counts.waiting + counts.sent + counts.bounced + counts.failed + counts.notNeeded;
}

/** Undefined where few reminders, or none, did not arrive: whoever knows a dead address would know that its owner has not answered. */
export function unreachedIn({ kind, state, counts }: Pick<Round, 'kind' | 'state' | 'counts'>, key: 'bounced' | 'failed'): number | '' | undefined {
  if (state === 'planned') return '';
  return kind === 'reminder' && counts[key] < toldAtLeast ? undefined : counts[key];
}

/** Fewer reminders than this that did not arrive are not counted out. */
export const toldAtLeast = 5;

const tones: Readonly<Record<Round['state'], string>> = { planned: 'look', sending: '', done: 'good', cancelled: '' };

export function roundRows(rounds: readonly Round[], base: string, language: InterfaceLanguage): readonly object[] {
  const { states } = peopleWords[language].rounds;
  return rounds.map((round) => ({
    href: `${base}/rounds/${round.id}`,
    name: roundName(round, language),
    when: timeInWords(round.sendFrom, language),
    state: states[round.state],
    tone: tones[round.state],
    counts: [peopleIn(round), ...(['bounced', 'failed'] as const).map((key) => unreachedIn(round, key))].map((count) => (count === undefined ? peopleWords[language].rounds.few : count === '' ? '' : formatNumber(count, language))),
  }));
}

interface Plan {
  readonly href: string;
  readonly label: string;
}

/** Undefined while a round is planned or on its way, and where there is nobody to write to. */
export function nextPlan(rounds: readonly Round[], { unwritten, written }: { readonly unwritten: number; readonly written: number }, base: string, language: InterfaceLanguage): readonly Plan[] {
  const { rounds: words } = peopleWords[language];
  const kept = rounds.filter(({ state }) => state !== 'cancelled');
  if (kept.some(({ state }) => state !== 'done')) return [];
  const hasInvited = kept.some(({ kind, counts }) => kind === 'invitation' && counts.sent > 0);
  const to = (kind: RoundKind, label: string): Plan => ({ href: `${base}/rounds/new?kind=${kind}`, label });
  const invite = unwritten === 0 ? [] : [to('invitation', hasInvited ? words.planRest({ count: formatNumber(unwritten, language) }) : words.planInvitation)];
  return reminderHindrance(rounds, written) === undefined ? [...invite, to('reminder', words.planReminder)] : invite;
}
