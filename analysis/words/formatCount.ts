import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

const small = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} as const;

/** Counts in running text: words up to twelve, then digits. Errors: RangeError unless a whole number from 0. */
export function formatCount(count: number, language: Language): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0');
  return small[language][count] ?? formatNumber(count, language);
}
