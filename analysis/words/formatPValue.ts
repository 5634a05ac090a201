import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

const [least, most] = [0.001, 0.999];

/** "0.012", "<0.001", ">0.999": three decimals, and nothing beyond what they can say. No test makes anything sure or impossible. */
export function formatPValue(p: number, language: Language): string {
  if (p < least) return `<${formatNumber(least, language, 3)}`;
  const written = formatNumber(p, language, 3);
  return written === formatNumber(1, language, 3) ? `>${formatNumber(most, language, 3)}` : written;
}

/** "p = .034", "p < .001"; "p = 0,034". Never a star. */
export function pText(p: number, language: Language): string {
  const written = formatPValue(p, language);
  const digits = language === 'en' ? written.replace(/^([<>]?)0(?=\.)/, '$1') : written;
  return /^[<>]/.test(digits) ? `p ${digits.charAt(0)} ${digits.slice(1)}` : `p = ${digits}`;
}
