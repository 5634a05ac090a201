import { formatDate } from '../../../analysis/words/formatDate.js';
import type { Language } from '../../../analysis/words/language.js';
import type { ReleasedBefore } from './releasedBefore.js';

/** "utgåva 1.1", or of what only the desk has seen "räkningen 9 november 2025". */
export function releaseName({ number, date, isFrozen }: Pick<ReleasedBefore, 'number' | 'date' | 'isFrozen'>, language: Language): string {
  if (isFrozen === true) return language === 'sv' ? `räkningen ${formatDate(date, language)}` : `the count of ${formatDate(date, language)}`;
  return language === 'sv' ? `utgåva ${number}` : `edition ${number}`;
}
