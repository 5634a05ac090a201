import type { PublishedRow } from '../disclosure/published.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { terms } from '../words/terms.js';

/** "80 % (76–83)", "visas inte, för att skydda en liten grupp", "inga svar". */
export function shareText(row: PublishedRow, language: Language): string {
  if (row.release === 'suppress') return hiddenText(row, language);
  if (row.share === null) return noAnswers(language);
  const interval = row.low === null || row.high === null ? '' : ` (${formatRange(row.low, row.high, language)})`;
  return `${formatPercent(row.share, language)}${interval}`;
}

/** Why a value is hidden; all hidden cells of a group say the same, also of one hidden for the sake of a smaller one. */
export function hiddenText(row: PublishedRow, language: Language): string {
  return row.base === null ? terms[language].hiddenGroup : terms[language].hiddenCell;
}

export function noAnswers(language: Language): string {
  return language === 'sv' ? 'inga svar' : 'no answers';
}
