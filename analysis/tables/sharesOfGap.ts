import type { RatingPairs } from '../stats/gap/ratingPairs.js';

/** Shares in [0, 1] of those who rated both; null where nobody did. */
export interface SharesOfGap {
  readonly below: number | null;
  readonly above: number | null;
  readonly equal: number | null;
}

/** For whom availability is below, above, and equal to importance: shares of people, or of their weights. */
export function sharesOfGap({ rows, importance, availability }: RatingPairs, weights: Float64Array | undefined): SharesOfGap {
  let [below, above, total] = [0, 0, 0];
  for (let p = 0; p < rows.length; p += 1) {
    const weight = weights === undefined ? 1 : (weights[rows[p] ?? 0] ?? 0);
    const gap = (importance[p] ?? 0) - (availability[p] ?? 0);
    total += weight;
    if (gap > 0) below += weight;
    else if (gap < 0) above += weight;
  }
  if (total === 0) return { below: null, above: null, equal: null };
  return { below: below / total, above: above / total, equal: Math.max(0, total - below - above) / total };
}
