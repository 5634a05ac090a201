/**
 * n* = n (N − 1) / (N − n): how many answers from an endless population say as much as n from one of N people.
 *
 * Shape n > 0 and N >= n; Infinity when everybody answered. Errors RangeError when N < n.
 * Source `statistics.md` 2.5.
 */
export function finiteEffectiveSize(n: number, population: number): number {
  if (!(population >= n)) throw new RangeError(`a population of ${population} cannot give ${n} answers`);
  if (population === n) return Infinity;
  return population === Infinity ? n : (n * (population - 1)) / (population - n);
}
