/** Coverage of intervals of a share of everybody invited, of whom some answered (`statistics.md` 2.5). */
import { randomStream } from '../../analysis/stats/chance/randomStream.js';
import { hypergeometricInterval } from '../../analysis/stats/hypergeometricInterval.js';
import type { Interval } from '../../analysis/stats/interval.js';
import { wilsonFpcInterval } from '../../analysis/stats/wilsonFpcInterval.js';
import { coverageLimits, Happenings, type SimulatedRate } from './simulatedRate.js';

const groups = [
  { n: 492, of: 900 },
  { n: 57, of: 86 },
  { n: 9, of: 20 },
  { n: 7, of: 9 },
] as const;

/** How many marked people are among n drawn without putting back. */
function drawCount(n: number, marked: number, of: number, chance: () => number): number {
  let count = 0;
  for (let drawn = 0; drawn < n; drawn += 1) if (chance() * (of - drawn) < marked - count) count += 1;
  return count;
}

const covers = ({ low, high }: Interval, truth: number): boolean => low <= truth + 1e-12 && truth <= high + 1e-12;

/** Shape how many groups of each size to draw, with shares between 5 and 95 %, and a seed; rates out, the same for the same seed. */
export function simulate(runs: number, seed: number): readonly SimulatedRate[] {
  const wilson = new Happenings();
  const exact = new Happenings();
  for (let run = 0; run < runs; run += 1) {
    const chance = randomStream(seed, run);
    const ofWilson: Record<string, boolean> = {};
    const ofExact: Record<string, boolean> = {};
    for (const { n, of } of groups) {
      const marked = Math.round(of * (0.05 + 0.9 * chance()));
      const counted = { count: drawCount(n, marked, of, chance), n };
      ofWilson[`Wilson with n*, ${n} of ${of}`] = covers(wilsonFpcInterval(counted, of), marked / of);
      ofExact[`hypergeometric, ${n} of ${of}`] = covers(hypergeometricInterval(counted, of), marked / of);
    }
    wilson.add(ofWilson);
    exact.add(ofExact);
  }
  // The exact interval never covers less than it says; in the smallest groups it covers always.
  return [...wilson.rates(coverageLimits), ...exact.rates({ low: 0.94, high: 1 })];
}
