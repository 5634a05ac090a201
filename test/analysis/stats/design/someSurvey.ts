import fc from 'fast-check';
import type { Grouping } from '../../../../analysis/stats/design/surveyDesign.js';
import type { NamedMargin } from '../../../../analysis/stats/weights/agreeingMargins.js';

/** A margin of people whose totals are people a category, here several times those who answered. */
export function marginOf(name: string, of: readonly number[], totals: readonly number[]): NamedMargin {
  return { name, of: Int32Array.from(of), count: totals.length, totals: Float64Array.from(totals), categories: totals.map((_, g) => `${name}${g}`) };
}

/** Some people with weights from before and final ones, two margins in which some are not known, and two answers. */
export interface SomeSurvey {
  readonly n: number;
  readonly before: Float64Array;
  readonly weights: Float64Array;
  readonly first: Grouping;
  readonly second: Grouping;
  readonly answers: readonly Uint8Array[];
}

const person = fc.record({
  before: fc.double({ min: 0.2, max: 5, noNaN: true }),
  weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
  first: fc.integer({ min: -1, max: 3 }),
  second: fc.integer({ min: -1, max: 2 }),
  one: fc.integer({ min: 0, max: 1 }),
  other: fc.integer({ min: 0, max: 1 }),
});

export const someSurvey: fc.Arbitrary<SomeSurvey> = fc.array(person, { minLength: 6, maxLength: 40 }).map((people) => ({
  n: people.length,
  before: Float64Array.from(people, (one) => one.before),
  weights: Float64Array.from(people, (one) => one.weight),
  first: { of: Int32Array.from(people, (one) => one.first), count: 4 },
  second: { of: Int32Array.from(people, (one) => one.second), count: 3 },
  answers: [Uint8Array.from(people, (one) => one.one), Uint8Array.from(people, (one) => one.other)],
}));
