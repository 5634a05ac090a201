import { checkSteps } from './checkSteps.js';

/** Where a bar that diverges from the middle of the scale begins and ends. */
export interface DivergingOffsets {
  /** 0 or below. */
  readonly left: number;
  /** 0 or above; right − left is 1. */
  readonly right: number;
}

/**
 * The ends of a diverging stacked bar: steps below the middle to the left, above it to the right, a neutral step half each.
 *
 * Shape counts or weights by step, the lowest first (an odd number of steps has a neutral one). Units shares of the
 * answers, with sign; null when there are none. Errors as `checkSteps`. Source `statistics.md` 11.1.
 */
export function divergingOffsets(counts: readonly number[]): DivergingOffsets | null {
  const n = checkSteps(counts);
  if (n === 0) return null;
  const half = Math.floor(counts.length / 2);
  const total = (part: readonly number[]) => part.reduce((sum, count) => sum + count, 0);
  const neutral = counts.length % 2 === 1 ? (counts[half] ?? 0) : 0;
  return {
    left: 0 - (total(counts.slice(0, half)) + neutral / 2) / n,
    right: (total(counts.slice(counts.length - half)) + neutral / 2) / n,
  };
}
