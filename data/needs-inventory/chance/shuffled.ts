import type { Chance } from './chance.js';
import { drawSome } from './drawSome.js';

/** The same things in another order, every order as likely. */
export function shuffled<T>(chance: Chance, items: readonly T[]): readonly T[] {
  const order = drawSome(chance, new Map(items.map((_, index) => [index, 1])), items.length);
  return order.flatMap((index) => items.slice(index, index + 1));
}
