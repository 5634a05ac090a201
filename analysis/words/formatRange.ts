import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';
import { printedPercent } from './printedPercent.js';

/** An interval of shares as "76–83", in per cent without a sign. Units: shares in [0, 1]. */
export function formatRange(low: number, high: number, language: Language, decimals: 0 | 1 = 0): string {
  const write = (share: number): string => formatNumber(printedPercent(share, decimals), language, decimals);
  return `${write(low)}–${write(high)}`;
}
