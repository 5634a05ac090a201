import { betaTails, type Tails } from './betaTails.js';
import { chiSquareTails } from './chiSquareTails.js';

/**
 * Both tails of the F distribution, each accurate when it is small.
 *
 * Shape x >= 0, degrees of freedom > 0, whole or not; the second may be Infinity. Errors RangeError outside these.
 * Source the incomplete beta function (Abramowitz & Stegun 26.6.2); agrees with R `pf`.
 */
export function fTails(x: number, df1: number, df2: number): Tails {
  if (!(x >= 0 && df1 > 0 && Number.isFinite(df1) && df2 > 0)) throw new RangeError(`fTails(${x}, ${df1}, ${df2})`);
  if (df2 === Infinity) return chiSquareTails(x * df1, df1);
  const ratio = (df1 / df2) * x;
  if (ratio === Infinity) return { lower: 1, upper: 0 };
  return betaTails(ratio / (1 + ratio), df1 / 2, df2 / 2, 1 / (1 + ratio));
}
