/** What the cells of a list may say: codes and words of options, units and languages. */
import { comparable } from '../../../analysis/exchange/mapping/comparable.js';
import type { Definition, Question, Text } from '../../../analysis/survey/definition.js';

/** A cell, as compared, to the code it means. */
export type CellVocabulary = ReadonlyMap<string, string>;

const textsOf = (...texts: readonly (Text | undefined)[]): readonly string[] => texts.flatMap((text) => [...(text?.values() ?? [])]);

function spellings(definition: Definition, question: Question): readonly (readonly [code: string, words: readonly string[]])[] {
  if (question.kind === 'unit') {
    return (definition.units.get(question.list)?.units ?? []).map(({ code, name, short, formerNames }) => [code, [...textsOf(name, short), ...formerNames]]);
  }
  return question.kind === 'single' ? question.options.map(({ code, label, short }) => [code, textsOf(label, short)]) : [];
}

/** Codes go before words, words of those listed first before others: what one unit is called now another may have been called. */
export function questionVocabulary(definition: Definition, question: Question): CellVocabulary {
  const known = spellings(definition, question);
  const words = new Map(known.map(([code]) => [comparable(code), code]));
  for (const [code, names] of known) {
    for (const name of names.map(comparable)) if (!words.has(name)) words.set(name, code);
  }
  return words;
}

const languageNames: readonly (readonly [string, string])[] = [
  ['svenska', 'sv'], ['swedish', 'sv'], ['sv-se', 'sv'], ['sve', 'sv'], ['engelska', 'en'], ['english', 'en'], ['en-gb', 'en'], ['en-us', 'en'], ['eng', 'en'],
];

export function languageVocabulary({ languages }: Definition): CellVocabulary {
  return new Map([...languageNames, ['sv', 'sv'], ['en', 'en'], ...languages.map((tag): [string, string] => [comparable(tag), tag])]);
}
