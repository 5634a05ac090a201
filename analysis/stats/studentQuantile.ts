import { betaQuantileLogit } from './betaQuantile.js';

/**
 * The point below which a share p of Student's t distribution lies.
 *
 * Shape p in [0, 1], degrees of freedom > 0, whole or not; ±Infinity at the ends. Errors RangeError outside.
 * Source t² / (df + t²) has a beta distribution (DLMF 8.17); agrees with R `qt`.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) throw new RangeError(`studentQuantile(${p}, ${df})`);
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0) return -Infinity;
  if (p === 0.5) return 0;
  // From the odds of the beta quantile, which keep their digits however near to 1 it is. Far out the tail itself must keep its own.
  const logOdds = p < 0.01 ? -betaQuantileLogit(2 * p, df / 2, 0.5) : betaQuantileLogit(1 - 2 * p, 0.5, df / 2);
  return -Math.sqrt(df) * Math.exp(logOdds / 2);
}

/** A table asks for the same in every cell of a group. */
let latest = { level: NaN, df: NaN, value: NaN };

/** Half-width of an interval in standard errors that are themselves estimated: 1.96 for many, more for few, degrees of freedom. */
export function studentCriticalValue(level: number, df: number): number {
  if (level === latest.level && df === latest.df) return latest.value;
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  latest = { level, df, value: -studentQuantile((1 - level) / 2, df) };
  return latest.value;
}
