import { formatMean } from './formatMean.js';
import type { Language } from './language.js';

/** "33,1–39,3": the interval of a mean, each end with the decimals it has wherever it is printed. */
export function formatMeanRange(low: number, high: number, language: Language): string {
  return `${formatMean(low, language)}–${formatMean(high, language)}`;
}
