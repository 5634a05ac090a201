import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { peopleWords } from '../../../views/words/people.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Unreached, UnreachedCount } from '../../store/roundStore.js';

/** Addresses of those whom nothing has reached; only numbers of the others. False where everybody was reached. */
export function unreachedModel(named: readonly Unreached[], unnamed: readonly UnreachedCount[], language: InterfaceLanguage): object | false {
  if (named.length === 0 && unnamed.length === 0) return false;
  const { round: words } = peopleWords[language];
  const reasonOf = (reason: string): string => {
    if (reason === 'interrupted' || reason === 'returned') return words.reasons[reason];
    return /^\d{3}$/.test(reason) ? words.code({ code: reason }) : words.reasons.away;
  };
  return {
    heading: words.unreached, columns: words.columns, unnamed: words.unnamed,
    rows: named.length === 0 ? false : named.map(({ email, state, reason }) => ({ email, state: words.states[state], reason: reasonOf(reason) })),
    counts: unnamed.length === 0 ? false : unnamed.map(({ state, reason, people }) => words.unreachedCount({ count: formatNumber(people, language), state: words.states[state].toLowerCase(), reason: reasonOf(reason) })),
  };
}
