import type { CountOf } from '../interval.js';
import { normalTails } from '../normalTails.js';

export interface TrendInShares {
  /** Change in the share from one block to the next. */
  readonly slope: number;
  /** Standard error of the slope if there were no trend. */
  readonly se: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Whether a share rises or falls along ordered blocks.
 *
 * Shape counts of the people in each block, in order, blocks one step apart; one without people is passed over but keeps
 * its step. Units shares. Null when people are in fewer than two blocks, or none or all of them are counted.
 * Errors RangeError naming the block with impossible counts. Source Cochran (1954), Armitage (1955); z² is R
 * `prop.trend.test`.
 */
export function trendInShares(blocks: readonly CountOf[]): TrendInShares | null {
  for (const [b, { count, n }] of blocks.entries()) {
    if (!(count >= 0 && count <= n && n < Infinity)) throw new RangeError(`block ${b + 1}: ${count} of ${n}`);
  }
  const total = (of: (block: CountOf, step: number) => number) => blocks.reduce((sum, block, step) => sum + of(block, step), 0);
  const n = total((block) => block.n);
  const count = total((block) => block.count);
  if (count === 0 || count === n) return null;
  const middle = total((block, step) => block.n * step) / n;
  const spread = total((block, step) => block.n * (step - middle) ** 2);
  if (spread === 0) return null;
  const slope = total((block, step) => block.count * (step - middle)) / spread;
  const se = Math.sqrt(((count / n) * (1 - count / n)) / spread);
  const z = slope / se;
  return { slope, se, z, p: 2 * normalTails(Math.abs(z)).upper };
}
