import type { PublishedRow } from '../disclosure/published.js';
import { formatNumber } from '../words/formatNumber.js';
import type { Language } from '../words/language.js';
import { baseText } from '../words/terms.js';
import { basesOf } from './rows.js';

const hidden = { sv: 'n\u00a0visas\u00a0inte', en: 'n\u00a0not\u00a0shown' } as const;

/** "n = 523", "n = 471–505" where the options were not shown to the same people, "n visas inte" where it is hidden. */
export function baseOf(rows: readonly Pick<PublishedRow, 'base'>[], language: Language): string {
  const bases = basesOf(rows);
  if (bases === null) return rows.length === 0 ? baseText('0') : hidden[language];
  const [least, most] = bases.map((base) => formatNumber(base, language));
  return baseText(least === most ? (least ?? '') : `${least ?? ''}–${most ?? ''}`);
}
