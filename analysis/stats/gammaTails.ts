import type { Tails } from './betaTails.js';
import { devianceTerm } from './devianceTerm.js';
import { halfLogTwoPi } from './logGamma.js';
import { stirlingError } from './stirlingError.js';

const tiny = 1e-300;
const enough = 1e-17;

/** x^a e^(−x) / Γ(a): the density of the gamma distribution times x. */
export function gammaKernel(shape: number, x: number): number {
  return Math.exp(0.5 * Math.log(shape) - halfLogTwoPi - stirlingError(shape) - devianceTerm(shape, x));
}

/** Σ x^k / (a (a + 1) … (a + k)), all terms positive; few are needed where x < a + 1. */
function series(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * enough; k += 1) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** Continued fraction DLMF 8.9.2 in its even part, by the modified Lentz method; fast where x > a + 1. */
function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / (Math.abs(b) < tiny ? tiny : b);
  let value = d;
  for (let k = 1; k < 10_000_000; k += 1) {
    const numerator = -k * (k - shape);
    b += 2;
    const denominator = numerator * d + b;
    d = 1 / (Math.abs(denominator) < tiny ? tiny : denominator);
    const next = b + numerator / c;
    c = Math.abs(next) < tiny ? tiny : next;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/** Where the upper tail is taken from its own side; for shapes below 1 it is small from early on. */
const seriesEnds = (shape: number): number => (shape < 1 ? Math.max(shape, 0.5) : shape + 1);

/**
 * Both tails of the gamma distribution with scale 1: `lower` is the regularised incomplete gamma function P(a, x).
 *
 * Shape a > 0 and x >= 0 in, probabilities out. Errors RangeError outside these.
 * Source DLMF 8.7.1 and 8.9.2 with the kernel of Loader (2000); agrees with R `pgamma`.
 */
export function gammaTails(shape: number, x: number): Tails {
  if (!(shape > 0 && Number.isFinite(shape) && x >= 0)) throw new RangeError(`gammaTails(${shape}, ${x})`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const kernel = gammaKernel(shape, x);
  if (x < seriesEnds(shape)) {
    const lower = Math.min(1, kernel * series(shape, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, kernel * continuedFraction(shape, x));
  return { lower: 1 - upper, upper };
}
