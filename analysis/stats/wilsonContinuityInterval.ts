import { checkCount, type CountOf, type Interval } from './interval.js';
import { criticalValue } from './normalQuantile.js';

/**
 * Wilson's interval with continuity correction.
 *
 * Shape a count of n people, level in (0, 1); {low, high} out. Units shares in [0, 1].
 * Errors RangeError when n is 0. Source Newcombe (1998a), method 4; agrees with R `prop.test`.
 */
export function wilsonContinuityInterval(of: CountOf, level = 0.95): Interval {
  checkCount(of);
  const z = criticalValue(level);
  const rest = { count: of.n - of.count, n: of.n };
  return { low: lowLimit(of, z), high: 1 - lowLimit(rest, z) };
}

function lowLimit({ count, n }: CountOf, z: number): number {
  if (count === 0) return 0;
  const p = count / n;
  const root = Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n * (1 - p) + 1));
  return Math.max(0, (2 * n * p + z * z - 1 - z * root) / (2 * (n + z * z)));
}
