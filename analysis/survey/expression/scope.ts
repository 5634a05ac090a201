import type { Code, Question } from '../definition.js';

/** What a condition may speak of at its place in the questionnaire. */
export interface Scope {
  /** Questions that come earlier; null where the question itself has faults and cannot be held against anything. */
  readonly earlier: ReadonlyMap<Code, Question | null>;
  /** Every question of the definition, with where it is written. */
  readonly all: ReadonlyMap<Code, string>;
  /** Codes of the units of a list. */
  unitsOf(list: Code): ReadonlySet<Code>;
  /** The way back to the place of this condition, when the question depends on it: `a → b → a`. */
  circleThrough(question: Code): string | undefined;
}
