/** Published numbers as cells: numbers where they are shown, the mark where they are not, nothing where nobody answered. */
import type { PublishedRow } from '../../../analysis/disclosure/published.js';
import { hiddenText, noAnswers } from '../../../analysis/findings/shareText.js';
import type { Language } from '../../../analysis/words/language.js';
import { tableDecimals } from '../../../analysis/words/tableDecimals.js';
import { terms } from '../../../analysis/words/terms.js';
import type { WorkbookCell } from '../../../analysis/words/workbook.js';
import { workbookWords } from '../../../views/words/workbook.js';

export function wholeCell(value: number | null): WorkbookCell {
  return value === null ? { mark: terms.en.hidden } : { value, format: 'whole' };
}

export type Shown = Pick<PublishedRow, 'count' | 'base' | 'share' | 'low' | 'high' | 'release'>;

export function shareCell(share: number | null, { release, base, count }: Shown): WorkbookCell {
  if (share === null) return release === 'suppress' ? { mark: terms.en.hidden } : null;
  return { value: share, format: tableDecimals(base ?? 0, count) === 1 ? 'percent1' : 'percent' };
}

/** Count, n, share, interval from and to, remark. */
export function shareCells(row: PublishedRow, language: Language): readonly WorkbookCell[] {
  const remark = row.release === 'suppress' ? hiddenText(row, language) : row.release === 'footnote' ? workbookWords[language].table.uncertain : row.share === null ? noAnswers(language) : null;
  return [wholeCell(row.count), wholeCell(row.base), shareCell(row.share, row), shareCell(row.low, row), shareCell(row.high, row), remark];
}
