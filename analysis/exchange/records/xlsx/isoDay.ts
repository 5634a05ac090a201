const daysIn400 = 146_097;
const daysIn100 = 36_524;
const daysIn4 = 1_461;

/** From 0000-03-01, where the leap day is the last of its year, to 1970-01-01. */
const toMarch0 = 719_468;

const padded = (n: number, digits: number) => String(n).padStart(digits, '0');

/** A day of the Gregorian calendar, from 0 on 1970-01-01 and not before 0000-03-01, as `2026-03-18`. */
export function isoDay(sinceEpoch: number): string {
  const day = sinceEpoch + toMarch0;
  const in400 = day % daysIn400;
  // the last day of a long span belongs to it, not to one more short span
  const centuries = Math.min(3, Math.floor(in400 / daysIn100));
  const in100 = in400 - centuries * daysIn100;
  const fours = Math.floor(in100 / daysIn4);
  const in4 = in100 - fours * daysIn4;
  const ones = Math.min(3, Math.floor(in4 / 365));
  const inYear = in4 - ones * 365;
  // from March on, five months have 153 days, again and again
  const month = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = Math.floor(day / daysIn400) * 400 + centuries * 100 + fours * 4 + ones + (month > 9 ? 1 : 0);
  return `${padded(year, 4)}-${padded(((month + 2) % 12) + 1, 2)}-${padded(date, 2)}`;
}
