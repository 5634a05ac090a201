import type { CountOf, Interval } from '../interval.js';
import type { BetaPart } from './shareMixture.js';

export interface PredictedShare extends Interval {
  readonly mean: number;
}

/**
 * Share of all people of a group, of whom n answered: those who did are known, the others are predicted as if they
 * had not answered at random within the group. When everybody answered it is the share itself.
 *
 * Shape parts of the distribution of the group's share given its answers, its count, the population N >= n (whole), a
 * level in (0, 1); limits are possible shares, k / N. Null when the population is 0. Errors RangeError when N < n.
 * Source beta-binomial predictive distribution, `statistics.md` 15.6.
 */
export function predictedShare(parts: readonly BetaPart[], { count, n }: CountOf, population: number, level = 0.95): PredictedShare | null {
  if (!(Number.isInteger(population) && population >= n)) throw new RangeError(`a population of ${population} cannot give ${n} answers`);
  if (population === 0) return null;
  const tail = (1 - level) / 2;
  const others = population - n;
  const densities = new Float64Array(others + 1);
  for (const part of parts) addBetaBinomial(densities, others, part);
  const mean = densities.reduce((sum, density, y) => sum + density * y, 0);
  return {
    mean: (count + mean) / population,
    low: (count + firstReaching(densities, tail)) / population,
    high: (count + firstReaching(densities, 1 - tail)) / population,
  };
}

function firstReaching(densities: Float64Array, p: number): number {
  let sum = 0;
  const found = densities.findIndex((density) => (sum += density) >= p);
  return found < 0 ? densities.length - 1 : found;
}

/** From the likeliest number outwards, each density from its neighbour: nothing underflows that matters, and no gamma function is needed. */
function addBetaBinomial(into: Float64Array, m: number, { alpha, beta, weight }: BetaPart): void {
  const own = new Float64Array(m + 1);
  const ratio = (y: number) => ((m - y) * (alpha + y)) / ((y + 1) * (beta + m - y - 1));
  // With alpha or beta below 1 the density may rise towards both ends: the recurrence then runs over the middle just as well.
  const start = Math.min(m, Math.max(0, Math.round((m * alpha) / (alpha + beta))));
  own[start] = 1;
  for (let y = start; y < m; y += 1) own[y + 1] = (own[y] ?? 0) * ratio(y);
  for (let y = start; y > 0; y -= 1) own[y - 1] = (own[y] ?? 0) / ratio(y - 1);
  const total = own.reduce((sum, density) => sum + density, 0);
  own.forEach((density, y) => {
    into[y] = (into[y] ?? 0) + (weight * density) / total;
  });
}
