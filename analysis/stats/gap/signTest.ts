import { binomialTails } from '../binomialTails.js';

/**
 * Whether positive and negative differences are as likely as each other; those that are 0 do not count.
 *
 * Shape how many are positive and how many negative, whole and from 0. Two-sided p-value out, 1 where there is none.
 * Errors RangeError for other numbers. Source Arbuthnot (1710), the binomial of one half; agrees with R `binom.test`.
 */
export function signTest(positive: number, negative: number): number {
  if (!(Number.isInteger(positive) && Number.isInteger(negative) && positive >= 0 && negative >= 0)) throw new RangeError(`signTest(${positive}, ${negative})`);
  const n = positive + negative;
  return n === 0 ? 1 : Math.min(1, 2 * binomialTails(Math.min(positive, negative), n, 0.5).lower);
}
