import type { ExclusivePatterns, Pattern } from './exclusivePatterns.js';

/** Sets of options to look at; more could not be counted in a moment. */
const most = 1_000_000;

/**
 * How many ticked all of some options, whatever else they ticked: every set of `size` options, most frequent first,
 * equal ones in the order of their options. People are in many of them: the counts do not sum to the base.
 *
 * Shape exclusive patterns and a size from 1; sets nobody has are 0 and stand last. Errors RangeError when there are more than
 * a million such sets.
 */
export function inclusiveIntersections({ options, patterns }: ExclusivePatterns, size: number): readonly Pattern[] {
  if (!(Number.isInteger(size) && size >= 1)) throw new RangeError(`a set of ${size} options`);
  const sets = combinations(options, size);
  const places = new Map(sets.map((set, place) => [set.join(), place]));
  const counts = new Float64Array(sets.length);
  for (const pattern of patterns) {
    for (const chosen of combinations(pattern.options.length, size)) {
      const place = places.get(chosen.map((k) => pattern.options[k] ?? -1).join()) ?? -1;
      if (place >= 0) counts[place] = (counts[place] ?? 0) + pattern.count;
    }
  }
  const order = [...sets.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return order.map((place) => ({ options: sets[place] ?? [], count: counts[place] ?? 0 }));
}

/** All ways to choose `size` of the numbers below `of`, in lexicographic order. */
function combinations(of: number, size: number): number[][] {
  let ways = 1;
  for (let k = 0; k < size; k += 1) ways = (ways * (of - k)) / (k + 1);
  if (ways > most) throw new RangeError(`${of} options have ${ways} sets of ${size}: at most ${most} can be counted`);
  const all: number[][] = [];
  const extend = (begun: readonly number[], from: number): void => {
    if (begun.length === size) all.push([...begun]);
    else for (let next = from; next <= of - (size - begun.length); next += 1) extend([...begun, next], next + 1);
  };
  extend([], 0);
  return all;
}
