import type { LinearConstraint } from './audit/linearProgram.js';
import { pinsAny } from './audit/pinsAny.js';

/** What exactly was chosen, by so many people. */
export interface PatternCount {
  readonly options: readonly string[];
  readonly count: number;
}

/** A sum of patterns that is told, or known to lie between two numbers. */
export interface ToldSum {
  /** How many times a pattern counts, told by whether it has an option. */
  readonly times: (has: (option: string) => boolean) => number;
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * Whether someone can be sure that 1 to k − 1 people chose exactly some of these options and not the others, whatever
 * else they chose. By linear programmes over all patterns of the options: such a pattern must be able to be none, or k.
 *
 * Shape all patterns there are, the few options that are looked at (2^options unknowns), and what is told of them.
 * Source `statistics.md` 16.3, 16.9.
 */
export function pinsPattern(patterns: readonly PatternCount[], options: readonly string[], told: readonly ToldSum[], k: number): boolean {
  const counts = new Array<number>(2 ** options.length).fill(0);
  for (const pattern of patterns) {
    const mask = options.reduce((sum, option, o) => sum + (pattern.options.includes(option) ? 2 ** o : 0), 0);
    counts[mask] = (counts[mask] ?? 0) + pattern.count;
  }
  const handfuls = counts.flatMap((count, mask) => (count > 0 && count < k ? [mask] : []));
  const constraints = told.map(({ times, least, most }): LinearConstraint => ({ terms: counts.map((_, mask) => ({ variable: mask, times: times((option) => isIn(mask, options.indexOf(option))) })).filter((term) => term.times !== 0), least, most }));
  return pinsAny(counts.length, handfuls, constraints.filter(({ terms }) => terms.length > 0), k);
}

const isIn = (mask: number, option: number): boolean => option >= 0 && Math.floor(mask / 2 ** option) % 2 === 1;
