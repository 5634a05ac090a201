import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';
import { printedPercent } from './printedPercent.js';

/** "80 %" with a no-break space in Swedish, "80%" in English. Units: share in [0, 1]. */
export function formatPercent(share: number, language: Language, decimals: 0 | 1 = 0): string {
  return withPercentSign(formatNumber(printedPercent(share, decimals), language, decimals), language);
}

/** Adds the sign to digits that are already written, such as "76–83". */
export function withPercentSign(digits: string, language: Language): string {
  return language === 'sv' ? `${digits}\u00a0%` : `${digits}%`;
}
