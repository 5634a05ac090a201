import { formatDate } from '../../../analysis/words/formatDate.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { collectionWords } from '../../../views/words/collection.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { InterfaceLanguage } from '../../problems/problem.js';
import type { Collection } from './collection.js';
import { peopleIn, unreachedIn } from '../people/roundRows.js';
import { timeInWords } from './timeInWords.js';

/** Messages sent and planned; a contact sees when, not to how many. */
export function remindersModel({ rounds, own, survey, state: openness, definition }: Collection, language: InterfaceLanguage, mayPlan: boolean): object {
  const { reminders: words } = collectionWords[language];
  const kept = rounds.filter(({ state }) => state !== 'cancelled');
  return {
    heading: words.heading,
    none: kept.length === 0 ? words.none : '',
    rounds: kept.length === 0 ? false : kept.map(({ kind, number, sendFrom, state, counts, serverAway }) => {
      const name = kind === 'invitation' && number === 1 ? words.invitation : kind === 'invitation' ? `${words.invitation} ${String(number)}` : words.reminder({ number: String(number) });
      const when = state === 'done' ? formatDate(dateInStockholm(sendFrom), language) : timeInWords(sendFrom, language);
      const people = peopleIn({ state, counts });
      const unsent = (['bounced', 'failed'] as const).reduce((sum, key) => sum + (Number(unreachedIn({ kind, state, counts }, key)) || 0), 0);
      return {
        name,
        detail: own === undefined && people !== '' ? (kind === 'reminder' ? words.reminded : words.sent)({ when, people: formatNumber(people, language) }) : when,
        tag: serverAway && openness === 'open' ? words.waits : words.states[state],
        tone: state === 'planned' || (serverAway && openness === 'open') ? 'look' : 'good',
        unsent: own === undefined && unsent > 0 ? words.unsent({ count: formatNumber(unsent, language) }) : '',
        edit: state === 'planned' && mayPlan ? { href: `/${language}/w/${survey.slug}/people`, label: words.edit, full: words.editLabel({ round: name.toLowerCase() }) } : false,
      };
    }),
    who: words.who,
    whoText: definition.collection?.mode === 'confidential' ? words.whoTextConfidential : words.whoText,
  };
}
