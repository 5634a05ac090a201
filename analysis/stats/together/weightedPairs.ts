import { checkWeights } from '../design/checkDesign.js';
import type { ExclusivePatterns } from './exclusivePatterns.js';

export interface PairWeights {
  /** Σw of the base. */
  readonly total: number;
  /** Σw of who ticked a and b at `a × options + b`; on the diagonal, of who ticked a. */
  readonly both: Float64Array;
}

/** Shape exclusive patterns and a weight a row in. Errors RangeError naming the row of a weight that is negative or not finite. */
export function weightedPairs({ options, patterns, of }: ExclusivePatterns, weights: Float64Array): PairWeights {
  checkWeights(weights, of.length);
  const sums = new Float64Array(patterns.length);
  for (let i = 0; i < of.length; i += 1) {
    const pattern = of[i] ?? -1;
    if (pattern >= 0) sums[pattern] = (sums[pattern] ?? 0) + (weights[i] ?? 0);
  }
  const both = new Float64Array(options * options);
  for (const [number, pattern] of patterns.entries()) {
    for (const a of pattern.options) for (const b of pattern.options) both[a * options + b] = (both[a * options + b] ?? 0) + (sums[number] ?? 0);
  }
  return { total: sums.reduce((sum, one) => sum + one, 0), both };
}
