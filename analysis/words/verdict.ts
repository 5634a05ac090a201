import type { Language } from './language.js';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export type Verdict = 'higher' | 'lower' | 'unsure';

/**
 * Two published numbers, of which nothing else is known: one is higher when their intervals do not overlap. That is stricter
 * than testing the difference, so "clearly" can be trusted. A hidden or empty value gives `unsure`. A group is never judged
 * by this: `comparedWithOthers` holds it against all who are outside it.
 */
export function verdict(value: Interval, other: Interval): Verdict {
  if (value.low === null || value.high === null || other.low === null || other.high === null) return 'unsure';
  if (value.low > other.high) return 'higher';
  return value.high < other.low ? 'lower' : 'unsure';
}

/** A group beside the others: `hidden`, a number it needs is not shown; `nobody`, none in the group or none outside it. */
export type GroupVerdict = Verdict | 'hidden' | 'nobody';

const words = {
  sv: { higher: 'Högre', lower: 'Lägre', unsure: 'Ingen säker skillnad', hidden: 'Jämförs inte', nobody: '–' },
  en: { higher: 'Higher', lower: 'Lower', unsure: 'No sure difference', hidden: 'Not compared', nobody: '–' },
} as const;

export function verdictWords(found: GroupVerdict, language: Language): string {
  return words[language][found];
}
