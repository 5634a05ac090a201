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
  const groups = groupsOf(differences);
  const n = groups.reduce((sum, { count }) => sum + count, 0);
  const statistic = groups.reduce((sum, { rank, positive }) => sum + rank * positive, 0);
  if (n === 0) return { n, statistic, p: null, method };
  return { n, statistic, p: method === 'exact' ? exactP(n, groups, statistic) : normalP(n, groups, statistic, method === 'normal_continuity'), method };
}

/** Differences of one size: ratings have few sizes, however many people give them. */
interface SizeGroup {
  readonly rank: number;
  readonly count: number;
  readonly positive: number;
}

function groupsOf(differences: ArrayLike<number>): readonly SizeGroup[] {
  const tally = new Map<number, { count: number; positive: number }>();
  for (let i = 0; i < differences.length; i += 1) {
    const difference = differences[i] ?? NaN;
    if (!Number.isFinite(difference)) throw new RangeError(`difference ${i} is ${difference}`);
    if (difference === 0) continue;
    const group = tally.get(Math.abs(difference)) ?? { count: 0, positive: 0 };
    if (group.count === 0) tally.set(Math.abs(difference), group);
    group.count += 1;
    if (difference > 0) group.positive += 1;
  }
  let before = 0;
  return [...tally].sort(([a], [b]) => a - b).map(([, { count, positive }]) => {
    before += count;
    return { rank: before - (count - 1) / 2, count, positive };
  });
}

function normalP(n: number, groups: readonly SizeGroup[], statistic: number, continuity: boolean): number {
  const ties = groups.reduce((sum, { count }) => sum + count ** 3 - count, 0);
  const from = statistic - (n * (n + 1)) / 4;
  const corrected = continuity ? from - Math.sign(from) * 0.5 : from;
  const { lower, upper } = normalTails(corrected / Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48));
  return Math.min(1, 2 * Math.min(lower, upper));
}

/** Chances of every sum of twice the ranks (whole, with ties too), each with a positive sign or not. */
function exactP(n: number, groups: readonly SizeGroup[], statistic: number): number {
  if (n > mostExact) throw new RangeError(`${n} differences are too many for an exact test; ask for the normal one above ${mostExact}`);
  const doubled = groups.flatMap(({ rank, count }) => new Array<number>(count).fill(2 * rank));
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
