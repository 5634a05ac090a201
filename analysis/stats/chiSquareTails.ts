import type { Tails } from './betaTails.js';
import { gammaTails } from './gammaTails.js';

/**
 * Both tails of the χ² distribution, each accurate when it is small.
 *
 * Shape x >= 0 and degrees of freedom > 0, whole or not. Errors RangeError outside these.
 * Source the incomplete gamma function at half of both (DLMF 8.2.4); agrees with R `pchisq`.
 */
export function chiSquareTails(x: number, df: number): Tails {
  return gammaTails(df / 2, x / 2);
}
