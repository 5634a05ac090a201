import { formatDate } from './formatDate.js';
import type { Language } from './language.js';

export interface WaveNames {
  readonly earlier: string;
  readonly later: string;
}

const plain: Readonly<Record<Language, WaveNames>> = { sv: { earlier: 'förra gången', later: 'nu' }, en: { earlier: 'last time', later: 'now' } };

/** "2022" and "2025"; with their months, or days, where they are of one year. Units: ISO dates. */
export function waveNames({ earlier, later }: WaveNames, language: Language): WaveNames {
  const writings = [(iso: string) => iso.slice(0, 4), (iso: string) => formatDate(iso, language).replace(/^\d+\u00a0/, ''), (iso: string) => formatDate(iso, language)];
  const found = writings.find((write) => write(earlier) !== write(later));
  return found === undefined ? plain[language] : { earlier: found(earlier), later: found(later) };
}
