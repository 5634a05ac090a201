import { weightedWilson } from '../stats/intervals/weightedWilson.js';
import { meanInterval } from '../stats/meanInterval.js';

/** A number with the limits of its interval; limits null where nothing can be said of how it varies. */
export interface Score {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Student's interval of a score, kept within the values that the score can have. */
export function scoreInterval({ value, se, df }: { readonly value: number; readonly se: number; readonly df: number }, level: number, within: { readonly least: number; readonly most: number }): Score {
  const limits = meanInterval({ mean: value, se, df }, level);
  return { value, low: limits === null ? null : Math.max(within.least, limits.low), high: limits === null ? null : Math.min(within.most, limits.high) };
}

/**
 * Wilson's interval of a weighted share on the effective number of people.
 *
 * Shape the share, its standard error and degrees of freedom, and the people it is of with the design effect of their
 * survey: of these the effective number is made where the share is none or all. Source `statistics.md` 5.1, 5.4.
 */
export function weightedShareScore({ estimate, se, df, people }: { readonly estimate: number; readonly se: number; readonly df: number; readonly people: number }, designEffect: number, level: number): Score {
  // Sums of weights may round none and all to nearly so.
  const share = estimate < 1e-12 ? 0 : estimate > 1 - 1e-12 ? 1 : estimate;
  const effective = share === 0 || share === 1 || !(se > 0) ? people / designEffect : (share * (1 - share)) / se ** 2;
  return { value: share, ...weightedWilson({ share, effective, df }, level) };
}
