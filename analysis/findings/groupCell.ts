import type { PublishedRow } from '../disclosure/published.js';
import { bracketed } from '../words/bracketed.js';
import { formatPercent } from '../words/formatPercent.js';
import { formatRange } from '../words/formatRange.js';
import type { Language } from '../words/language.js';
import { tableDecimals } from '../words/tableDecimals.js';
import { noAnswers } from './shareText.js';

export const notShown = { sv: 'visas inte', en: 'not shown' } as const;

type Shown = Pick<PublishedRow, 'release' | 'share' | 'base' | 'count' | 'low' | 'high'>;

/** "63 %, 52–73", "(63 %), …", "visas inte": a cell of a table with its interval. */
export function groupCell(row: Shown | undefined, language: Language): string {
  if (row === undefined) return '–';
  if (row.release === 'suppress') return notShown[language];
  if (row.share === null || row.base === null) return noAnswers(language);
  const decimals = tableDecimals(row.base, row.count);
  const share = formatPercent(row.share, language, decimals);
  const interval = row.low === null || row.high === null ? '' : `, ${formatRange(row.low, row.high, language, decimals)}`;
  return `${bracketed(share, row.release)}${interval}`;
}
