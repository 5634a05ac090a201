import { bracketed } from './bracketed.js';
import { formatChange, formatChangeRange } from './formatChange.js';
import type { Language } from './language.js';
import { printedPercent } from './printedPercent.js';
import { tableDecimals } from './tableDecimals.js';
import { terms } from './terms.js';

/** A change of a share as it was released; shares and their differences in [−1, 1]. */
export interface ReleasedChange {
  readonly earlier: { readonly base: number | null; readonly count: number | null };
  readonly later: { readonly base: number | null; readonly count: number | null };
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: 'increased' | 'decreased' | 'unsure' | null;
  readonly release: 'show' | 'footnote' | 'suppress';
}

/**
 * Sure is what was found sure and can be seen to be: limits that are printed as nought exclude nothing, so that nobody
 * reads "0 to +12" as a sure change. Charts, tables, sentences and alternative texts all ask here.
 */
export function changeVerdict({ verdict, low, high }: Pick<ReleasedChange, 'verdict' | 'low' | 'high'>): ReleasedChange['verdict'] {
  if (verdict === 'increased' && low !== null) return printedPercent(low) > 0 ? verdict : 'unsure';
  if (verdict === 'decreased' && high !== null) return printedPercent(high) < 0 ? verdict : 'unsure';
  return verdict;
}

/** "+18", "(−3)", ".." in percentage points. */
export function changeText({ difference, release }: ReleasedChange, language: Language, decimals: 0 | 1 = 0): string {
  if (difference === null) return release === 'suppress' ? terms[language].hidden : '–';
  const text = formatChange(printedPercent(difference, decimals), language, decimals);
  return bracketed(text, release);
}

/** "+12 to +23"; empty where there is no interval. */
export function changeInterval({ low, high }: Pick<ReleasedChange, 'low' | 'high'>, language: Language, decimals: 0 | 1 = 0): string {
  return low === null || high === null ? '' : formatChangeRange(printedPercent(low, decimals), printedPercent(high, decimals), language, decimals);
}

/** As tables have them: one decimal where both shares carry it. */
export function changeDecimals({ earlier, later }: Pick<ReleasedChange, 'earlier' | 'later'>): 0 | 1 {
  return [earlier, later].every(({ base, count }) => tableDecimals(base ?? 0, count) === 1) ? 1 : 0;
}

/** Largest increase first; what nothing can be said of last, as it was. */
export function byChange<R extends Pick<ReleasedChange, 'difference'>>(rows: readonly R[]): readonly R[] {
  return [...rows].sort((a, b) => (b.difference ?? -2) - (a.difference ?? -2));
}
