import { fteEstimate, type FteEstimate } from './fteEstimate.js';
import type { FteInputs } from './fteInputs.js';
import { defaultUptake } from './fteTornado.js';

export interface UptakeScenario {
  readonly uptake: number;
  readonly fte: FteEstimate | null;
}

/**
 * The same need at the low end, the middle and the high end of its uptake: three scenarios, side by side.
 * Shape inputs, whose own uptake is not used, and a range within [0, 1]. Errors RangeError naming an impossible input.
 */
export function uptakeScenarios(inputs: FteInputs, range = defaultUptake): readonly UptakeScenario[] {
  if (!(range.low <= range.high)) throw new RangeError(`uptake cannot range from ${range.low} to ${range.high}`);
  return [range.low, (range.low + range.high) / 2, range.high].map((uptake) => ({ uptake, fte: fteEstimate({ ...inputs, uptake }) }));
}
