import { choiceStages, type ChoiceStages } from './choiceStages.js';
import { existingChoices, type ExistingChoices } from './existingChoices.js';
import { rankerScale } from './rankerScale.js';
import type { Rankings } from './rankings.js';
import { logWorthByNewton } from './worthByNewton.js';

/** Chance moves the worths of a replicate by far more. */
const tolerance = 1e-8;

/**
 * Log-worths under other weights, for `rankUncertainty`: those of bootstrap replicates (`resampledWeights` of the rows
 * that ranked something), or re-raked ones.
 *
 * Shape rankings and arrays of a weight a row in; one list of log-worths an array out, null where an item was compared with
 * nothing. A replicate whose worths would have no finite estimate has a ghost, as in `plackettLuce`. Errors as there.
 */
export function* plackettLuceReplicates(rankings: Rankings, replicates: Iterable<Float64Array>): Generator<readonly (number | null)[]> {
  const stages = choiceStages(rankings);
  const near = fitted(existingChoices(stages, 'ghost'));
  for (const weights of replicates) yield logWorths(stages, weights, near);
}

/** Log-worths of everyone, from which those of a replicate are not far; NaN where there is none. */
function fitted({ counts, kept, existence }: ExistingChoices): Fitted {
  return { existence, kept, logWorth: kept.length === 0 ? new Float64Array(0) : logWorthByNewton(counts) };
}

type Fitted = Pick<ExistingChoices, 'existence' | 'kept'> & { readonly logWorth: Float64Array };

function logWorths(stages: ChoiceStages, weights: Float64Array, near: Fitted): readonly (number | null)[] {
  const scale = rankerScale(weights, stages);
  const { counts, kept, existence } = existingChoices(stages, 'ghost', weights.map((weight) => weight * scale));
  const result = new Array<number | null>(stages.items).fill(null);
  if (kept.length === 0) return result;
  const isSame = existence === near.existence && kept.length === near.kept.length;
  const logWorth = logWorthByNewton(counts, isSame ? { start: near.logWorth, tolerance } : { tolerance });
  for (const [number, item] of kept.entries()) result[item] = logWorth[number] ?? null;
  return result;
}
