import { rankersOf, wasOffered, type Rankings } from './rankings.js';

/**
 * Mean points under other weights, for `rankUncertainty`: those of bootstrap replicates, or re-raked ones.
 *
 * Shape rankings and arrays of a weight a row in; one list of means an array out, null where nobody could rank the item.
 * Errors RangeError when a row ranks an item twice.
 */
export function* bordaReplicates(rankings: Rankings, replicates: Iterable<Float64Array>): Generator<readonly (number | null)[]> {
  const { items, places } = rankings;
  const rankers = rankersOf(rankings);
  const offered = Array.from({ length: items }, (_, item) => rankers.filter((i) => wasOffered(rankings, item, i) || places.some((column) => column[i] === item)));
  for (const weights of replicates) {
    const points = new Float64Array(items);
    for (const [place, column] of places.entries()) {
      for (const i of rankers) {
        const item = column[i] ?? -1;
        if (item >= 0 && item < items) points[item] = (points[item] ?? 0) + (places.length - place) * (weights[i] ?? 0);
      }
    }
    yield Array.from(points, (sum, item) => {
      const base = offered[item]?.reduce((total, i) => total + (weights[i] ?? 0), 0) ?? 0;
      return base > 0 ? sum / base : null;
    });
  }
}
