const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

/** Milliseconds that clocks in Stockholm are ahead of UTC. */
function ahead(time: number): number {
  const read = new Map(parts.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(read.get('year') ?? 0, (read.get('month') ?? 1) - 1, read.get('day'), read.get('hour'), read.get('minute'));
  return local - Math.floor(time / 60_000) * 60_000;
}

/** A day and a time of the clock in Stockholm; an hour that summer time leaves out is the hour after it. Undefined where there is no such day or time. */
export function timeInStockholm(day: string, clock: string): Date | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const hours = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock);
  if (iso === null || hours === null) return undefined;
  const local = Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), Number(hours[1]), Number(hours[2]));
  if (new Date(local).toISOString().slice(0, 10) !== day) return undefined;
  return new Date(local - ahead(local - ahead(local)));
}
