import type { RatingPairs } from './ratingPairs.js';

/** Who finds an item less available than important, in percent of the pairs; null without a pair. */
export interface RankedDiscrepancy {
  readonly pairs: number;
  /** Availability below importance: a need. */
  readonly below: number | null;
  readonly above: number | null;
  readonly tied: number | null;
  /** −100 (all need) to 100. */
  readonly score: number | null;
  /** −score: what is shown, so that more is more need. */
  readonly need: number | null;
  /** Null below two pairs. */
  readonly needSe: number | null;
}

/**
 * The ranked discrepancy model of one item: steps need not be equally far apart.
 *
 * Shape pairs in; units percent, −100 to 100. Standard error 100 sd(sign)/√n. Source Narine & Harder (2021),
 * Adv Agric Dev 2(3); `statistics.md` 13.2.
 */
export function rankedDiscrepancy({ importance, availability }: RatingPairs): RankedDiscrepancy {
  const pairs = importance.length;
  if (pairs === 0) return { pairs, below: null, above: null, tied: null, score: null, need: null, needSe: null };
  let below = 0;
  let above = 0;
  for (let i = 0; i < pairs; i += 1) {
    if ((availability[i] ?? NaN) < (importance[i] ?? NaN)) below += 1;
    else if ((availability[i] ?? NaN) > (importance[i] ?? NaN)) above += 1;
  }
  const mean = (below - above) / pairs;
  const squares = below * (1 - mean) ** 2 + above * (-1 - mean) ** 2 + (pairs - below - above) * mean ** 2;
  // Shares first, then their difference, in R's order: ranks of items must not part over rounding.
  const up = below / pairs;
  const down = above / pairs;
  return {
    pairs,
    below: 100 * up,
    above: 100 * down,
    tied: 100 * ((pairs - below - above) / pairs),
    score: 100 * (down - up),
    need: 100 * (up - down),
    needSe: pairs > 1 ? (100 * Math.sqrt(squares / (pairs - 1))) / Math.sqrt(pairs) : null,
  };
}
