import type { Language } from './language.js';

const months = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/**
 * "9 november 2025", with no-break spaces so that a line never ends in the day.
 *
 * Shape   an ISO date (a time after it is ignored) in, words out
 * Errors  RangeError when it is not an ISO date
 */
export function formatDate(iso: string, language: Language): string {
  const { day, month, year } = partsOf(iso, language);
  return `${day}\u00a0${month}\u00a0${year}`;
}

/** "13 oktober–9 november 2025"; the year is said once when it is the same. */
export function formatDateRange(from: string, to: string, language: Language): string {
  const first = partsOf(from, language);
  const last = partsOf(to, language);
  const year = first.year === last.year ? '' : `\u00a0${first.year}`;
  const month = year === '' && first.month === last.month ? '' : `\u00a0${first.month}`;
  return `${first.day}${month}${year}–${last.day}\u00a0${last.month}\u00a0${last.year}`;
}

function partsOf(iso: string, language: Language): { day: string; month: string; year: string } {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso);
  const month = months[language][Number(found?.[2]) - 1];
  const day = Number(found?.[3]);
  if (found === null || month === undefined || !(day >= 1 && day <= 31)) throw new RangeError(`${iso} is not a date`);
  return { day: String(day), month, year: found[1] ?? '' };
}
