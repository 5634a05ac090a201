import type { ResponsePropensities } from './responsePropensities.js';

/** How much respondents can differ from everyone, as far as what is known of everyone tells. */
export interface RIndicator {
  /** R = 1 − 2 S: 1 when everybody is as likely to respond, 0 when half surely do and half surely do not. */
  readonly rIndicator: number;
  /** S: standard deviation of the propensities over everybody invited, n − 1 in the denominator. */
  readonly spread: number;
  readonly mean: number;
  /** S / mean: the largest bias of a respondents' mean, in standard deviations of what is measured; null when nobody responded. */
  readonly maxStandardisedBias: number | null;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The representativity indicator of a fitted model of who responds.
 *
 * Shape how many were invited in each cell, and the propensities there. Units propensities in [0, 1]. Null when fewer
 * than two were invited. Source Schouten, Cobben & Bethlehem (2009), Survey Methodology 35; without their adjustment
 * for bias in small surveys, which makes R too low there.
 */
export function rIndicator(invited: Float64Array, { propensities }: Pick<ResponsePropensities, 'propensities'>): RIndicator | null {
  const cells = [...invited].flatMap((size, c) => {
    const rho = propensities[c] ?? null;
    return size > 0 && rho !== null ? [{ size, rho }] : [];
  });
  const n = cells.reduce((sum, { size }) => sum + size, 0);
  if (n < 2) return null;
  const mean = cells.reduce((sum, { size, rho }) => sum + size * rho, 0) / n;
  const squares = cells.reduce((sum, { size, rho }) => sum + size * (rho - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (n - 1));
  return {
    rIndicator: 1 - 2 * spread,
    spread,
    mean,
    maxStandardisedBias: mean > 0 ? spread / mean : null,
    lowest: cells.reduce((least, { rho }) => Math.min(least, rho), 1),
    highest: cells.reduce((most, { rho }) => Math.max(most, rho), 0),
  };
}
