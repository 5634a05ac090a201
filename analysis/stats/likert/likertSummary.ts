import { boxScores, type BoxScores } from './boxScores.js';
import { divergingOffsets, type DivergingOffsets } from './divergingOffsets.js';
import { interpolatedMedian } from './interpolatedMedian.js';
import type { LikertCounts } from './likertCounts.js';
import { normalisedEntropy } from './normalisedEntropy.js';
import { stepMean, type StepMean } from './stepMean.js';
import { stepQuantile } from './stepQuantile.js';

/** Everything that is said of one question on a scale. Nulls where nobody answered with a step. */
export interface LikertSummary extends LikertCounts {
  /** Answers with a step: the base of all that follows. */
  readonly base: number;
  readonly shares: readonly number[] | null;
  readonly boxes: BoxScores | null;
  readonly median: number | null;
  readonly interpolatedMedian: number | null;
  readonly quartiles: { readonly lower: number; readonly upper: number } | null;
  readonly mean: StepMean | null;
  readonly diverging: DivergingOffsets | null;
  readonly entropy: number | null;
}

/**
 * The distribution of a scale first, then what sums it up.
 *
 * Shape counts by step with "don't know" and missing apart, level in (0, 1). Units shares in [0, 1] and steps.
 * Errors RangeError naming a count that is negative or no number. Source `statistics.md` 11.
 */
export function likertSummary({ counts, dontKnow, missing }: LikertCounts, level = 0.95): LikertSummary {
  for (const [name, count] of Object.entries({ dontKnow, missing })) {
    if (!(count >= 0 && count < Infinity)) throw new RangeError(`the count of ${name} is ${count}`);
  }
  const boxes = boxScores(counts, level);
  const base = counts.reduce((sum, count) => sum + count, 0);
  const [lower, upper] = [stepQuantile(counts, 0.25), stepQuantile(counts, 0.75)];
  return {
    counts,
    dontKnow,
    missing,
    base,
    shares: base > 0 ? counts.map((count) => count / base) : null,
    boxes,
    median: stepQuantile(counts, 0.5),
    interpolatedMedian: interpolatedMedian(counts),
    quartiles: lower === null || upper === null ? null : { lower, upper },
    mean: stepMean(counts, level),
    diverging: divergingOffsets(counts),
    entropy: normalisedEntropy(counts),
  };
}
