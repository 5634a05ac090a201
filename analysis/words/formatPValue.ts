import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

/** "0.012", "<0.001": three decimals, and nothing below what they can say. */
export function formatPValue(p: number, language: Language): string {
  return p < 0.001 ? `<${formatNumber(0.001, language, 3)}` : formatNumber(p, language, 3);
}
