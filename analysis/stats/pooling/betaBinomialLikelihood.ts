import type { BetaBinomialTallies } from './betaBinomialTallies.js';

/** Where groups may lie: the mean of their shares, and the correlation of two people of one group. */
export interface GroupSpread {
  readonly mu: number;
  /** 1 / (M + 1) for shares with the distribution Beta(μM, (1 − μ)M). */
  readonly icc: number;
}

/** Σ tally_j ln(start + j step); −Infinity when a factor that occurs is 0. */
function logProduct(tally: Float64Array, start: number, step: number): number {
  let sum = 0;
  let factor = start;
  for (let j = 0; j < tally.length; j += 1) {
    sum += (tally[j] ?? 0) * Math.log(factor);
    factor += step;
  }
  return sum;
}

/**
 * Logarithm of the beta-binomial likelihood, without the binomial coefficients. Written with products, it is exact
 * down to icc = 0, where it is the binomial likelihood.
 *
 * Shape tallies of the groups, mu and icc in [0, 1]. Errors none; −Infinity where the counts are impossible.
 * Source Griffiths (1973); `statistics.md` 15.2.
 */
export function betaBinomialLogLikelihood({ chosen, rest, all }: BetaBinomialTallies, { mu, icc }: GroupSpread): number {
  const within = 1 - icc;
  return logProduct(chosen, mu * within, icc) + logProduct(rest, (1 - mu) * within, icc) - logProduct(all, within, icc);
}
