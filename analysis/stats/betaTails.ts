import { devianceTerm } from './devianceTerm.js';
import { halfLogTwoPi } from './logGamma.js';
import { stirlingError } from './stirlingError.js';

/** Probability below and above a point. The two are computed apart: 1 − p says nothing of a small p. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const tiny = 1e-300;
const enough = 1e-16;

/** a − (a + b) x, which is (a + b) y − b too; the side of smaller numbers has it with more digits. */
function distanceBelow(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  return Math.max(a, n * x) < Math.max(b, n * y) ? a - n * x : n * y - b;
}

/** x^a y^b / B(a, b) for y = 1 − x, given apart so that a y near 0 keeps its digits. */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const difference = distanceBelow(x, y, a, b);
  const deviance = devianceTerm(a, n * x, difference) + devianceTerm(b, n * y, -difference);
  const corrections = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(corrections - deviance - halfLogTwoPi + 0.5 * (Math.log(a) + Math.log(b / n)));
}

/**
 * Continued fraction of Didonato & Morris (1992), the even part of DLMF 8.17.22, by the modified Lentz method; fast where
 * `below` = a − (a + b) x, given apart for its digits, is not far below 0. As b grows it becomes that of the gamma distribution.
 */
function continuedFraction(x: number, a: number, b: number, below: number): number {
  let c = 1 / tiny;
  let d = 1 / guarded(((below + 1) * a) / (a + 1));
  let value = d;
  for (let m = 1; m < 200_000; m += 1) {
    const odd = a + 2 * m - 1;
    const numerator = ((a + m - 1) / odd) * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / odd + ((a + m) / (odd + 2)) * (below + 1 + m * (2 - x));
    d = 1 / guarded(denominator + numerator * d);
    c = guarded(denominator + numerator / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < enough) break;
  }
  return value;
}

/** Lentz's method divides by these; a zero is moved by less than any rounding. */
function guarded(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/**
 * Both tails of the beta distribution: `lower` is the regularised incomplete beta function I_x(a, b).
 *
 * Shape x in [0, 1], a and b > 0; `y` may be given as 1 − x when the caller knows it more exactly.
 * Errors RangeError outside these. Source Didonato & Morris (1992) with the kernel of Loader (2000); agrees with R `pbeta`.
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) throw new RangeError(`betaTails(${x}, ${a}, ${b})`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  const kernel = betaKernel(x, y, a, b);
  const below = distanceBelow(x, y, a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = kernel * continuedFraction(x, a, b, below);
    return { lower, upper: 1 - lower };
  }
  const upper = kernel * continuedFraction(y, b, a, -below);
  return { lower: 1 - upper, upper };
}
