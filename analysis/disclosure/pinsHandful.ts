import { linearProgram, type LinearConstraint } from './audit/linearProgram.js';

/**
 * Whether someone can be sure that 1 to k − 1 people gave one answer first and another second, who knows how many gave
 * each answer, for how many the second is lower and higher, and the mean product of the two.
 *
 * Shape people by first answer (outer) and second, the numbers of the answers in the same order. By linear programmes:
 * such a cell must be able to be none, or k. Source `statistics.md` 16.3, 16.5.
 */
export function pinsHandful(joint: readonly (readonly number[])[], steps: readonly number[], k: number): boolean {
  const size = steps.length;
  const handfuls = joint.flatMap((row, a) => row.flatMap((people, b) => (people > 0 && people < k ? [a * size + b] : [])));
  if (handfuls.length === 0) return false;
  const programme = linearProgram(joint.flatMap((row) => row.map(() => ({ least: 0, most: null }))), constraintsOf(joint, steps));
  // What cannot be judged is not shown.
  if (programme === undefined) return true;
  return handfuls.some((variable) => {
    const most = programme.most([{ variable, times: 1 }], k);
    if (most === null || most >= k - rounding) return false;
    return -(programme.most([{ variable, times: -1 }], 0) ?? 0) >= rounding;
  });
}

const rounding = 1e-6;

function constraintsOf(joint: readonly (readonly number[])[], steps: readonly number[]): readonly LinearConstraint[] {
  const size = steps.length;
  const middle = ((steps[0] ?? 0) + (steps.at(-1) ?? 0)) / 2;
  const reach = Math.max(1e-9, (steps.at(-1) ?? 0) - middle);
  // Around 1, so that rounding is small beside it.
  const placeOf = (step: number) => (step - middle) / reach;
  const sumOf = (times: (a: number, b: number) => number): LinearConstraint => {
    const terms = joint.flatMap((row, a) => row.map((_, b) => ({ variable: a * size + b, times: times(a, b) })));
    const sum = terms.reduce((total, { variable, times: own }) => total + own * (joint[Math.floor(variable / size)]?.[variable % size] ?? 0), 0);
    return { terms: terms.filter(({ times: own }) => own !== 0), least: sum, most: sum };
  };
  return [
    ...steps.map((_, step) => sumOf((a) => (a === step ? 1 : 0))),
    ...steps.map((_, step) => sumOf((_a, b) => (b === step ? 1 : 0))),
    sumOf((a, b) => (b < a ? 1 : 0)),
    sumOf((a, b) => (b > a ? 1 : 0)),
    sumOf((a, b) => placeOf(steps[a] ?? 0) * placeOf(steps[b] ?? 0)),
  ];
}
