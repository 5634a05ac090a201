import type { PublishedRow } from '../disclosure/published.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { terms } from '../words/terms.js';

/** "80 % (76–83)", "visas inte, färre än 10 svar", "inga svar". */
export function shareText(row: PublishedRow, minimumBase: number, language: Language): string {
  if (row.release === 'suppress') return hiddenText(row, minimumBase, language);
  if (row.share === null) return noAnswers(language);
  const interval = row.low === null || row.high === null ? '' : ` (${formatRange(row.low, row.high, language)})`;
  return `${formatPercent(row.share, language)}${interval}`;
}

/** Why a value is hidden; all hidden cells of a group say the same. */
export function hiddenText(row: PublishedRow, minimumBase: number, language: Language): string {
  return row.base === null ? terms[language].hiddenGroup(minimumBase) : terms[language].hiddenCell;
}

export function noAnswers(language: Language): string {
  return language === 'sv' ? 'inga svar' : 'no answers';
}
