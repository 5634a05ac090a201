import type { ExclusivePatterns, Pattern } from './exclusivePatterns.js';

export interface ShownPatterns {
  readonly shown: readonly Pattern[];
  /** The one bar for all the rest. */
  readonly others: { readonly patterns: number; readonly people: number };
}

/**
 * The patterns of at least `least` people, at most `most` of them, and one bar for all others.
 *
 * That alone is no protection: what a pattern tells beside other tables is the matter of disclosure control
 * (`statistics.md` 14.2, 16.4).
 */
export function shownPatterns({ n, patterns }: ExclusivePatterns, least: number, most = Infinity): ShownPatterns {
  const shown = patterns.filter(({ count }) => count >= least).slice(0, most);
  const people = n - shown.reduce((sum, { count }) => sum + count, 0);
  return { shown, others: { patterns: patterns.length - shown.length, people } };
}

