import { peopleWords } from '../../../views/words/people.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Unreached } from '../../store/roundStore.js';

/** False where everybody was reached. */
export function unreachedModel(unreached: readonly Unreached[], language: InterfaceLanguage): object | false {
  if (unreached.length === 0) return false;
  const { round: words } = peopleWords[language];
  const reasonOf = (reason: string): string => {
    if (reason === 'interrupted' || reason === 'returned') return words.reasons[reason];
    return /^\d{3}$/.test(reason) ? words.code({ code: reason }) : words.reasons.away;
  };
  return {
    heading: words.unreached, columns: words.columns,
    rows: unreached.map(({ email, state, reason }) => ({ email, state: words.states[state], reason: reasonOf(reason) })),
  };
}
