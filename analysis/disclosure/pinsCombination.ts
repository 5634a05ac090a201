import type { LinearConstraint, Term } from './audit/linearProgram.js';
import { pinsAnyOf } from './audit/pinsAny.js';
import { constraintsOf, type CombinationKnowledge } from './combinationKnowledge.js';

/**
 * Whether someone who has read these editions, oldest first, can be sure that 1 to k − 1 people chose exactly some of the
 * options, then, now, or of those who came between. Answers are only added: a combination has at least as many people as before.
 *
 * Shape what each edition tells, over the same options; what contradicts itself counts as pinned. Source `statistics.md` 16.3, 16.7.
 */
export function pinsCombination(editions: readonly CombinationKnowledge[], k: number): boolean {
  const size = 2 ** (editions[0]?.options ?? 0);
  const grows = editions.slice(1).flatMap((later, e) =>
    Array.from({ length: size }, (_unused, combination): LinearConstraint => ({
      terms: [{ variable: (e + 1) * size + combination, times: 1 }, { variable: e * size + combination, times: -1 }],
      // who said that they want none is apart from the others of these, but for where that stands alone no longer
      least: combination === 0 ? Math.max(0, (editions[e]?.saidNone ?? 0) - later.saidNone) : 0,
      most: null,
    })),
  );
  const told = [...editions.flatMap((edition, e) => constraintsOf(edition, e * size)), ...grows];
  const people = Array.from({ length: editions.length * size }, (_unused, variable): readonly Term[] => [{ variable, times: 1 }]);
  return pinsAnyOf(editions.length * size, [...people, ...grows.map(({ terms }) => terms)], told, k);
}
