import type { Published, PublishedRow } from '../disclosure/published.js';
import type { Language } from '../words/language.js';
import { quote } from '../words/quote.js';
import { terms } from '../words/terms.js';

type Released = Pick<PublishedRow, 'release' | 'base'>;

/** What a base counts: those who left the question blank have given no answer. */
export function countedIn({ baseRule }: Published, language: Language): string {
  if (baseRule === 'answered') return language === 'sv' ? 'svar' : 'answers';
  return language === 'sv' ? 'personer' : 'people';
}

/** What brackets mean; nothing where there are none. */
export function smallBaseNote(table: Published, rows: readonly Released[], language: Language): string {
  if (!rows.some((row) => row.release === 'footnote')) return '';
  const counted = countedIn(table, language);
  const range = `${String(table.limits.minimumBase)}–${String(table.limits.smallBase - 1)}`;
  return language === 'sv'
    ? `Tal inom parentes: ${range} ${counted}, osäkert värde.`
    : `Numbers in brackets: ${range} ${counted}, uncertain value.`;
}

/** What two dots mean; nothing where all is shown. */
export function hiddenNote(table: Published, rows: readonly Released[], language: Language): string {
  const hidden = rows.filter((row) => row.release === 'suppress');
  if (hidden.length === 0) return '';
  const mark = quote(terms[language].hidden, language);
  const whole = hidden.some((row) => row.base === null);
  const single = hidden.some((row) => row.base !== null);
  const limit = `${String(table.limits.minimumBase)} ${countedIn(table, language)}`;
  if (language === 'sv') {
    if (!whole) return `${mark} visas inte: enskilda svar skulle kunna räknas fram.`;
    return `${mark} visas inte: gruppen har färre än ${limit}, eller så skulle en sådan grupp${single ? ' eller enskilda svar' : ''} kunna räknas fram.`;
  }
  if (!whole) return `${mark} not shown: individual answers could be worked out.`;
  return `${mark} not shown: the group has fewer than ${limit}, or such a group${single ? ' or individual answers' : ''} could be worked out.`;
}
