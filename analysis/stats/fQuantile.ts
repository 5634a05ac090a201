import { betaQuantileLogit } from './betaQuantile.js';
import { chiSquareQuantile } from './chiSquareQuantile.js';

/**
 * The point below which a share p of the F distribution lies.
 *
 * Shape p in [0, 1], degrees of freedom > 0, whole or not; the second may be Infinity. Infinity at p = 1.
 * Errors RangeError outside these. Source the odds of the beta quantile (Abramowitz & Stegun 26.6.2); agrees with R `qf`.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (!(p >= 0 && p <= 1 && df1 > 0 && Number.isFinite(df1) && df2 > 0)) throw new RangeError(`fQuantile(${p}, ${df1}, ${df2})`);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  if (df2 === Infinity) return chiSquareQuantile(p, df1) / df1;
  return (df2 / df1) * Math.exp(betaQuantileLogit(p, df1 / 2, df2 / 2));
}
