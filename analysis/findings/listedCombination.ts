import type { ReadCombination, ReadCombinations } from '../disclosure/readCombinations.js';
import type { Code } from '../survey/definition.js';
import { formatList } from '../words/formatList.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { name } from './names.js';

/** "”A” och ”B”", "bara ”A”" */
export function listedCombination({ options }: ReadCombination, { sets }: ReadCombinations, language: Language): string {
  const nameOf = (code: Code) => sets.flatMap((set) => (set.code === code ? [name(set.label, language)] : []));
  const names = options.flatMap(nameOf);
  const only = language === 'sv' ? 'bara' : 'only';
  return names.length === 1 ? `${only} ${quote(names[0] ?? '', language)}` : formatList(names.map((each) => quote(each, language)), language);
}
