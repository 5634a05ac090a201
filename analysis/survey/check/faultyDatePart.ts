import type { DatePart } from '../definitionFaults.js';

/** Which part of `YYYY-MM-DD` is not real, or null. The year must be 1900 to 2199. */
export function faultyDatePart(value: string): DatePart | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return 'form';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return 'year';
  if (month < 1 || month > 12) return 'month';
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day < 1 || day > (days[month - 1] ?? 0) ? 'day' : null;
}
