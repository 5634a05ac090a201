import type { BaseRule } from '../../survey/definition.js';
import { baseWords } from '../../words/baseWords.js';
import type { Language } from '../../words/language.js';

/** Where shares are of others than those who answered; nothing where they are of these. */
export function baseNote(baseRule: BaseRule, language: Language): readonly string[] {
  if (baseRule === 'answered') return [];
  return [language === 'sv' ? `Andelar ${baseWords(baseRule, language)}.` : `Shares ${baseWords(baseRule, language)}.`];
}
