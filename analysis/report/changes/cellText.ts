import type { PublishedNumberRow, PublishedRow } from '../../disclosure/published.js';
import { hiddenText, noAnswers } from '../../findings/shareText.js';
import { bracketed } from '../../words/bracketed.js';
import { formatMean } from '../../words/formatMean.js';
import { formatMeanRange } from '../../words/formatMeanRange.js';
import { formatNumber } from '../../words/formatNumber.js';
import { formatPercent } from '../../words/formatPercent.js';
import { formatRange } from '../../words/formatRange.js';
import type { Language } from '../../words/language.js';
import { tableDecimals } from '../../words/tableDecimals.js';
import { baseText, terms } from '../../words/terms.js';
import { withDetail } from '../../words/withDetail.js';
import { changeWords } from './changeWords.js';

function countOf({ count, base }: PublishedRow, language: Language): string {
  if (base === null) return '';
  if (count === null) return baseText(formatNumber(base, language));
  return changeWords[language].of(formatNumber(count, language), formatNumber(base, language));
}

/**
 * Everything a table prints of one value: "79,9 %, 76,3–83,1; 418 av 523". What is hidden says so and nothing more.
 * `short` leaves the interval out.
 */
export function cellText(row: PublishedRow | undefined, language: Language, form: 'full' | 'short' = 'full'): string {
  if (row === undefined) return changeWords[language].absent;
  if (row.release === 'suppress') return hiddenText(row, language);
  if (row.share === null) return row.count === null || row.count === 0 ? noAnswers(language) : countOf(row, language) || formatNumber(row.count, language);
  const decimals = tableDecimals(row.base ?? 0, row.count);
  const percent = formatPercent(row.share, language, decimals);
  const share = bracketed(percent, row.release);
  const counted = countOf(row, language);
  if (form === 'short') return counted === '' ? share : withDetail(percent, row.release, counted, language);
  const interval = row.low === null || row.high === null ? '' : `, ${formatRange(row.low, row.high, language, decimals)}`;
  return `${share}${interval}${counted === '' ? '' : `; ${counted}`}`;
}

/** The same of the numbers that people wrote: "medelvärde 12,4, 10,9–13,9; median 10,0; n = 215". */
export function meanText(row: PublishedNumberRow | undefined, language: Language): string {
  const words = changeWords[language];
  if (row === undefined) return words.absent;
  if (row.release === 'suppress') return row.base === null ? terms[language].hiddenGroup : terms[language].hiddenCell;
  if (row.mean === null) return noAnswers(language);
  const one = (value: number): string => formatMean(value, language);
  const interval = row.low === null || row.high === null ? '' : `, ${formatMeanRange(row.low, row.high, language)}`;
  const median = row.median === null ? '' : `; ${words.median} ${bracketed(one(row.median), row.release)}`;
  return `${words.mean} ${bracketed(one(row.mean), row.release)}${interval}${median}${row.base === null ? '' : `; ${baseText(formatNumber(row.base, language))}`}`;
}
