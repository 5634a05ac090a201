import type { Language } from './language.js';

const minus = '\u2212';
const signs = {
  sv: { decimal: ',', thousands: '\u00a0' },
  en: { decimal: '.', thousands: ',' },
} as const;

/**
 * "1 542" with a no-break space and "0,6" in Swedish; "1,542" and "0.6" in English.
 *
 * Units   any finite number; `decimals` fixed digits after the mark
 * Errors  RangeError when the value is not finite
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError('only finite numbers can be written');
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const { decimal, thousands } = signs[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `${minus}${digits}` : digits;
}
