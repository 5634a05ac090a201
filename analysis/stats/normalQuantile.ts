import { probit } from 'simple-statistics';
import { normalDensity, normalTails } from './normalTails.js';

/**
 * The point below which a share p of the standard normal distribution lies.
 *
 * Shape p in [0, 1]; ±Infinity at the ends. Errors RangeError outside. Source a schoolbook first guess
 * (`probit`, right to two or three digits) sharpened by Halley's method on the tail; agrees with R `qnorm`.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile needs p in [0, 1], not ${p}`);
  if (p > 0.5) return p === 1 ? Infinity : -lowerQuantile(1 - p);
  return p === 0 ? -Infinity : lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  if (p === 0.5) return 0;
  let z = probit(p);
  for (let step = 0; step < 20; step += 1) {
    const error = (normalTails(z).lower - p) / normalDensity(z);
    const change = error / (1 + 0.5 * z * error);
    z -= change;
    if (Math.abs(change) <= 1e-15 * Math.abs(z)) break;
  }
  return z;
}

/** A table asks for the same level in every cell. */
let latest = { level: NaN, value: NaN };

/**
 * Half-width of an interval in standard errors: 1.96 at level 0.95.
 *
 * Shape a confidence level in (0, 1). Errors RangeError outside.
 */
export function criticalValue(level: number): number {
  if (level === latest.level) return latest.value;
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  const value = -normalQuantile((1 - level) / 2);
  latest = { level, value };
  return value;
}
