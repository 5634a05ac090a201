import type { CountOf } from '../stats/interval.js';
import { hypergeometricInterval } from '../stats/hypergeometricInterval.js';
import { wilsonFpcInterval } from '../stats/wilsonFpcInterval.js';
import { wilsonInterval } from '../stats/wilsonInterval.js';
import type { IntervalMethod, Row } from './table.js';

type Estimate = Pick<Row, 'count' | 'base' | 'share' | 'low' | 'high' | 'intervalMethod'>;

/** From here on Wilson's interval for a finite population covers what it promises; below, the exact one. */
const exactBelow = 50;

/**
 * A count as a share with its interval: Wilson's; of a known population Wilson's with n*, or the exact one when
 * that population is small. Null where nobody answered, and no interval for a share of selections, which is
 * no share of people.
 */
export function estimate(of: CountOf, level: number, population: number | undefined, shareOfPeople: boolean): Estimate {
  const { count, n: base } = of;
  if (base === 0) return { count, base, share: null, low: null, high: null, intervalMethod: null };
  const share = count / base;
  if (!shareOfPeople) return { count, base, share, low: null, high: null, intervalMethod: null };
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
