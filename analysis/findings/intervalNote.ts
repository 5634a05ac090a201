import type { PublishedNumberRow, PublishedRow } from '../disclosure/published.js';
import type { Language } from '../words/language.js';
import { confidenceInterval } from '../words/terms.js';

const methods = {
  sv: { wilson: 'Wilson', wilson_fpc: 'Wilson, med ändlighetskorrektion', hypergeometric: 'exakt, hypergeometriskt', wilson_effective: 'Wilson, på det effektiva antalet svar', korn_graubard: 'Korn och Graubard' },
  en: { wilson: 'Wilson', wilson_fpc: 'Wilson, with finite population correction', hypergeometric: 'exact, hypergeometric', wilson_effective: 'Wilson, on the effective number of answers', korn_graubard: 'Korn and Graubard' },
} as const;

/** "95 % konfidensintervall (Wilson)"; empty when no row has an interval. */
export function intervalName(rows: readonly PublishedRow[], level: number, language: Language): string {
  const used = new Set(rows.flatMap((row) => (row.intervalMethod === null || row.low === null ? [] : [row.intervalMethod])));
  if (used.size === 0) return '';
  const names = [...used].map((method) => methods[language][method]).join('; ');
  return `${confidenceInterval(level, language)} (${names})`;
}

/** "95 % konfidensintervall för medelvärden (Student)"; empty when no mean has one. Of means that are not weighted. */
export function meanIntervalName(rows: readonly PublishedNumberRow[], level: number, language: Language): string {
  return rows.every(({ low }) => low === null) ? '' : `${confidenceInterval(level, language)} ${language === 'sv' ? 'för medelvärden' : 'for means'} (Student)`;
}
