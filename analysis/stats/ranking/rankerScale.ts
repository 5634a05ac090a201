import { checkWeights } from '../design/checkDesign.js';
import type { ChoiceStages } from './choiceStages.js';

/**
 * What makes the mean weight of a ranker 1, so that half a duel against a ghost means the same whatever the scale.
 *
 * Errors RangeError naming the row of a weight that is negative or not finite.
 */
export function rankerScale(weights: Float64Array, { row, rankers, n }: ChoiceStages): number {
  checkWeights(weights, n);
  let sum = 0;
  for (let stage = 0; stage < row.length; stage += 1) if (row[stage] !== row[stage - 1]) sum += weights[row[stage] ?? 0] ?? 0;
  return sum > 0 ? rankers / sum : 1;
}
