import type { Language } from './language.js';
import { printedPercent } from './printedPercent.js';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export type Verdict = 'higher' | 'lower' | 'unsure';

/**
 * Charts, tables, text and claims all say "higher", "lower" or "no sure difference" by this one rule:
 * the intervals do not overlap. It is stricter than testing the difference, so "clearly" can be trusted.
 * A hidden or empty value gives `unsure`.
 */
export function verdict(value: Interval, other: Interval): Verdict {
  if (value.low === null || value.high === null || other.low === null || other.high === null) return 'unsure';
  if (value.low > other.high) return 'higher';
  return value.high < other.low ? 'lower' : 'unsure';
}

const words = {
  sv: { higher: 'Högre', lower: 'Lägre', unsure: 'Ingen säker skillnad' },
  en: { higher: 'Higher', lower: 'Lower', unsure: 'No sure difference' },
} as const;

export function verdictWords(found: Verdict, language: Language): string {
  return words[language][found];
}

/** The same, judged on whole per cents as they are printed, so that nobody reads two equal limits as a difference. */
export function printedVerdict(value: Interval, other: Interval): Verdict {
  const printed = ({ low, high }: Interval): Interval => ({ low: low === null ? null : printedPercent(low), high: high === null ? null : printedPercent(high) });
  return verdict(printed(value), printed(other));
}
