import { type LinearConstraint, linearProgram, type Term } from './linearProgram.js';

/** Less than this is rounding of the programme. */
const rounding = 1e-6;

/**
 * Those of some numbers of people, each a sum or a difference of variables, that are pinned. Every point that the programme
 * finds is looked at for all that are left: most are told to be open without being asked about.
 */
function pinnedAmong(size: number, numbers: readonly (readonly Term[])[], told: readonly LinearConstraint[], k: number, isEnough: (found: number) => boolean): readonly (readonly Term[])[] {
  const programme = numbers.length === 0 ? undefined : linearProgram(Array.from({ length: size }, () => ({ least: 0, most: null })), told);
  if (programme === undefined) return numbers;
  const pinned: (readonly Term[])[] = [];
  let left = numbers;
  for (let asked = left[0]; asked !== undefined && !isEnough(pinned.length); asked = left[0]) {
    const own = asked;
    const most = programme.most(own, k);
    let isPinned = most !== null && most < k - rounding;
    if (isPinned) isPinned = -(programme.most(own.map(({ variable, times }) => ({ variable, times: -times })), 0) ?? 0) >= rounding;
    if (isPinned) pinned.push(own);
    const point = most === null ? [] : programme.point();
    const isOpen = (terms: readonly Term[]): boolean => {
      const value = terms.reduce((sum, { variable, times }) => sum + times * (point[variable] ?? NaN), 0);
      return value < rounding || value >= k - rounding;
    };
    left = left.slice(1).filter((terms) => !isOpen(terms));
  }
  return pinned;
}

/**
 * Which of some sums of people a reader of what is told could be sure to be a handful: neither none, nor k or more.
 *
 * Shape how many numbers of people there are, sums of them, what is told of them, k people; the sums that are pinned.
 * What cannot be judged counts as pinned. Source `statistics.md` 16.3.
 */
export function pinnedSums(size: number, sums: readonly (readonly number[])[], told: readonly LinearConstraint[], k: number): readonly (readonly number[])[] {
  const asTerms = sums.map((sum) => sum.map((variable): Term => ({ variable, times: 1 })));
  return pinnedAmong(size, asTerms, told, k, () => false).map((terms) => terms.map(({ variable }) => variable));
}

/** Whether any of some numbers of people is pinned, each a sum or a difference of variables; otherwise as `pinnedSums`. */
export function pinsAnyOf(size: number, protectedOnes: readonly (readonly Term[])[], told: readonly LinearConstraint[], k: number): boolean {
  return pinnedAmong(size, protectedOnes, told, k, (found) => found > 0).length > 0;
}

/** Whether any of some variables is pinned. */
export function pinsAny(size: number, protectedOnes: readonly number[], told: readonly LinearConstraint[], k: number): boolean {
  return pinsAnyOf(size, protectedOnes.map((variable) => [{ variable, times: 1 }]), told, k);
}
