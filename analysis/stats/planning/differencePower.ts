import { criticalValue } from '../normalQuantile.js';
import { normalTails } from '../normalTails.js';

/** Sizes of two groups, or of two waves. */
export interface TwoSizes {
  readonly first: number;
  readonly second: number;
}

/** √(n₁ n₂ / (n₁ + n₂)): how many standard errors one unit of h is. Errors RangeError when a group is empty. */
export function weightOfSizes({ first, second }: TwoSizes): number {
  if (!(first > 0 && second > 0)) throw new RangeError(`a comparison needs two groups, not ${first} and ${second}`);
  return Math.sqrt(first / (first / second + 1));
}

/** 2 arcsin √p: on this scale every share has the same variance. Errors RangeError outside [0, 1]. */
export function angleOf(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies between 0 and 1, not ${share}`);
  return 2 * Math.asin(Math.sqrt(share));
}

/**
 * The chance that a two-sided test finds a difference of two shares that is there.
 *
 * Shape two shares in [0, 1], the sizes of their groups (effective sizes under weights), level in (0, 1); a probability
 * out, 1 − level where the shares are equal. Errors RangeError outside these. Source Cohen's h (1988), section 6.
 */
export function differencePower(shares: readonly [number, number], sizes: TwoSizes, level = 0.95): number {
  return powerOfEffect(Math.abs(angleOf(shares[0]) - angleOf(shares[1])), sizes, level);
}

/** The same of an effect h. */
export function powerOfEffect(effect: number, sizes: TwoSizes, level: number): number {
  const moved = effect * weightOfSizes(sizes);
  const critical = criticalValue(level);
  return normalTails(moved - critical).lower + normalTails(-moved - critical).lower;
}
