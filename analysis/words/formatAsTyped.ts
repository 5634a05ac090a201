import { formatNumber } from './formatNumber.js';
import { withPercentSign } from './formatPercent.js';
import type { Language } from './language.js';

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** With as many decimals as were typed, two at most: "9", "9,5", "0,25". Errors RangeError when the value is not finite. */
export function formatAsTyped(value: number, language: Language): string {
  return formatNumber(value, language, isWhole(value) ? 0 : isWhole(value * 10) ? 1 : 2);
}

/** A share that somebody chose: "55 %", "53,38 %". */
export function percentAsTyped(share: number, language: Language): string {
  return withPercentSign(formatAsTyped(share * 100, language), language);
}
