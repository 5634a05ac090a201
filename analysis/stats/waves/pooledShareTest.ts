import { checkCount, type CountOf } from '../interval.js';
import { normalTails } from '../normalTails.js';

export interface NormalTest {
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Are two shares of different people the same? z with the variance of one common share.
 *
 * Shape two counts of their people; z of first − second and its p-value out, null when none or all of everybody chose,
 * where nothing varies. Errors RangeError when either n is 0. Source z² is Pearson's X² of the 2 × 2 table.
 */
export function pooledShareTest(first: CountOf, second: CountOf): NormalTest | null {
  checkCount(first);
  checkCount(second);
  const pooled = (first.count + second.count) / (first.n + second.n);
  const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
  if (!(variance > 0)) return null;
  const z = (first.count / first.n - second.count / second.n) / Math.sqrt(variance);
  return { z, p: 2 * normalTails(Math.abs(z)).upper };
}
