/** What changed since the wave before as columns of a CSV: after those of the table of now, on the same rows. */
import type { PublishedRow } from '../disclosure/published.js';
import type { PublishedShareChange } from '../disclosure/publishedComparison.js';
import type { SinceWave } from '../disclosure/publishedWave.js';
import type { Language } from '../words/language.js';
import { changeDecimals, changeVerdict } from '../words/printedChange.js';
import { printedPercent } from '../words/printedPercent.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { terms } from '../words/terms.js';
import { csvCount } from './csvNumbers.js';
import { localNumber } from './localCsv.js';

export const sinceColumns = ['earlier_survey', 'earlier_edition', 'earlier_count', 'earlier_base', 'earlier_share', 'change', 'change_low', 'change_high', 'change_verdict'] as const;

function points(value: number | null, change: PublishedShareChange, language: Language): string {
  if (value === null) return change.release === 'suppress' ? terms.en.hidden : '';
  const decimals = changeDecimals(change);
  return localNumber(printedPercent(value, decimals), language, decimals);
}

function earlierShare({ earlier: { share, base, count }, release }: PublishedShareChange, language: Language): string {
  if (share === null) return release === 'suppress' ? terms.en.hidden : '';
  const decimals = tableDecimals(base ?? 0, count);
  return localNumber(printedPercent(share, decimals), language, decimals);
}

/** Empty where the answer was not asked alike then. */
export function sinceCells({ wave, compared }: SinceWave, row: PublishedRow, language: Language): readonly string[] {
  const change = row.group === null ? compared.rows.find(({ code }) => code === row.code) : undefined;
  if (change === undefined) return sinceColumns.map(() => '');
  const { earlier, difference, low, high } = change;
  return [
    wave.survey,
    wave.edition ?? '',
    csvCount(earlier.count),
    csvCount(earlier.base),
    earlierShare(change, language),
    points(difference, change, language),
    points(low, change, language),
    points(high, change, language),
    changeVerdict(change) ?? '',
  ];
}
