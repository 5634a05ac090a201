import { detectableDifference } from '../../stats/planning/detectableDifference.js';

const power = 0.8;

/**
 * The smallest difference from a share of one half that a test finds 4 times of 5, between the two largest of some groups.
 * Weights cost as many people as their design effect says. Null below two groups, or where no difference is that large.
 */
export function detectableBetween(sizes: readonly number[], designEffect: number, level: number): number | null {
  const [first = 0, second = 0] = [...sizes].sort((a, b) => b - a);
  if (second === 0) return null;
  return detectableDifference(0.5, { first: first / designEffect, second: second / designEffect }, power, level).above;
}
