const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

let last = { minute: Number.NaN, date: '' };

/** ISO date where surveys open and close and editions are dated. */
export function dateInStockholm(time: Date): string {
  // every page asks, and no zone changes its date within a minute
  const minute = Math.floor(time.getTime() / 60_000);
  if (minute !== last.minute) last = { minute, date: stockholm.format(time) };
  return last.date;
}
