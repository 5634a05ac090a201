/** Days and ISO weeks by the calendar, without a clock. Dates are ISO. */

const oneDay = 86_400_000;

function toDays(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / oneDay);
}

export function daysBetween(from: string, to: string): number {
  return toDays(to) - toDays(from);
}

export function addDays(date: string, days: number): string {
  return new Date((toDays(date) + days) * oneDay).toISOString().slice(0, 10);
}

/** `2026-W47`: the week of a date is that of its Thursday. */
export function isoWeek(date: string): string {
  const days = toDays(date);
  // the first of January 1970 was a Thursday
  const weekday = (((days + 3) % 7) + 7) % 7;
  const thursday = days - weekday + 3;
  const year = new Date(thursday * oneDay).getUTCFullYear();
  const week = Math.floor((thursday - toDays(`${String(year)}-01-01`)) / 7) + 1;
  return `${String(year)}-W${String(week).padStart(2, '0')}`;
}

/** The week that comes as long after one begins as another date does after its own beginning. */
export function sameWeek(start: string, today: string, earlierStart: string): string {
  const monday = (date: string): number => toDays(date) - ((((toDays(date) + 3) % 7) + 7) % 7);
  return isoWeek(addDays(earlierStart, monday(today) - monday(start)));
}
