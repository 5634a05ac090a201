import type { Chance } from './chance.js';
import { pickWeighted } from './pickWeighted.js';

/** Up to `count` different keys of `weights`, one after the other, each draw in proportion to what is left. */
export function drawSome<T>(chance: Chance, weights: ReadonlyMap<T, number>, count: number): readonly T[] {
  const left = new Map([...weights].filter(([, weight]) => weight > 0));
  const drawn: T[] = [];
  while (drawn.length < count && left.size > 0) {
    const key = pickWeighted(chance, left);
    left.delete(key);
    drawn.push(key);
  }
  return drawn;
}
