import type { CountOf } from '../stats/interval.js';
import { hypergeometricInterval } from '../stats/hypergeometricInterval.js';
import { wilsonFpcInterval } from '../stats/wilsonFpcInterval.js';
import { type WeightedCount, weightedShare } from '../stats/weightedShare.js';
import { wilsonInterval } from '../stats/wilsonInterval.js';
import type { IntervalMethod, Row } from './table.js';

type Estimate = Pick<Row, 'count' | 'base' | 'share' | 'low' | 'high' | 'intervalMethod' | 'effective'>;

/** From here on Wilson's interval for a finite population covers what it promises; below, the exact one. */
const exactBelow = 50;

export interface EstimateRules {
  readonly level: number;
  /** People invited, where they are what is estimated. */
  readonly population: number | undefined;
  /** Not of choices: these have no interval. */
  readonly isOfPeople: boolean;
  readonly weighted?: Omit<WeightedCount, 'people'> | undefined;
}

/**
 * A count as a share with its interval: Wilson's; of a known population Wilson's with n*, or the exact one when
 * that population is small; of people with weights Wilson's on the effective number. Null where nobody answered, and
 * no interval for a share of selections, which is no share of people.
 */
export function estimate(of: CountOf, { level, population, isOfPeople, weighted }: EstimateRules): Estimate {
  const { count, n: base } = of;
  if (base === 0) return { count, base, share: null, low: null, high: null, intervalMethod: null };
  if (weighted !== undefined && isOfPeople) {
    const { share, low, high, se, effective } = weightedShare({ people: of, ...weighted }, level);
    // What does not vary says nothing of how much the weights cost: then everybody counts.
    return { count, base, share, low, high, intervalMethod: 'wilson_effective', effective: se === 0 ? base : effective };
  }
  const share = weighted === undefined ? count / base : weighted.chosen.weight / weighted.base.weight;
  if (!isOfPeople) return { count, base, share, low: null, high: null, intervalMethod: null };
  const intervalMethod = methodFor(base, population);
  const interval =
    population === undefined || intervalMethod === 'wilson'
      ? wilsonInterval(of, level)
      : intervalMethod === 'wilson_fpc'
        ? wilsonFpcInterval(of, population, level)
        : hypergeometricInterval(of, population, level);
  return { count, base, share, ...interval, intervalMethod };
}

/** More answers than people invited means that the two count different people: then nothing is known of the rest. */
function methodFor(base: number, population: number | undefined): IntervalMethod {
  if (population === undefined || population < base) return 'wilson';
  return population < exactBelow ? 'hypergeometric' : 'wilson_fpc';
}
