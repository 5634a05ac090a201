import { checkCount, type CountOf, type Interval } from './interval.js';
import { weightedWilson } from './intervals/weightedWilson.js';

/** Σw and Σw² over some people. */
export interface WeightSums {
  readonly weight: number;
  readonly squares: number;
}

/** A share of weights: those counted among those in the base, and the survey the base is a part of. */
export interface WeightedCount {
  /** People: how many of how many. */
  readonly people: CountOf;
  readonly chosen: WeightSums;
  readonly base: WeightSums;
  /** Everyone in the survey who weighs something. */
  readonly survey: { readonly n: number } & WeightSums;
  /** Where the weights were calibrated: what the share varies by, which these sums do not tell. */
  readonly variance?: number | null;
}

export interface WeightedShare extends Interval {
  readonly share: number;
  /** Standard error; 0 for none and for all. */
  readonly se: number;
  /** How many people of equal weight would say as much. */
  readonly effective: number;
}

/**
 * A weighted share P = Σwy / Σw with Wilson's interval on the effective number of people and Student's t.
 *
 * Shape sums of positive weights that nothing was calibrated to (base weights) or the variance as well, level in (0, 1). Units shares in
 * [0, 1]; the scale of the weights does not matter. For none or all of the base the effective number is the base
 * divided by Kish's design effect of the survey; a base of one says nothing, [0, 1].
 * The base is a domain of the survey: V = n/(n−1) Σ(w(y−P)/W)², n everyone; degrees of freedom those in the base less 1.
 * Errors RangeError when the base is empty. Source `statistics.md` 4.1, 4.2, 4.7, 5.1, 5.4; agrees with R survey
 * `svymean` and with `svyciprop(method = "wilson")` of survey 4.5.
 */
export function weightedShare({ people, chosen, base, survey, variance: given }: WeightedCount, level = 0.95): WeightedShare {
  checkCount(people);
  const { count, n } = people;
  const isAll = count === n;
  const share = count === 0 ? 0 : isAll ? 1 : chosen.weight / base.weight;
  const spread = chosen.squares * (1 - share) ** 2 + (base.squares - chosen.squares) * share ** 2;
  const variance = count === 0 || isAll ? 0 : (given ?? ((survey.n / (survey.n - 1)) * spread) / base.weight ** 2);
  const effective = variance === 0 ? n / kishDesignEffect(survey) : (share * (1 - share)) / variance;
  return { share, se: Math.sqrt(variance), effective, ...weightedWilson({ share, effective, df: n - 1 }, level) };
}

/** By how much unequal weights inflate the variance of a mean: n Σw² / (Σw)², at least 1; n are those with a weight above 0. Source Kish (1965), `statistics.md` 3.6. */
export function kishDesignEffect({ n, weight, squares }: WeightedCount['survey']): number {
  return (n * squares) / weight ** 2;
}
