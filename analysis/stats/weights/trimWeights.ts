import { checkWeights } from '../design/checkDesign.js';

/** Limits of a weight; a side that is not named has none. */
export interface WeightLimits {
  readonly lower?: number;
  readonly upper?: number;
}

/**
 * Trims weights to limits and spreads what was cut off over those that lay within, the same to each, until none lies
 * outside. Their sum stays; margins do not: `rakeCapRake` keeps them.
 *
 * Shape weights and limits in, weights out, in the same units. Errors RangeError for weights that are none (row), and
 * when the mean weight lies outside the limits, so that no weights of that sum can lie within.
 * Source `statistics.md` 3.5; agrees with R survey `trimWeights(strict = TRUE)`.
 */
export function trimWeights(weights: Float64Array, { lower = 0, upper = Infinity }: WeightLimits): Float64Array {
  checkWeights(weights);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  if (weights.length > 0 && !(lower <= mean && mean <= upper)) throw new RangeError(`the mean weight ${mean} lies outside ${lower} to ${upper}`);
  let trimmed = weights;
  for (;;) {
    const isOutside = (weight: number) => weight < lower || weight > upper;
    const inside = trimmed.reduce((count, weight) => count + (isOutside(weight) ? 0 : 1), 0);
    if (inside === trimmed.length) return trimmed;
    const cut = trimmed.reduce((sum, weight) => sum + weight - Math.min(upper, Math.max(lower, weight)), 0);
    if (inside === 0) throw new RangeError('every weight lies outside the limits: nobody is left to spread over');
    trimmed = trimmed.map((weight) => (isOutside(weight) ? Math.min(upper, Math.max(lower, weight)) : weight + cut / inside));
  }
}
