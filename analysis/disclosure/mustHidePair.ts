/** Two choices crossed: people with both, with one of them only, with neither. */
export interface PairCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/**
 * Whether how two choices go together must be hidden: with both margins public one cell gives all four, so the count
 * of both, phi, lift, Jaccard and the odds ratio are hidden together when any of the four is 1 to k − 1.
 * Source `statistics.md` 16.9.
 */
export function mustHidePair({ both, onlyFirst, onlySecond, neither }: PairCounts, k: number): boolean {
  return [both, onlyFirst, onlySecond, neither].some((count) => count > 0 && count < k);
}
