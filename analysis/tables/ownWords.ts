import type { LanguageTag, Text } from '../survey/definition.js';

/** What tables call the rows that no definition names. */
const words = {
  notStated: { sv: 'Ej angivet', en: 'Not stated' },
  notCoded: { sv: 'Ännu inte kodat', en: 'Not coded yet' },
  firstPlace: { sv: 'På första plats', en: 'In first place' },
  anyPlace: { sv: 'Bland de rangordnade', en: 'Among those ranked' },
  answered: { sv: 'Svarade', en: 'Answered' },
} as const;

/** The words in every language of the survey; English where we have no translation. */
export function ownWords(name: keyof typeof words, languages: readonly LanguageTag[]): Text {
  const { sv, en } = words[name];
  return new Map(languages.map((language) => [language, language.split('-')[0] === 'sv' ? sv : en]));
}
