import type { CountOf } from '../interval.js';

/**
 * Cuts people in the order in which they responded into blocks as equal as can be, for where no reminders were sent.
 *
 * Shape one entry a person in order of response: counted, not counted, or null outside the base; the number of blocks,
 * 1 or more. Out counts of those in the base, each block within one person of every other; fewer people than blocks
 * give empty blocks last. Errors RangeError when the number of blocks is not whole or below 1.
 */
export function responseOrderBlocks(inOrder: readonly (boolean | null)[], blocks: number): readonly CountOf[] {
  if (!(Number.isInteger(blocks) && blocks >= 1)) throw new RangeError(`people cannot be cut into ${blocks} blocks`);
  const base = inOrder.filter((counted) => counted !== null);
  const size = Math.floor(base.length / blocks);
  const larger = base.length % blocks;
  return Array.from({ length: blocks }, (_, b) => {
    const start = b * size + Math.min(b, larger);
    const block = base.slice(start, start + size + (b < larger ? 1 : 0));
    return { count: block.filter(Boolean).length, n: block.length };
  });
}
