import type { LinearConstraint } from './audit/linearProgram.js';
import { pinsAny } from './audit/pinsAny.js';

/**
 * Whether someone can be sure that 1 to k − 1 people gave one answer first and another second. Known are how many gave
 * each answer, and none, to either question; and of those with a step of the scale in both how many they are, for how
 * many the second is lower and higher, the two means and the mean product.
 *
 * Shape people by first answer (outer) and second: the steps, whose numbers are given, then other answers, last those
 * without one (they say nothing, so that a handful of them does not matter). By linear programmes: such a cell must be
 * able to be none, or k. Source `statistics.md` 16.3, 16.5.
 */
export function pinsHandful(joint: readonly (readonly number[])[], steps: readonly number[], k: number): boolean {
  const width = joint[0]?.length ?? 0;
  const isAnswer = (a: number, b: number) => a < joint.length - 1 && b < width - 1;
  const handfuls = joint.flatMap((row, a) => row.flatMap((people, b) => (isAnswer(a, b) && people > 0 && people < k ? [a * width + b] : [])));
  return pinsAny(joint.length * width, handfuls, constraintsOf(joint, steps), k);
}

function constraintsOf(joint: readonly (readonly number[])[], steps: readonly number[]): readonly LinearConstraint[] {
  const width = joint[0]?.length ?? 0;
  const middle = ((steps[0] ?? 0) + (steps.at(-1) ?? 0)) / 2;
  const reach = Math.max(1e-9, (steps.at(-1) ?? 0) - middle);
  // Around 1, so that rounding is small beside it.
  const placeOf = (step: number) => ((steps[step] ?? middle) - middle) / reach;
  const sumOf = (times: (a: number, b: number) => number): LinearConstraint => {
    const terms = joint.flatMap((row, a) => row.map((people, b) => ({ variable: a * width + b, times: times(a, b), people })));
    const sum = terms.reduce((total, { times: own, people }) => total + own * people, 0);
    return { terms: terms.filter(({ times: own }) => own !== 0).map(({ variable, times: own }) => ({ variable, times: own })), least: sum, most: sum };
  };
  const ofPairs = (times: (a: number, b: number) => number) => sumOf((a, b) => (a < steps.length && b < steps.length ? times(a, b) : 0));
  return [
    ...joint.map((_, answer) => sumOf((a) => (a === answer ? 1 : 0))),
    ...Array.from({ length: width }, (_, answer) => sumOf((_a, b) => (b === answer ? 1 : 0))),
    ofPairs(() => 1),
    ofPairs((a, b) => (b < a ? 1 : 0)),
    ofPairs((a, b) => (b > a ? 1 : 0)),
    ofPairs((a) => placeOf(a)),
    ofPairs((_a, b) => placeOf(b)),
    ofPairs((a, b) => placeOf(a) * placeOf(b)),
  ];
}
