import { formatDate } from '../../../analysis/words/formatDate.js';
import { dateInStockholm } from '../../acts/dateInStockholm.js';
import type { InterfaceLanguage } from '../../problems/problem.js';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });

/** "23 oktober 2025 kl. 08.00", "23 October 2025 at 08:00", in Stockholm. */
export function timeInWords(time: Date, language: InterfaceLanguage): string {
  const day = formatDate(dateInStockholm(time), language);
  const hour = clock.format(time);
  return language === 'sv' ? `${day} kl.\u00a0${hour.replace(':', '.')}` : `${day} at\u00a0${hour}`;
}
