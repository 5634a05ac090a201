import { criticalValue } from '../normalQuantile.js';

/** Two options of a multiple choice: how many of n ticked a, b and both. */
export interface PairOf {
  readonly n: number;
  readonly a: number;
  readonly b: number;
  readonly both: number;
}

/** Limits, each null where nothing can be said of that side. */
export interface OpenInterval {
  readonly low: number | null;
  readonly high: number | null;
}

/** Null wherever a denominator is 0. */
export interface PairMeasures {
  readonly both: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly neither: number;
  /** Correlation of the two, −1 to 1. */
  readonly phi: number | null;
  /** Both of either; follows how common the two are, unlike phi and lift. */
  readonly jaccard: number | null;
  readonly dice: number | null;
  /** How many times as often together as by chance. */
  readonly lift: number | null;
  readonly liftInterval: OpenInterval;
  /** With the standard error that the logarithm has where the two are independent: too narrow the further the lift is above 1. */
  readonly liftIntervalIfIndependent: OpenInterval;
  readonly yuleQ: number | null;
  /** With half a person added to all four cells where one is empty (`haldane`). */
  readonly oddsRatio: number | null;
  readonly oddsRatioInterval: OpenInterval;
  readonly haldane: boolean;
  readonly bGivenA: number | null;
  readonly aGivenB: number | null;
}

/**
 * How far two options go together.
 *
 * Shape counts in. Log interval of the lift by the delta method, SE² = 1/n11 − 1/xa − 1/xb + (2 lift − 1)/n, which is
 * 1/n11 − 1/xa − 1/xb + 1/n at a lift of 1 (no upper limit where nobody ticked both; none where that SE² is below 0);
 * Woolf's of the odds ratio. Errors RangeError for counts that do not fit. Source Yule (1912), Jaccard (1901),
 * Woolf (1955), Haldane (1956); `statistics.md` 14.1.
 */
export function pairMeasures({ n, a, b, both }: PairOf, level = 0.95): PairMeasures {
  const onlyA = a - both;
  const onlyB = b - both;
  const neither = n - a - b + both;
  if (!(both >= 0 && onlyA >= 0 && onlyB >= 0 && neither >= 0 && n < Infinity)) throw new RangeError(`${both} of ${n} cannot have both where ${a} and ${b} have one`);
  const critical = criticalValue(level);
  const lift = ratio(both * n, a * b);
  const liftVariance = 1 / both - 1 / a - 1 / b;
  const haldane = Math.min(both, onlyA, onlyB, neither) === 0;
  const add = haldane ? 0.5 : 0;
  const [n11, n10, n01, n00] = [both + add, onlyA + add, onlyB + add, neither + add];
  const oddsRatio = n === 0 ? null : (n11 * n00) / (n10 * n01);
  const cross = both * neither - onlyA * onlyB;
  return {
    both,
    onlyA,
    onlyB,
    neither,
    phi: ratio(cross, Math.sqrt(a * b * (n - a) * (n - b))),
    jaccard: ratio(both, both + onlyA + onlyB),
    dice: ratio(2 * both, a + b),
    lift,
    liftInterval: liftAround(lift, liftVariance + (2 * (lift ?? 0) - 1) / n, critical),
    liftIntervalIfIndependent: liftAround(lift, liftVariance + 1 / n, critical),
    yuleQ: ratio(cross, both * neither + onlyA * onlyB),
    oddsRatio,
    oddsRatioInterval: around(oddsRatio, critical * Math.sqrt(1 / n11 + 1 / n10 + 1 / n01 + 1 / n00)),
    haldane,
    bGivenA: ratio(both, a),
    aGivenB: ratio(both, b),
  };
}

const ratio = (top: number, bottom: number): number | null => (bottom > 0 ? top / bottom : null);

function liftAround(lift: number | null, variance: number, critical: number): OpenInterval {
  if (lift === 0) return { low: 0, high: null };
  // Everybody has both: the variance is 0 but for rounding.
  const settled = Math.abs(variance) < 1e-15 ? 0 : variance;
  return settled < 0 ? { low: null, high: null } : around(lift, critical * Math.sqrt(settled));
}

const around = (estimate: number | null, half: number): OpenInterval =>
  estimate === null ? { low: null, high: null } : { low: estimate * Math.exp(-half), high: estimate * Math.exp(half) };
