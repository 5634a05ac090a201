/** Weight of those who have both of two options, one of them, and neither. */
export interface FourWeights {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
}

/** Null wherever a denominator is 0. */
export interface FourCellMeasures {
  readonly phi: number | null;
  readonly jaccard: number | null;
  /** Null also where a cell is empty: nobody to add half of has a weight. */
  readonly oddsRatio: number | null;
  readonly bGivenA: number | null;
  readonly aGivenB: number | null;
}

/**
 * What weights say of how two options go together; the lift, which has an interval, is `weightedLift`.
 *
 * Shape sums of weights of any scale; rounding may have left an empty cell just below 0. Source as `pairMeasures`.
 */
export function fourCellMeasures(cells: FourWeights): FourCellMeasures {
  const total = cells.both + cells.onlyA + cells.onlyB + cells.neither;
  const [both, onlyA, onlyB, neither] = [cells.both, cells.onlyA, cells.onlyB, cells.neither].map((cell) => (cell > total * 1e-12 ? cell : 0));
  if (both === undefined || onlyA === undefined || onlyB === undefined || neither === undefined) throw new RangeError('four cells are needed');
  const [a, b] = [both + onlyA, both + onlyB];
  return {
    phi: ratio(both * neither - onlyA * onlyB, Math.sqrt(a * b * (onlyB + neither) * (onlyA + neither))),
    jaccard: ratio(both, both + onlyA + onlyB),
    oddsRatio: Math.min(both, neither) > 0 ? ratio(both * neither, onlyA * onlyB) : null,
    bGivenA: ratio(both, a),
    aGivenB: ratio(both, b),
  };
}

const ratio = (top: number, bottom: number): number | null => (bottom > 0 ? top / bottom : null);
