import { stirlingError } from './stirlingError.js';

/** ½ ln 2π */
export const halfLogTwoPi = 0.918938533204672742;

/**
 * Natural logarithm of the gamma function.
 *
 * Shape x > 0 in, ln Γ(x) out; the absolute error stays near 1e-14, so the relative one grows at the zeros
 * x = 1 and x = 2. Errors RangeError unless x > 0. Source Stirling's series; agrees with R `lgamma`.
 */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}
