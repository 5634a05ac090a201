import type { SurveyDesign } from '../stats/design/surveyDesign.js';
import { fourCellMeasures, type FourCellMeasures } from '../stats/together/fourCells.js';
import { weightedLift } from '../stats/together/weightedLift.js';

export interface WeightedPair extends FourCellMeasures {
  readonly lift: number | null;
  readonly liftLow: number | null;
  readonly liftHigh: number | null;
}

/** Two options of those in the base, by the survey design. Shape 1 or 0 a row. Errors as `weightedLift`. */
export function weightedPair(design: SurveyDesign, base: Uint8Array, a: Uint8Array, b: Uint8Array, level: number): WeightedPair {
  const cells = { both: 0, onlyA: 0, onlyB: 0, neither: 0 };
  for (let i = 0; i < base.length; i += 1) {
    if (base[i] !== 1) continue;
    cells[a[i] === 1 ? (b[i] === 1 ? 'both' : 'onlyA') : b[i] === 1 ? 'onlyB' : 'neither'] += design.weights[i] ?? 0;
  }
  const { lift, interval } = weightedLift(design, base, a, b, level);
  return { ...fourCellMeasures(cells), lift, liftLow: interval.low, liftHigh: interval.high };
}
