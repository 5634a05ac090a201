import { betaTails, type Tails } from './betaTails.js';
import { normalTails } from './normalTails.js';

/**
 * Both tails of Student's t distribution, each accurate when it is small.
 *
 * Shape any number t and degrees of freedom > 0, whole or not; Infinity is the normal distribution.
 * Errors RangeError outside these. Source t² / (df + t²) has a beta distribution (DLMF 8.17); agrees with R `pt`.
 */
export function studentTails(t: number, df: number): Tails {
  if (!(df > 0) || Number.isNaN(t)) throw new RangeError(`studentTails(${t}, ${df})`);
  if (df === Infinity) return normalTails(t);
  const ratio = (t / df) * t;
  // Written apart so that neither side loses its digits where the other is nearly 1.
  const { lower } = ratio === Infinity ? { lower: 0 } : betaTails(1 / (1 + ratio), df / 2, 0.5, ratio / (1 + ratio));
  const far = lower / 2;
  return t < 0 ? { lower: far, upper: 1 - far } : { lower: 1 - far, upper: far };
}
