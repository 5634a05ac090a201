import { checkCount, type CountOf, type Interval } from './interval.js';
import { normalQuantile } from './normalQuantile.js';
import { normalTails } from './normalTails.js';

/** What a share can be among everyone invited, whatever those who did not answer would have said. */
export interface Bounds {
  /** Nobody, or everybody, of those who did not answer. */
  readonly bounds: Interval;
  /** The same widened for chance, at the level asked for. */
  readonly interval: Interval;
}

/**
 * Bounds of a share under any non-response.
 *
 * Shape a count of n who answered, the number invited (>= n), level in (0, 1). Units shares; `interval` is
 * clipped to [0, 1]. Errors RangeError when n is 0 or fewer were invited than answered.
 * Source Manski (1989); interval Imbens & Manski (2004).
 */
export function manskiBounds(of: CountOf, invited: number, level = 0.95): Bounds {
  checkCount(of);
  if (!(invited >= of.n)) throw new RangeError(`${invited} invited cannot give ${of.n} answers`);
  const p = of.count / of.n;
  const answered = of.n / invited;
  const low = p * answered;
  const width = 1 - answered;
  const error = Math.sqrt((p * (1 - p)) / of.n) * answered;
  const c = error === 0 ? 0 : imbensManski(width / error, level);
  return {
    bounds: { low, high: low + width },
    interval: { low: Math.max(0, low - c * error), high: Math.min(1, low + width + c * error) },
  };
}

/** c with Φ(c + w) − Φ(−c) = level: between the one-sided and the two-sided critical value. */
function imbensManski(w: number, level: number): number {
  let low = normalQuantile(level) - 1e-9;
  let high = -normalQuantile((1 - level) / 2) + 1e-9;
  for (;;) {
    const c = (low + high) / 2;
    if (c <= low || c >= high) return c;
    const covered = 1 - normalTails(c + w).upper - normalTails(-c).lower;
    if (covered < level) low = c;
    else high = c;
  }
}
