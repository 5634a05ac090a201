import { criticalValue, normalQuantile } from '../normalQuantile.js';
import { normalTails } from '../normalTails.js';

/**
 * How many standard errors outside its bounds an interval must reach to hold the share itself, not all of the bounds.
 *
 * Shape width of the bounds in standard errors, 0 or more (Infinity where the standard error is 0), level in (0, 1);
 * out the c with Φ(c + width) − Φ(−c) = level, from the two-sided critical value at 0 down to the one-sided one.
 * Errors RangeError outside. Source Imbens & Manski (2004), Econometrica 72, equations 6 and 7.
 */
export function imbensManskiCritical(width: number, level = 0.95): number {
  if (!(width >= 0)) throw new RangeError(`bounds are ${width} standard errors wide`);
  let high = criticalValue(level) + 1e-9;
  let low = normalQuantile(level) - 1e-9;
  for (;;) {
    const c = (low + high) / 2;
    if (c <= low || c >= high) return c;
    const missed = normalTails(c + width).upper + normalTails(c).upper;
    if (missed > 1 - level) low = c;
    else high = c;
  }
}
