import type { Interval } from '../stats/interval.js';
import { wilsonInterval } from '../stats/wilsonInterval.js';

/** Wilson's limits of a share of whole people; null where nobody answered. Source `statistics.md` 4. */
export function shareLimits(count: number, n: number, level: number): Interval | null {
  return n > 0 ? wilsonInterval({ count, n }, level) : null;
}
