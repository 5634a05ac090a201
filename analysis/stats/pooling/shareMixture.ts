import { betaKernel, betaTails, type Tails } from '../betaTails.js';
import { normalQuantile } from '../normalQuantile.js';

/** One of the beta distributions that a share is a mixture of; the weights of all sum to 1. */
export interface BetaPart {
  readonly alpha: number;
  readonly beta: number;
  readonly weight: number;
}

export function mixtureMean(parts: readonly BetaPart[]): number {
  return parts.reduce((sum, { alpha, beta, weight }) => sum + (weight * alpha) / (alpha + beta), 0);
}

/**
 * Probability below and above a share under a mixture of beta distributions.
 * Shape parts with weights that sum to 1, x in [0, 1]. Errors RangeError as `betaTails`.
 */
export function mixtureTails(parts: readonly BetaPart[], x: number, y = 1 - x): Tails {
  let lower = 0;
  let upper = 0;
  for (const { alpha, beta, weight } of parts) {
    const tails = betaTails(x, alpha, beta, y);
    lower += weight * tails.lower;
    upper += weight * tails.upper;
  }
  return { lower, upper };
}

function mixtureSpread(parts: readonly BetaPart[], mean: number): number {
  const second = parts.reduce((sum, { alpha, beta, weight }) => sum + (weight * alpha * (alpha + 1)) / ((alpha + beta) * (alpha + beta + 1)), 0);
  return Math.sqrt(Math.max(0, second - mean * mean));
}

/** Where the quantile of a normal distribution on the logit scale would lie; only where the search begins. */
function firstGuess(parts: readonly BetaPart[], p: number): number {
  const mean = mixtureMean(parts);
  const guess = Math.log(mean / (1 - mean)) + (normalQuantile(p) * mixtureSpread(parts, mean)) / (mean * (1 - mean));
  return Number.isFinite(guess) ? Math.min(30, Math.max(-30, guess)) : 0;
}

/**
 * The share below which a part p of a mixture of beta distributions lies.
 *
 * Shape parts with weights that sum to 1, p in (0, 1). Errors RangeError when p is not within. Source Newton's method,
 * then secants, on the logit scale, held inside a bracket; right to 1e-8 of the share.
 */
export function mixtureQuantile(parts: readonly BetaPart[], p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a quantile lies at p in (0, 1), not ${p}`);
  let low = -700;
  let high = 700;
  let u = firstGuess(parts, p);
  let slope = NaN;
  let before = { u: NaN, excess: NaN };
  for (let step = 0; step < 200; step += 1) {
    const x = 1 / (1 + Math.exp(-u));
    const y = 1 / (1 + Math.exp(u));
    const tails = mixtureTails(parts, x, y);
    // On the logarithm of the nearer tail, so that a limit next to 0 or 1 keeps its digits.
    const excess = p <= 0.5 ? Math.log(tails.lower / p) : -Math.log(tails.upper / (1 - p));
    if (excess < 0) low = u;
    else high = u;
    const secant = (excess - before.excess) / (u - before.u);
    slope = secant > 0 ? secant : density(parts, x, y) / (p <= 0.5 ? tails.lower : tails.upper);
    const next = u - excess / slope;
    before = { u, excess };
    u = next > low && next < high ? next : (low + high) / 2;
    // The step after one so short would be shorter than 1e-8: secants gain half as many digits again every time.
    if (Math.abs(u - before.u) <= 3e-5) break;
  }
  return 1 / (1 + Math.exp(-u));
}

/** On the logit scale. */
function density(parts: readonly BetaPart[], x: number, y: number): number {
  return parts.reduce((sum, { alpha, beta, weight }) => sum + weight * betaKernel(x, y, alpha, beta), 0);
}
