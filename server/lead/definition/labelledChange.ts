/** What came into a list and what went out of it, by name: two whole lists of codes are no answer to what has changed. */
import type { Change } from '../../../analysis/survey/versions/changesBetween.js';
import type { DefinitionParts } from '../../../analysis/survey/versions/definitionParts.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { textIn } from '../../../analysis/words/textIn.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

const codesIn = (list: string): readonly string[] => list.split(' ').filter((code) => code !== '');

function named(codes: readonly string[], list: string, { words }: DefinitionParts, language: InterfaceLanguage): string {
  return formatList(codes.map((code) => {
    const text = ['label', 'name', 'title', 'text'].map((key) => words.get(`${list}.${code}.${key}`)).find((found) => found !== undefined);
    return text === undefined ? code : `${textIn(text, language)} (${code})`;
  }), language);
}

/** A change of a list with only what differs; another order, or anything else, as it is. */
export function labelledChange(change: Change, parts: { readonly before: DefinitionParts; readonly after: DefinitionParts }, language: InterfaceLanguage): Change {
  if (!change.path.endsWith('[]')) return change;
  const [was, is] = [codesIn(change.before), codesIn(change.after)];
  const went = was.filter((code) => !is.includes(code));
  const came = is.filter((code) => !was.includes(code));
  if (went.length === 0 && came.length === 0) return change;
  const list = change.path.slice(0, -2);
  return { ...change, before: named(went, list, parts.before, language), after: named(came, list, parts.after, language) };
}
