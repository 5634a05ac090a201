import { gammaQuantile } from './gammaQuantile.js';

/**
 * The point below which a share p of the χ² distribution lies.
 *
 * Shape p in [0, 1] and degrees of freedom > 0, whole or not; Infinity at p = 1. Errors RangeError outside these.
 * Source twice the gamma quantile at half the degrees of freedom; agrees with R `qchisq`.
 */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}
