import type { Published, PublishedRow } from '../disclosure/published.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';
import { baseText } from '../words/terms.js';
import { basesOf } from './rows.js';

/** "n = 523", "n = 471–505" where the options were not shown to the same people, "n < 10" below the limit. */
export function baseOf(table: Published, rows: readonly PublishedRow[], language: Language): string {
  const bases = basesOf(rows);
  if (bases === null) return rows.length === 0 ? baseText('0') : `n\u00a0<\u00a0${String(table.limits.minimumBase)}`;
  const [least, most] = bases.map((base) => formatNumber(base, language));
  return baseText(least === most ? (least ?? '') : `${least ?? ''}–${most ?? ''}`);
}
