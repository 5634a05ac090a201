import type { CountOf, Interval } from '../interval.js';
import { wilsonInterval } from '../wilsonInterval.js';
import { trendInShares, type TrendInShares } from './trendInShares.js';

export interface ResponseBlock extends CountOf {
  /** Null when nobody is in the block. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** Of everyone up to the end of this block: what the survey would have said had it closed there. */
  readonly shareSoFar: number | null;
}

export interface LateRespondents {
  readonly blocks: readonly ResponseBlock[];
  /** Null where no trend can be told. */
  readonly trend: TrendInShares | null;
}

/**
 * A share by the order in which people responded, such as by reminder: whether those who were hardest to reach differ.
 *
 * Shape counts of the people of each block, first to last; level in (0, 1), Wilson's intervals. Units shares. It says
 * nothing of those who never responded: the trend is for people to judge, never carried on beyond the last block.
 * Errors RangeError naming the block with impossible counts. Source `statistics.md` 6.5.
 */
export function lateRespondents(blocks: readonly CountOf[], level = 0.95): LateRespondents {
  const trend = trendInShares(blocks);
  let before: CountOf = { count: 0, n: 0 };
  const rows = blocks.map(({ count, n }) => {
    before = { count: before.count + count, n: before.n + n };
    return {
      count,
      n,
      share: n > 0 ? count / n : null,
      interval: n > 0 ? wilsonInterval({ count, n }, level) : null,
      shareSoFar: before.n > 0 ? before.count / before.n : null,
    };
  });
  return { blocks: rows, trend };
}
