import type { DateKind } from './dateFormat.js';
import { isoDay } from './isoDay.js';

const secondsADay = 86_400;
/** Days from 1899-12-30, where serial numbers after 1900-02-28 begin, to 1970-01-01. */
const epoch1900 = 25_569;
const epoch1904 = 24_107;
/** Day after 9999-12-31. */
const end1900 = 2_958_466;

const two = (n: number) => String(n).padStart(2, '0');

const clock = (seconds: number) => [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');

/** Day 60 is 1900-02-29, which there never was: so Lotus had it, and so every spreadsheet has it; the days before are one later. */
function dayText(day: number, from1904: boolean): string {
  if (!from1904 && day === 60) return '1900-02-29';
  return isoDay(day - (from1904 ? epoch1904 : epoch1900) + (!from1904 && day < 60 ? 1 : 0));
}

/**
 * A serial number as ISO 8601: `2026-03-18`, `2026-03-18T09:39:49` or `09:39:49`, to the second; elapsed time can have more hours. Undefined where it is no day of the calendar.
 * A date format with a time of day behind it, and a time format with days before it, show both.
 */
export function dateText(serial: number, kind: DateKind, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * secondsADay);
  const day = Math.floor(seconds / secondsADay);
  const rest = seconds - day * secondsADay;
  if (seconds < 0 || day + (from1904 ? epoch1900 - epoch1904 : 0) >= end1900) return undefined;
  if (kind === 'elapsed' || (kind === 'time' && day === 0)) return clock(kind === 'elapsed' ? seconds : rest);
  return kind === 'date' && rest === 0 ? dayText(day, from1904) : `${dayText(day, from1904)}T${clock(rest)}`;
}
