import type { Interval } from '../stats/interval.js';
import { checkFteInputs } from './fteInputs.js';
import { fteEstimate, type FteEstimate } from './fteEstimate.js';
import type { FteInputs } from './fteInputs.js';
import { defaultUptake } from './fteTornado.js';

export interface UptakeScenario {
  readonly uptake: number;
  readonly fte: FteEstimate | null;
}

const scaled = ({ low, high }: Interval, by: number): Interval => ({ low: low * by, high: high * by });

/** Of what is needed the uptake is a part: everything that is told of it is as large a part. */
function partOf({ point, mean, median, interval80, interval90, interval95, deltaSe }: FteEstimate, by: number): FteEstimate {
  return { point: point * by, mean: mean * by, median: median * by, interval80: scaled(interval80, by), interval90: scaled(interval90, by), interval95: scaled(interval95, by), deltaSe: deltaSe * by };
}

/**
 * The same need at the low end, the middle and the high end of its uptake: three scenarios, side by side.
 * Shape inputs, whose own uptake is not used, and a range within [0, 1]. Errors RangeError naming an impossible input.
 */
export function uptakeScenarios(inputs: FteInputs, range = defaultUptake): readonly UptakeScenario[] {
  if (!(range.low <= range.high)) throw new RangeError(`uptake cannot range from ${range.low} to ${range.high}`);
  const parts = [range.low, (range.low + range.high) / 2, range.high];
  for (const uptake of parts) checkFteInputs({ ...inputs, uptake });
  const whole = fteEstimate({ ...inputs, uptake: 1 });
  return parts.map((uptake) => ({ uptake, fte: whole === null || uptake === 0 ? null : partOf(whole, uptake) }));
}
