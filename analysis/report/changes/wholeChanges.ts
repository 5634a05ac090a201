import { categoryName } from '../../findings/categoryName.js';
import { nounOfGroups } from '../../findings/names.js';
import { formatNumber } from '../../words/formatNumber.js';
import type { Language } from '../../words/language.js';
import { capitalise } from '../../words/sentence.js';
import { terms } from '../../words/terms.js';
import type { Edition } from '../edition.js';
import { changeWords } from './changeWords.js';
import type { ChangedValue, NumberChange } from './numberChange.js';

type Name = Pick<NumberChange, 'table' | 'option' | 'group' | 'codes'>;

function whole(count: number | null | undefined): ChangedValue | null {
  return count === null || count === undefined ? null : { count, base: null, share: null, low: null, high: null, release: 'show' };
}

function countChange(before: number | null | undefined, after: number | null | undefined, about: Name, language: Language): readonly NumberChange[] {
  if ((before ?? null) === (after ?? null)) return [];
  const said = (count: number | null | undefined): string => (count === null || count === undefined ? changeWords[language].absent : formatNumber(count, language));
  return [{ where: changeWords[language].whole, ...about, before: said(before), after: said(after), beforeValue: whole(before), afterValue: whole(after) }];
}

/** How many answered and how many were invited, in all and by category. */
export function wholeChanges(before: Edition, after: Edition, language: Language): readonly NumberChange[] {
  const words = changeWords[language];
  const { everyone } = terms[language];
  const about = (option: string, code: string): Name => ({ table: '', option, group: everyone, codes: { question: '', by: null, group: null, item: null, code } });
  const keyOf = (question: string, code: string): string => JSON.stringify([question, code]);
  const counts = (edition: Edition): ReadonlyMap<string, number> => new Map(edition.invitedBy.map(({ question, code, invited }) => [keyOf(question, code), invited]));
  const [was, is] = [counts(before), counts(after)];
  const places = new Map([...after.invitedBy, ...before.invitedBy].map(({ question, code }) => [keyOf(question, code), { question, code }]));
  return [
    ...countChange(before.answered, after.answered, about(words.answered, 'answered'), language),
    ...countChange(before.invited, after.invited, about(words.invited, 'invited'), language),
    ...[...places].flatMap(([key, { question, code }]) => countChange(was.get(key), is.get(key), {
      table: capitalise(nounOfGroups(after.definition, question, language)),
      option: words.invited,
      group: categoryName(after.definition, question, code, language),
      codes: { question: '', by: question, group: code, item: null, code: 'invited' },
    }, language)),
  ];
}
