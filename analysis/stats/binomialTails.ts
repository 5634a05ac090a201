import { betaTails, type Tails } from './betaTails.js';

/**
 * Both tails of a binomial count: `lower` = P(X <= x), `upper` = P(X > x), each accurate when it is small.
 *
 * Shape whole x and n >= 1, share p in [0, 1]. Errors RangeError when p is outside [0, 1].
 * Source the incomplete beta function (Abramowitz & Stegun 26.5.24); agrees with R `pbinom`.
 */
export function binomialTails(x: number, n: number, p: number): Tails {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`binomialTails needs p in [0, 1], not ${p}`);
  if (x < 0) return { lower: 0, upper: 1 };
  if (x >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = betaTails(p, x + 1, n - x);
  return { lower: upper, upper: lower };
}
