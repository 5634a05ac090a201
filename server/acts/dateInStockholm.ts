const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

/** ISO date where surveys open and close and editions are dated. */
export function dateInStockholm(time: Date): string {
  return stockholm.format(time);
}
