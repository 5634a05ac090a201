import type { Language } from './language.js';

/** ”Swedish marks” and “English marks”. */
export function quote(text: string, language: Language): string {
  return language === 'sv' ? `”${text}”` : `“${text}”`;
}
