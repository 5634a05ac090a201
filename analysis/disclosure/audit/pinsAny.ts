import { type LinearConstraint, linearProgram } from './linearProgram.js';

/** Less than this is rounding of the programme. */
const rounding = 1e-6;

/** Asks of a sum of people whether it is pinned. */
function pinnedBy(size: number, told: readonly LinearConstraint[], k: number): (sum: readonly number[]) => boolean {
  const programme = linearProgram(Array.from({ length: size }, () => ({ least: 0, most: null })), told);
  if (programme === undefined) return () => true;
  return (sum) => {
    const most = programme.most(sum.map((variable) => ({ variable, times: 1 })), k);
    if (most === null || most >= k - rounding) return false;
    return -(programme.most(sum.map((variable) => ({ variable, times: -1 })), 0) ?? 0) >= rounding;
  };
}

/**
 * Which of some sums of people a reader of what is told could be sure to be a handful: neither none, nor k or more.
 *
 * Shape how many numbers of people there are, sums of them, what is told of them, k people; the sums that are pinned.
 * What cannot be judged counts as pinned. Source `statistics.md` 16.3.
 */
export function pinnedSums(size: number, sums: readonly (readonly number[])[], told: readonly LinearConstraint[], k: number): readonly (readonly number[])[] {
  return sums.length === 0 ? [] : sums.filter(pinnedBy(size, told, k));
}

/** Whether any of some numbers of people is pinned; shape as `pinnedSums`. */
export function pinsAny(size: number, protectedOnes: readonly number[], told: readonly LinearConstraint[], k: number): boolean {
  if (protectedOnes.length === 0) return false;
  const isPinned = pinnedBy(size, told, k);
  return protectedOnes.some((variable) => isPinned([variable]));
}
