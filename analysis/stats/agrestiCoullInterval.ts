import { checkCount, type CountOf, type Interval } from './interval.js';
import { criticalValue } from './normalQuantile.js';

/**
 * Agresti and Coull's interval. For comparison only: it may leave [0, 1].
 *
 * Shape a count of n people, level in (0, 1); {low, high} out. Errors RangeError when n is 0.
 * Source Agresti & Coull (1998).
 */
export function agrestiCoullInterval(of: CountOf, level = 0.95): Interval {
  checkCount(of);
  const z = criticalValue(level);
  const n = of.n + z * z;
  const p = (of.count + (z * z) / 2) / n;
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return { low: p - half, high: p + half };
}
