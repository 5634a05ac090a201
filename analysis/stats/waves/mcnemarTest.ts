import { binomialDensity } from '../binomialDensity.js';
import { binomialTails } from '../binomialTails.js';
import { normalTails } from '../normalTails.js';
import { checkedPairs, type PairedCounts } from './pairedCounts.js';

export interface McnemarTest {
  /** How many answered differently the second time. */
  readonly changed: number;
  /** On one degree of freedom; null when nobody changed. */
  readonly chiSquare: number | null;
  readonly p: number | null;
  /** With Edwards' continuity correction. */
  readonly continuityP: number | null;
  readonly exactP: number;
  /** The exact p-value with half the probability of what was seen: the one to report. */
  readonly midP: number;
}

/**
 * Did the same people change more one way than the other?
 *
 * Shape the four counts of pairs; p-values, two-sided, out; when nobody changed the exact ones are 1. Errors RangeError
 * when there are no pairs. Source McNemar (1947); mid-p Fagerland, Lydersen & Laake (2013); agrees with R `mcnemar.test`
 * and `binom.test`.
 */
export function mcnemarTest(pairs: PairedCounts): McnemarTest {
  checkedPairs(pairs);
  const { onlyFirst, onlySecond } = pairs;
  const changed = onlyFirst + onlySecond;
  if (changed === 0) return { changed, chiSquare: null, p: null, continuityP: null, exactP: 1, midP: 1 };
  const off = Math.abs(onlyFirst - onlySecond);
  const fewer = Math.min(onlyFirst, onlySecond);
  const tail = binomialTails(fewer, changed, 0.5).lower;
  const twoSided = (size: number) => 2 * normalTails(size / Math.sqrt(changed)).upper;
  return {
    changed,
    chiSquare: off ** 2 / changed,
    p: twoSided(off),
    // R squares |b − c| − 1 also where it is negative
    continuityP: twoSided(Math.abs(off - 1)),
    exactP: Math.min(1, 2 * tail),
    midP: Math.min(1, 2 * tail - binomialDensity(fewer, changed, 0.5)),
  };
}
