import type { Chance } from './chance.js';

export function happens(chance: Chance, probability: number): boolean {
  return chance() < probability;
}
