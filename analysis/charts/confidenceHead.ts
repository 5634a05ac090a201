import type { Language } from '../words/language.js';
import { confidenceInterval } from '../words/terms.js';

/** The head of a narrow column, in two lines: "95 % konfidens-" / "intervall". */
export function confidenceHead(level: number, language: Language): readonly string[] {
  const full = confidenceInterval(level, language);
  return language === 'sv' ? [full.replace('intervall', '-'), 'intervall'] : full.split(' interval').map((part) => (part === '' ? 'interval' : part));
}
