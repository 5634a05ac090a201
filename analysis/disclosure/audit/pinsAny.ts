import { type LinearConstraint, linearProgram } from './linearProgram.js';

/** Less than this is rounding of the programme. */
const rounding = 1e-6;

/**
 * Whether a reader of what is told could be sure that one of some numbers of people is a handful: neither none, nor k or more.
 *
 * Shape how many numbers of people there are, which of them are to be protected, what is told of them, k people. What
 * cannot be judged counts as pinned. Source `statistics.md` 16.3.
 */
export function pinsAny(size: number, protectedOnes: readonly number[], told: readonly LinearConstraint[], k: number): boolean {
  if (protectedOnes.length === 0) return false;
  const programme = linearProgram(Array.from({ length: size }, () => ({ least: 0, most: null })), told);
  if (programme === undefined) return true;
  return protectedOnes.some((variable) => {
    const most = programme.most([{ variable, times: 1 }], k);
    if (most === null || most >= k - rounding) return false;
    return -(programme.most([{ variable, times: -1 }], 0) ?? 0) >= rounding;
  });
}
