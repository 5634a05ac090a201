import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';
import { numberDecimals } from './numberDecimals.js';

/** A mean, a median or what goes with them, with the decimals it has wherever it is printed. Errors RangeError when it is not finite. */
export function formatMean(value: number, language: Language): string {
  return formatNumber(value, language, numberDecimals(value));
}
