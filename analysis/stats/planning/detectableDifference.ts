import { criticalValue } from '../normalQuantile.js';
import { angleOf, powerOfEffect, weightOfSizes, type TwoSizes } from './differencePower.js';

export interface DetectableDifference {
  /** Cohen's h */
  readonly effect: number;
  /** How much larger the other share must be; null when no share is that large. */
  readonly above: number | null;
  /** How much smaller the other share must be; null when no share is that small. */
  readonly below: number | null;
}

const steps = 200;

/**
 * The smallest difference from a share that a two-sided test of two groups finds with a given chance: what is smaller
 * cannot be ruled out by a test that finds nothing.
 *
 * Shape a share in [0, 1], the sizes of the groups, the chance (power) in (1 − level, 1), level in (0, 1); shares out.
 * Errors RangeError outside these. Source Cohen's h (1988), section 6, solved for the effect.
 */
export function detectableDifference(share: number, sizes: TwoSizes, power = 0.8, level = 0.95): DetectableDifference {
  if (!(power > 1 - level && power < 1)) throw new RangeError(`a power lies between ${1 - level} and 1, not ${power}`);
  let low = 0;
  // Far enough for every power below 1 that a number can tell from 1.
  let high = (criticalValue(level) + 40) / weightOfSizes(sizes);
  for (let step = 0; step < steps && high - low > 1e-16 * high; step += 1) {
    const middle = (low + high) / 2;
    if (powerOfEffect(middle, sizes, level) < power) low = middle;
    else high = middle;
  }
  const effect = (low + high) / 2;
  const at = angleOf(share);
  const shareAt = (angle: number) => Math.sin(angle / 2) ** 2;
  return {
    effect,
    above: at + effect <= Math.PI ? shareAt(at + effect) - share : null,
    below: at >= effect ? share - shareAt(at - effect) : null,
  };
}
