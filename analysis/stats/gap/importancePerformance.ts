import type { RatingPairs } from './ratingPairs.js';

/** Martilla and James's four corners: important or not, and available or not. */
export type Quadrant = 'concentrate_here' | 'keep_up' | 'possible_overkill' | 'low_priority';

/** Where the corners meet: at the means of the items' means, or at a step of the scale such as its midpoint. */
export interface Crossing {
  readonly importance: number;
  readonly availability: number;
}

export interface ItemQuadrant {
  /** Null without a pair. */
  readonly quadrant: Quadrant | null;
  /** How often the replicates put the item into the same corner; null without replicates. */
  readonly probability: number | null;
}

export interface ImportancePerformance {
  readonly crossing: Crossing | null;
  readonly items: readonly ItemQuadrant[];
}

export interface ImportancePerformanceOptions {
  /** Absent: the grand means of each replicate anew. */
  readonly crossing?: Crossing;
  /** A weight a row; absent: everyone counts as one. */
  readonly weights?: Float64Array;
  /** Weights of bootstrap replicates (`resampledWeights`): all items of a person are drawn together. */
  readonly replicates?: Iterable<Float64Array>;
}

/**
 * Into which corner each item falls, and how sure that is.
 *
 * Shape pairs of each item in. A mean on the crossing counts as above it. Below a probability of .8 a corner is to be
 * drawn hollow. Source Martilla & James (1977), J Marketing 41; `statistics.md` 13.3.
 */
export function importancePerformance(items: readonly RatingPairs[], { crossing, weights, replicates = [] }: ImportancePerformanceOptions = {}): ImportancePerformance {
  const shown = quadrants(items, crossing, weights);
  const same = new Float64Array(items.length);
  let count = 0;
  for (const drawn of replicates) {
    count += 1;
    const again = quadrants(items, crossing, drawn);
    for (const [k, quadrant] of again.items.entries()) if (quadrant !== null && quadrant === shown.items[k]) same[k] = (same[k] ?? 0) + 1;
  }
  return {
    crossing: shown.crossing,
    items: shown.items.map((quadrant, k) => ({ quadrant, probability: quadrant === null || count === 0 ? null : (same[k] ?? 0) / count })),
  };
}

interface Means {
  readonly importance: number;
  readonly availability: number;
}

function quadrants(items: readonly RatingPairs[], fixed: Crossing | undefined, weights: Float64Array | undefined): { readonly crossing: Crossing | null; readonly items: readonly (Quadrant | null)[] } {
  const means = items.map((pairs) => meansOf(pairs, weights));
  const crossing = fixed ?? grandMeans(means);
  return { crossing, items: means.map((mean) => (mean === null || crossing === null ? null : quadrantOf(mean, crossing))) };
}

function meansOf({ rows, importance, availability }: RatingPairs, weights: Float64Array | undefined): Means | null {
  let total = 0;
  let important = 0;
  let available = 0;
  for (let k = 0; k < rows.length; k += 1) {
    const weight = weights === undefined ? 1 : (weights[rows[k] ?? 0] ?? 0);
    total += weight;
    important += weight * (importance[k] ?? NaN);
    available += weight * (availability[k] ?? NaN);
  }
  return total > 0 ? { importance: important / total, availability: available / total } : null;
}

function grandMeans(means: readonly (Means | null)[]): Crossing | null {
  const known = means.filter((mean) => mean !== null);
  if (known.length === 0) return null;
  const meanOf = (value: (mean: Means) => number) => known.reduce((sum, mean) => sum + value(mean), 0) / known.length;
  return { importance: meanOf((mean) => mean.importance), availability: meanOf((mean) => mean.availability) };
}

function quadrantOf(mean: Means, crossing: Crossing): Quadrant {
  const isAvailable = mean.availability >= crossing.availability;
  if (mean.importance >= crossing.importance) return isAvailable ? 'keep_up' : 'concentrate_here';
  return isAvailable ? 'possible_overkill' : 'low_priority';
}
