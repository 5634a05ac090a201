import { crossGroupings } from '../design/crossGroupings.js';
import { sumByCell } from '../design/sumByCell.js';
import { agreeingMargins, type NamedMargin } from './agreeingMargins.js';
import { capFloor, defaultCap, type CapFloor } from './feasibleCap.js';
import type { Raked } from './rake.js';
import { rakeCells } from './rakeCells.js';

export interface CappedRaked extends Raked {
  readonly cap: number;
  readonly floor: CapFloor;
  /** People whose weight lies at the cap. */
  readonly capped: number;
}

/** A weight this little above the cap is at it. */
const atCap = 1e-10;
const most = 2000;

/**
 * Rakes, cuts weights to a cap, and rakes again until none lies above it: margins that hold, and no one person who
 * speaks for too many.
 *
 * Shape as `rake`; the cap in people, default 3 × the mean weight or 1.1 × the floor. `iterations` counts the cuts.
 * Errors RangeError as `rake`; a cap below the floor, naming the category whose people it cannot hold; a cap the
 * margins cannot hold together. Source `statistics.md` 3.5.
 */
export function rakeCapRake(weights: Float64Array, named: readonly NamedMargin[], cap?: number): CappedRaked {
  const { before, total, margins, scaled, unknown } = agreeingMargins(weights, named);
  const floor = capFloor(margins);
  const limit = cap ?? defaultCap(total / weights.length, floor);
  if (!(limit >= floor.floor)) throw new RangeError(`no weight can stay below ${limit}: ${floor.category} needs ${floor.floor} a respondent`);
  const cells = crossGroupings(before.length, margins);
  const targets = cells.margins.map((margin, m) => ({ ...margin, totals: margins[m]?.totals ?? new Float64Array(margin.count) }));
  const raked = (some: Float64Array): Float64Array => {
    const { factors, converged, iterations } = rakeCells(sumByCell(cells, some), targets);
    if (!converged) throw new RangeError(`the margins ${margins.map(({ name }) => name).join(', ')} cannot all hold: raking did not settle in ${iterations} iterations`);
    return some.map((weight, i) => weight * (factors[cells.of[i] ?? 0] ?? 1));
  };
  let now = raked(before);
  for (let cuts = 1; cuts <= most; cuts += 1) {
    now = raked(now.map((weight) => Math.min(weight, limit)));
    const isAt = (weight: number, part: number) => weight > limit * (1 + part);
    if (now.some((weight) => isAt(weight, atCap))) continue;
    const capped = now.reduce((count, weight) => count + (isAt(weight, -1e-9) ? 1 : 0), 0);
    return { weights: now, iterations: cuts, margins, scaled, unknown, cap: limit, floor, capped };
  }
  throw new RangeError(`no weights up to ${limit} hold all margins: raise the cap, or merge ${floor.category}`);
}
