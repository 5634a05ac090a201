import type { Chance } from './chance.js';

/** One key of `weights`, each as likely as its share of the sum. Errors RangeError when there is nothing to pick. */
export function pickWeighted<T>(chance: Chance, weights: ReadonlyMap<T, number>): T {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let left = chance() * total;
  let last: { readonly key: T } | undefined;
  for (const [key, weight] of weights) {
    if (weight <= 0) continue;
    last = { key };
    left -= weight;
    if (left < 0) break;
  }
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last.key;
}
