import { studentCriticalValue } from '../stats/studentQuantile.js';
import type { Interval } from '../stats/interval.js';

/** Student's limits of a mean at another level, from those at one: both hold the same standard error. Levels in (0, 1). */
export function meanLimits({ low, high }: Interval, n: number, from: number, to: number): Interval {
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  const wide = (half * studentCriticalValue(to, n - 1)) / studentCriticalValue(from, n - 1);
  return { low: middle - wide, high: middle + wide };
}
