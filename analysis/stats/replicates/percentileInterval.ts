import type { Interval } from '../interval.js';

/**
 * The middle of what replicates gave: an interval for statistics that have no standard error worth the name.
 *
 * Shape values of at least one replicate, level in (0, 1); units those of the values. Null without values. Errors
 * RangeError on a level outside. Source Efron (1979); quantiles as R `quantile(type = 7)`.
 */
export function percentileInterval(values: Float64Array, level = 0.95): Interval | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  if (values.length === 0) return null;
  const sorted = values.slice().sort();
  const at = (p: number): number => {
    const place = p * (sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below] ?? NaN;
    const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN;
    return low + (place - below) * (high - low);
  };
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}
