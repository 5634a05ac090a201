import type { RatingPairs } from './ratingPairs.js';

/** Martilla and James's four corners: important or not, and available or not. */
export type Quadrant = 'concentrate_here' | 'keep_up' | 'possible_overkill' | 'low_priority';

/** Where the corners meet: at the means of the items' means, or at a step of the scale such as its midpoint. */
export interface Crossing {
  readonly importance: number;
  readonly availability: number;
}

export interface ImportancePerformance {
  readonly crossing: Crossing | null;
  /** Null without a pair. */
  readonly quadrants: readonly (Quadrant | null)[];
}

export interface ImportancePerformanceOptions {
  /** Absent: the grand means. */
  readonly crossing?: Crossing | undefined;
  /** A weight a row; absent: everyone counts as one. */
  readonly weights?: Float64Array | undefined;
}

/**
 * Into which corner each item falls; `quadrantCertainty` says how sure that is.
 *
 * Shape pairs of each item in. A mean on the crossing counts as above it. Source Martilla & James (1977), J Marketing 41;
 * `statistics.md` 13.3.
 */
export function importancePerformance(items: readonly RatingPairs[], { crossing, weights }: ImportancePerformanceOptions = {}): ImportancePerformance {
  return cornersOf(items.map((pairs) => meansOf(pairs, weights)), crossing);
}

/** Means of the ratings of one item, in steps. */
export interface RatingMeans {
  readonly importance: number;
  readonly availability: number;
}

/** Corners of items by their means, null where nobody rated one; they meet at the means of the means unless told. */
export function cornersOf(means: readonly (RatingMeans | null)[], fixed: Crossing | undefined): ImportancePerformance {
  const crossing = fixed ?? grandMeans(means);
  return { crossing, quadrants: means.map((mean) => (mean === null || crossing === null ? null : quadrantOf(mean, crossing))) };
}

function meansOf({ rows, importance, availability }: RatingPairs, weights: Float64Array | undefined): RatingMeans | null {
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

function grandMeans(means: readonly (RatingMeans | null)[]): Crossing | null {
  let count = 0;
  let importance = 0;
  let availability = 0;
  for (const mean of means) {
    if (mean === null) continue;
    count += 1;
    importance += mean.importance;
    availability += mean.availability;
  }
  return count === 0 ? null : { importance: importance / count, availability: availability / count };
}

function quadrantOf(mean: RatingMeans, crossing: Crossing): Quadrant {
  const isAvailable = mean.availability >= crossing.availability;
  if (mean.importance >= crossing.importance) return isAvailable ? 'keep_up' : 'concentrate_here';
  return isAvailable ? 'possible_overkill' : 'low_priority';
}
