import { devianceTerm } from './devianceTerm.js';
import { halfLogTwoPi } from './logGamma.js';
import { stirlingError } from './stirlingError.js';

/**
 * Probability of x successes in n independent trials.
 *
 * Shape whole x in 0..n, share p in [0, 1]; probability out. Errors RangeError outside these.
 * Source Loader (2000); agrees with R `dbinom`.
 */
export function binomialDensity(x: number, n: number, p: number): number {
  if (!(x >= 0 && x <= n && p >= 0 && p <= 1)) throw new RangeError(`binomialDensity(${x}, ${n}, ${p})`);
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const rest = n - x;
  const deviance = devianceTerm(x, n * p) + devianceTerm(rest, n * (1 - p));
  const corrections = stirlingError(n) - stirlingError(x) - stirlingError(rest);
  return Math.exp(corrections - deviance - halfLogTwoPi + 0.5 * Math.log(n / x / rest));
}
