import type { Tails } from './betaTails.js';

/** Density of the standard normal distribution. Shape any number in, density out. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) * 0.398942280401432678;
}

/** Φ(z) − ½ for z in [0, 3]: Marsaglia's series, all terms positive. */
function centre(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum * normalDensity(z);
}

/** Upper tail for z >= 3: Laplace's continued fraction, evaluated from its far end. */
function farTail(z: number): number {
  let fraction = z;
  for (let k = 120; k >= 1; k -= 1) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}

/**
 * Both tails of the standard normal distribution, each accurate when it is small.
 *
 * Shape any number in; probabilities out. Errors none (NaN gives NaN).
 * Source Marsaglia (2004) near the centre, Laplace's fraction in the tails; agrees with R `pnorm`.
 */
export function normalTails(z: number): Tails {
  const size = Math.abs(z);
  const upper = size < 3 ? 0.5 - centre(size) : farTail(size);
  return z < 0 ? { lower: upper, upper: 1 - upper } : { lower: 1 - upper, upper };
}
