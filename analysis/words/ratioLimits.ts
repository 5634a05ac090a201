import { formatNumber } from './formatNumber.js';
import type { Language } from './language.js';

const words = {
  sv: { atLeast: (low: string) => `minst ${low}`, atMost: (high: string) => `högst ${high}`, and: ' och ' },
  en: { atLeast: (low: string) => `at least ${low}`, atMost: (high: string) => `at most ${high}`, and: ' and ' },
} as const;

/** "minst 1,5 och högst 3", as it was claimed. */
export function ratioLimits({ atLeast, atMost }: { readonly atLeast?: number; readonly atMost?: number }, language: Language): string {
  const said = words[language];
  const write = (value: number): string => formatNumber(value, language, Math.min(3, /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0));
  return [...(atLeast === undefined ? [] : [said.atLeast(write(atLeast))]), ...(atMost === undefined ? [] : [said.atMost(write(atMost))])].join(said.and);
}
