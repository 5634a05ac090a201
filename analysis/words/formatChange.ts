import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

/** "+12", "−4", "0": a change with its sign. Units as given; nothing for what is printed as nought. */
export function formatChange(value: number, language: Language, decimals = 0): string {
  const digits = formatNumber(value, language, decimals);
  if (!/[1-9]/.test(digits)) return digits;
  return value > 0 ? `+${digits}` : digits;
}

/** "+3 to +21": signs and a dash would be read as one. */
export function formatChangeRange(low: number, high: number, language: Language, decimals = 0): string {
  const to = language === 'sv' ? 'till' : 'to';
  return `${formatChange(low, language, decimals)} ${to} ${formatChange(high, language, decimals)}`;
}
