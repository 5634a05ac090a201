import { midRanks } from '../ranking/midRanks.js';
import { normalTails } from '../normalTails.js';

/** `exact` counts every assignment of signs to the ranks there are, ties and all. */
export type SignedRankMethod = 'normal' | 'normal_continuity' | 'exact';

export interface SignedRankTest {
  /** Pairs that differ; the others are dropped. */
  readonly n: number;
  /** Sum of the ranks of positive differences. */
  readonly statistic: number;
  /** Two-sided; null where no pair differs. */
  readonly p: number | null;
  readonly method: SignedRankMethod;
}

/** Beyond this the sums of ranks to count are too many, and the normal curve is near enough. */
const mostExact = 500;

/**
 * Wilcoxon's signed rank test of paired differences.
 *
 * Shape differences in; zeros are dropped, equal sizes share the mean of their ranks, the variance of the normal curve is
 * corrected for ties. Errors RangeError on a difference that is not finite, and when more than 500 are to be exact.
 * Source Wilcoxon (1945), Pratt & Gibbons (1981); agrees with R `wilcox.test(paired = TRUE)`, `exact` with its exact
 * p-value where no sizes tie.
 */
export function signedRankTest(differences: ArrayLike<number>, method: SignedRankMethod = 'normal'): SignedRankTest {
  const kept = Array.from(differences).filter((difference) => difference !== 0);
  const wrong = kept.find((difference) => !Number.isFinite(difference));
  if (wrong !== undefined) throw new RangeError(`a difference is ${wrong}`);
  const n = kept.length;
  const ranks = midRanks(kept.map(Math.abs)).map((rank) => rank ?? 0);
  const statistic = kept.reduce((sum, difference, i) => sum + (difference > 0 ? (ranks[i] ?? 0) : 0), 0);
  if (n === 0) return { n, statistic, p: null, method };
  return { n, statistic, p: method === 'exact' ? exactP(ranks, statistic) : normalP(ranks, statistic, method === 'normal_continuity'), method };
}

function normalP(ranks: readonly number[], statistic: number, continuity: boolean): number {
  const n = ranks.length;
  const tied = new Map<number, number>();
  for (const rank of ranks) tied.set(rank, (tied.get(rank) ?? 0) + 1);
  const ties = [...tied.values()].reduce((sum, count) => sum + count ** 3 - count, 0);
  const from = statistic - (n * (n + 1)) / 4;
  const corrected = continuity ? from - Math.sign(from) * 0.5 : from;
  const { lower, upper } = normalTails(corrected / Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48));
  return Math.min(1, 2 * Math.min(lower, upper));
}

/** Chances of every sum of twice the ranks (whole, with ties too), each with a positive sign or not. */
function exactP(ranks: readonly number[], statistic: number): number {
  if (ranks.length > mostExact) throw new RangeError(`${ranks.length} differences are too many for an exact test; ask for the normal one above ${mostExact}`);
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const most = doubled.reduce((sum, rank) => sum + rank, 0);
  const chances = new Float64Array(most + 1);
  chances[0] = 1;
  for (const rank of doubled) {
    for (let sum = most; sum >= 0; sum -= 1) chances[sum] = ((chances[sum] ?? 0) + (sum >= rank ? (chances[sum - rank] ?? 0) : 0)) / 2;
  }
  // The distribution is symmetric: what lies as far out on the other side is as likely.
  const nearer = Math.min(Math.round(2 * statistic), most - Math.round(2 * statistic));
  let tail = 0;
  for (let sum = 0; sum <= nearer; sum += 1) tail += chances[sum] ?? 0;
  return Math.min(1, 2 * tail);
}
