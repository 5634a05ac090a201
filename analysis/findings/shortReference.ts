import type { Language } from '../words/language.js';
import { plainText } from '../words/plainText.js';
import { endSentence } from '../words/sentence.js';

/** A reference number longer than this stands on the report page alone. */
const longest = 40;

/** "Dnr V 2026/123.", for lines that have little room; empty where nothing is registered. */
export function shortReference(reference: string | undefined, language: Language): string {
  if (reference === undefined || reference.length > longest) return '';
  return endSentence(`${language === 'sv' ? 'Dnr' : 'Ref.'}\u00a0${plainText(reference)}`);
}
