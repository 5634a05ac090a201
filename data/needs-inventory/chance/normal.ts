import type { Chance } from './chance.js';

/**
 * A draw from the normal distribution with mean 0 and standard deviation 1, by adding twelve uniform numbers.
 * Nothing but addition, so that the last digit is the same on every processor; the tails beyond 6 are missing.
 */
export function normal(chance: Chance): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += chance();
  return sum;
}
