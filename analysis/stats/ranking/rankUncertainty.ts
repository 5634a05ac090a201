import { midRanks } from './midRanks.js';

export interface RankOfItem {
  /** 1 is the highest score; equal scores share the mean of their ranks. Null without a score. */
  readonly rank: number | null;
  /** Ranks between which the item's own lies in `level` of the replicates; null without a replicate. */
  readonly low: number | null;
  readonly high: number | null;
  /** How likely each rank is, the first for rank 1; replicates with equal scores count in parts for each of their ranks. */
  readonly chances: Float64Array;
}

export interface RankUncertainty {
  readonly items: readonly RankOfItem[];
  readonly replicates: number;
}

/** Rounding must not part what is equal. */
const step = 1e-12;

/**
 * How sure a ranking is: "rank 2 (95 %: 1–4)".
 *
 * Shape scores, high is best, null where an item has none; and the scores of bootstrap replicates, in the same order of
 * items. An item with no score in a replicate is last in it. Source the percentile bootstrap (Efron 1979; Goldstein &
 * Spiegelhalter 1996 on league tables).
 */
export function rankUncertainty(scores: readonly (number | null)[], replicates: Iterable<readonly (number | null)[]>, level = 0.95): RankUncertainty {
  const items = scores.length;
  const chances = scores.map(() => new Float64Array(items));
  let count = 0;
  for (const replicate of replicates) {
    if (replicate.length !== items) throw new RangeError(`replicate ${count + 1} has ${replicate.length} scores for ${items} items`);
    count += 1;
    addRanks(replicate, chances);
  }
  for (const of of chances) for (let j = 0; j < items; j += 1) of[j] = count > 0 ? (of[j] ?? 0) / count : 0;
  const ranks = midRanks(scores.map((score) => (score === null ? null : -score)));
  const tail = (1 - level) / 2;
  const at = (of: Float64Array, item: number, p: number) => (count === 0 || scores[item] === null ? null : rankAt(of, p));
  return {
    items: chances.map((of, item) => ({ rank: ranks[item] ?? null, low: at(of, item, tail), high: at(of, item, 1 - tail), chances: of })),
    replicates: count,
  };
}

function addRanks(scores: readonly (number | null)[], chances: readonly Float64Array[]): void {
  const order = scores.map((score, item) => ({ score: score ?? -Infinity, item })).sort((a, b) => (a.score === b.score ? 0 : b.score - a.score));
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && order[to]?.score === order[from]?.score) to += 1;
    for (const { item } of order.slice(from, to)) {
      const own = chances[item];
      for (let j = from; own !== undefined && j < to; j += 1) own[j] = (own[j] ?? 0) + 1 / (to - from);
    }
    from = to;
  }
}

/** The first rank at or below which the item lies with probability p. */
function rankAt(chances: Float64Array, p: number): number {
  let sum = 0;
  for (const [j, chance] of chances.entries()) {
    sum += chance;
    if (sum >= p - step) return j + 1;
  }
  return chances.length;
}
