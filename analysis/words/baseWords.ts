import { baseMembers, type Base } from './baseMembers.js';
import type { Language } from './language.js';

/** Who is in the denominator, as the end of "Share …" and "Per cent …". */
export function baseWords(rule: Base, language: Language): string {
  return `${language === 'sv' ? 'av' : 'of'} ${baseMembers(rule, language)}`;
}
