/** Published numbers as the CSV files of figures and of the data package have them. */
import type { PublishedRow } from '../disclosure/published.js';
import type { Language } from '../words/language.js';
import { printedPercent } from '../words/printedPercent.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { terms } from '../words/terms.js';
import { localNumber } from './localCsv.js';

export function csvCount(value: number | null): string {
  return value === null ? terms.en.hidden : String(value);
}

export function csvPercent(share: number | null, row: PublishedRow, language: Language): string {
  // Nobody answered: there is no share, which is not the same as a hidden one.
  if (share === null) return row.release !== 'suppress' ? '' : terms.en.hidden;
  const decimals = tableDecimals(row.base ?? 0, row.count);
  return localNumber(printedPercent(share, decimals), language, decimals);
}
