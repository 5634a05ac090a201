/** Rounds of mail as rows of a table, and what can be planned next. */
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { peopleWords } from '../../../views/words/people.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Round, RoundKind } from '../../store/roundStore.js';
import { timeInWords } from '../monitor/timeInWords.js';

export function roundName({ kind, number }: Pick<Round, 'kind' | 'number'>, language: InterfaceLanguage): string {
  const { rounds } = peopleWords[language];
  if (kind === 'reminder') return rounds.reminder({ number: String(number) });
  return number === 1 ? rounds.invitation : rounds.invitationNumber({ number: String(number) });
}

const tones: Readonly<Record<Round['state'], string>> = { planned: 'look', sending: '', done: 'good', cancelled: '' };

export function roundRows(rounds: readonly Round[], base: string, language: InterfaceLanguage): readonly object[] {
  const { states } = peopleWords[language].rounds;
  return rounds.map((round) => ({
    href: `${base}/rounds/${round.id}`,
    name: roundName(round, language),
    when: timeInWords(round.sendFrom, language),
    state: states[round.state],
    tone: tones[round.state],
    counts: (['sent', 'waiting', 'bounced', 'failed', 'notNeeded'] as const).map((key) => formatNumber(round.counts[key], language)),
  }));
}

interface Plan {
  readonly href: string;
  readonly label: string;
}

/** Undefined while a round is planned or on its way, and where there is nobody to write to. */
export function nextPlan(rounds: readonly Round[], unwritten: number, base: string, language: InterfaceLanguage): readonly Plan[] {
  const { rounds: words } = peopleWords[language];
  const kept = rounds.filter(({ state }) => state !== 'cancelled');
  if (kept.some(({ state }) => state !== 'done')) return [];
  const hasInvited = kept.some(({ kind, counts }) => kind === 'invitation' && counts.sent > 0);
  const to = (kind: RoundKind, label: string): Plan => ({ href: `${base}/rounds/new?kind=${kind}`, label });
  const invite = unwritten === 0 ? [] : [to('invitation', hasInvited ? words.planRest({ count: formatNumber(unwritten, language) }) : words.planInvitation)];
  return hasInvited ? [...invite, to('reminder', words.planReminder)] : invite;
}
