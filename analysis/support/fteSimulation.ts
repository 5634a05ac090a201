import { randomStream } from '../stats/chance/randomStream.js';
import { normalQuantile } from '../stats/normalQuantile.js';
import { fteFactors } from './fteFactors.js';
import type { FteInputs } from './fteInputs.js';

/**
 * Full-time equivalents drawn by chance, for what has no closed form, such as the wait they lead to.
 *
 * Shape inputs, a seed, how many draws; one number a draw, in no order. Null as `fteEstimate`. The same seed gives the
 * same draws. Errors RangeError naming an impossible input.
 */
export function fteSimulation(inputs: FteInputs, seed: number, draws = 20_000): Float64Array | null {
  const factors = fteFactors(inputs);
  if (factors === null) return null;
  const { scale, centre, shareSpread, projectsSpread, hoursSpread } = factors;
  return Float64Array.from({ length: draws }, (_, i) => {
    const next = randomStream(seed, i);
    // Never 0, which has no quantile.
    const normal = () => normalQuantile((next() * 4294967296 + 0.5) / 4294967296);
    const share = 1 / (1 + Math.exp(-centre - shareSpread * normal()));
    return scale * share * Math.exp(projectsSpread * normal() + hoursSpread * normal());
  });
}
