import type { Found } from '../../analysis/report/judgeClaim.js';
import type { NumberRef } from '../../analysis/report/plan.js';
import { formatChange, formatChangeRange } from '../../analysis/words/formatChange.js';
import { formatMean } from '../../analysis/words/formatMean.js';
import { formatMeanRange } from '../../analysis/words/formatMeanRange.js';
import { formatNumber } from '../../analysis/words/formatNumber.js';
import { formatPercent } from '../../analysis/words/formatPercent.js';
import { formatRange } from '../../analysis/words/formatRange.js';
import type { Language } from '../../analysis/words/language.js';

/** A share in per cent, with the decimal that claims are judged by; a count as it is. */
export function claimedText(value: number, ref: NumberRef, language: Language): string {
  return (ref.of ?? 'share') === 'share' ? formatPercent(value, language, 1) : formatNumber(value, language);
}

/** "80,3 % (76,7–83,5)"; empty when the number is not shown. */
export function foundText(found: Found | undefined, ref: NumberRef, language: Language): string {
  if (found === undefined || found.value === null) return '';
  const interval = found.low === null || found.high === null || found.low === found.high ? '' : ` (${formatRange(found.low, found.high, language, 1)})`;
  return `${claimedText(found.value, ref, language)}${interval}`;
}

/** "36,2 (33,1–39,3)", of a median without the interval; empty when it is not shown. */
export function foundMeanText(found: Found | undefined, language: Language): string {
  if (found === undefined || found.value === null) return '';
  const interval = found.low === null || found.high === null ? '' : ` (${formatMeanRange(found.low, found.high, language)})`;
  return `${formatMean(found.value, language)}${interval}`;
}

/** "7,3 (−1,0 till +15,6)" in percentage points; empty where a number it needs is not shown. */
export function differenceText({ difference, low, high }: { readonly difference: number | null; readonly low: number | null; readonly high: number | null }, language: Language): string {
  if (difference === null || low === null || high === null) return '';
  return `${formatChange(100 * difference, language, 1)} (${formatChangeRange(100 * low, 100 * high, language, 1)})`;
}

/** "1,66 (1,49–1,85)", with one digit more than texts print; empty where it cannot be told. */
export function foundRatioText({ value, low, high }: Found, language: Language): string {
  if (value === null || low === null || high === null) return '';
  const write = (limit: number): string => (Number.isFinite(limit) ? formatNumber(limit, language, 2) : '∞');
  return `${write(value)} (${write(low)}–${write(high)})`;
}
