import { choiceStages, type ChoiceStages } from './choiceStages.js';
import { existingChoices } from './existingChoices.js';
import { rankerScale } from './rankerScale.js';
import type { Rankings } from './rankings.js';
import { worthByNewton } from './worthByNewton.js';

/**
 * Log-worths under other weights, for `rankUncertainty`: those of bootstrap replicates (`resampledWeights` of the rows
 * that ranked something), or re-raked ones.
 *
 * Shape rankings and arrays of a weight a row in; one list of log-worths an array out, null where an item was compared with
 * nothing. A replicate whose worths would have no finite estimate has a ghost, as in `plackettLuce`. Errors as there.
 */
export function* plackettLuceReplicates(rankings: Rankings, replicates: Iterable<Float64Array>): Generator<readonly (number | null)[]> {
  const stages = choiceStages(rankings);
  for (const weights of replicates) yield logWorths(stages, weights);
}

function logWorths(stages: ChoiceStages, weights: Float64Array): readonly (number | null)[] {
  const scale = rankerScale(weights, stages);
  const { counts, kept } = existingChoices(stages, 'ghost', weights.map((weight) => weight * scale));
  const result = new Array<number | null>(stages.items).fill(null);
  if (kept.length === 0) return result;
  const { logWorth } = worthByNewton(counts);
  for (const [number, item] of kept.entries()) result[item] = logWorth[number] ?? null;
  return result;
}
