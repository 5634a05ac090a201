import { crossGroupings } from '../design/crossGroupings.js';
import { marginEquations } from '../design/marginEquations.js';
import { marginSums } from '../design/marginSums.js';
import { sumByCell } from '../design/sumByCell.js';
import { agreeingMargins, categoryName, type NamedMargin } from './agreeingMargins.js';

/** What weights may be multiplied by: 0 ≤ low < 1 < high. */
export interface FactorBounds {
  readonly low: number;
  readonly high: number;
}

const most = 500;
const tolerance = 1e-12;

/**
 * Bounded logit calibration: weights d·g with g strictly between bounds, as near to d as margins allow.
 *
 * Shape n weights from before, in people (bounds are on what multiplies them), margins with totals in people. Errors RangeError as `agreeingMargins`;
 * bounds that do not lie around 1; bounds within which the margins cannot hold, naming the category where one says so.
 * Source Deville and Särndal (1992) case 6, by Newton's method on cells; agrees with R survey
 * `calibrate(calfun = "logit")`.
 */
export function calibrateBounded(before: Float64Array, named: readonly NamedMargin[], bounds: FactorBounds): Float64Array {
  if (!(bounds.low >= 0 && bounds.low < 1 && bounds.high > 1 && bounds.high < Infinity)) throw new RangeError(`bounds lie around 1, not ${bounds.low} to ${bounds.high}`);
  const { margins } = agreeingMargins(before, named);
  const cells = crossGroupings(before.length, margins);
  const sums = sumByCell(cells, before);
  const totals = margins.map((margin) => margin.totals);
  checkBounds(margins, marginSums(cells.margins, sums), bounds);
  let steps = new Float64Array(cells.count);
  let state = distance(steps);
  for (let round = 0; round < most && state.worst >= tolerance; round += 1) {
    const direction = marginEquations(cells.margins, sums.map((sum, c) => sum * slope(state.factors[c] ?? 1, bounds)))(state.lack);
    // Newton's step, halved until it comes nearer.
    let part = 1;
    let next = state;
    let nextSteps = steps;
    do {
      nextSteps = steps.map((step, c) => step + part * (direction[c] ?? 0));
      next = distance(nextSteps);
      part /= 2;
    } while (!(next.worst < state.worst) && part > 1e-6);
    if (!(next.worst < state.worst)) break;
    steps = nextSteps;
    state = next;
  }
  if (!(state.worst < 1e-9)) throw new RangeError(`the margins ${margins.map(({ name }) => name).join(', ')} cannot all hold with factors from ${bounds.low} to ${bounds.high}`);
  return before.map((weight, i) => weight * (state.factors[cells.of[i] ?? 0] ?? 1));

  function distance(at: Float64Array): { factors: Float64Array; lack: Float64Array[]; worst: number } {
    const factors = at.map((step) => factorAt(step, bounds));
    const now = marginSums(cells.margins, sums.map((sum, c) => sum * (factors[c] ?? 1)));
    const lack = totals.map((total, m) => total.map((people, g) => people - (now[m]?.[g] ?? 0)));
    const worst = lack.reduce((far, one, m) => one.reduce((further, gap, g) => Math.max(further, Math.abs(gap) / Math.max(totals[m]?.[g] ?? 0, Number.MIN_VALUE)), far), 0);
    return { factors, lack, worst };
  }
}

/** L + (U − L) / (1 + K e^(−A u)), K = (U − 1) / (1 − L): 1 at u = 0, with slope 1. */
function factorAt(u: number, { low, high }: FactorBounds): number {
  const steepness = (high - low) / ((1 - low) * (high - 1));
  return low + (high - low) / (1 + ((high - 1) / (1 - low)) * Math.exp(-steepness * u));
}

function slope(factor: number, { low, high }: FactorBounds): number {
  return ((factor - low) * (high - factor)) / ((1 - low) * (high - 1));
}

function checkBounds(margins: readonly NamedMargin[], now: readonly Float64Array[], { low, high }: FactorBounds): void {
  for (const [m, margin] of margins.entries()) {
    for (const [g, total] of margin.totals.entries()) {
      const needed = total / (now[m]?.[g] ?? 0);
      if (total > 0 && !(needed > low && needed < high)) throw new RangeError(`${categoryName(margin, g)} needs the factor ${needed}, outside ${low} to ${high}`);
    }
  }
}
