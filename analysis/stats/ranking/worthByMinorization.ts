import type { ChoiceCounts } from './choiceCounts.js';

export interface MinorizationFit {
  /** Shares of 1. */
  readonly worth: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Worths of a Plackett-Luce model by minorization-maximization: slow and sure, every step raises the likelihood.
 *
 * Shape counts of choices of items every one of which is both above and below the others; stops when no worth moves by
 * more than `tolerance` of itself. Units worths that sum to 1. Source Hunter (2004), Ann Stat 32, equation 30.
 */
export function worthByMinorization({ wins, sets, times }: ChoiceCounts, tolerance = 1e-13, most = 20000): MinorizationFit {
  const items = wins.length;
  let worth = new Float64Array(items).fill(1 / items);
  for (let iterations = 1; iterations <= most; iterations += 1) {
    const shareOfSets = new Float64Array(items);
    for (const [s, set] of sets.entries()) {
      let total = 0;
      for (const item of set) total += worth[item] ?? 0;
      const part = (times[s] ?? 0) / total;
      for (const item of set) shareOfSets[item] = (shareOfSets[item] ?? 0) + part;
    }
    const raw = wins.map((won, item) => won / (shareOfSets[item] ?? 0));
    const sum = raw.reduce((total, one) => total + one, 0);
    const next = raw.map((one) => one / sum);
    const moved = next.reduce((largest, one, item) => Math.max(largest, Math.abs(one / (worth[item] ?? 0) - 1)), 0);
    if (moved < tolerance) return { worth: next, iterations, converged: true };
    worth = next;
  }
  return { worth, iterations: most, converged: false };
}
