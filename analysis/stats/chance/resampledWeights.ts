import { randomStream } from './randomStream.js';

export interface Resampling {
  readonly seed: number;
  /** How many replicates. */
  readonly replicates: number;
}

/**
 * Weights of bootstrap replicates: as many rows as there are, drawn with replacement, each row's weight times how often
 * it was drawn.
 *
 * Shape a weight a row, a seed and a number of replicates, and the rows to draw from (absent: all) in; one array a
 * replicate out, 0 for rows not drawn, which the next replicate overwrites. Source Efron (1979).
 */
export function* resampledWeights(weights: Float64Array, { seed, replicates }: Resampling, rows?: Int32Array): Generator<Float64Array> {
  const from = rows ?? Int32Array.from(weights.keys());
  const drawn = new Float64Array(weights.length);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const random = randomStream(seed, replicate);
    drawn.fill(0);
    for (let draw = 0; draw < from.length; draw += 1) {
      const i = from[Math.floor(random() * from.length)] ?? 0;
      drawn[i] = (drawn[i] ?? 0) + (weights[i] ?? 0);
    }
    yield drawn;
  }
}
