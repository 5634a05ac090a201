import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

/** A factor with its limits; 1 is alike. */
export interface WrittenRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** As many digits as such a number is known by: 0.58, 1.7, 12. */
const decimalsOf = (ratio: number): number => (ratio < 1 ? 2 : ratio < 10 ? 1 : 0);

/** "1,7" and "1.7": times as many. */
export function ratioText({ ratio }: WrittenRatio, language: Language): string {
  return formatNumber(ratio, language, decimalsOf(ratio));
}

/** "1,5–1,9", with the digits of the ratio itself; "over" where nothing says how large it is at most. */
export function ratioIntervalText({ ratio, low, high }: WrittenRatio, language: Language): string {
  const write = (value: number): string => formatNumber(value, language, decimalsOf(ratio));
  if (Number.isFinite(high)) return `${write(low)}–${write(high)}`;
  return language === 'sv' ? `över ${write(low)}` : `over ${write(low)}`;
}
