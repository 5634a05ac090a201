import { chiSquareTails } from '../chiSquareTails.js';
import type { Interval } from '../interval.js';
import { criticalValue } from '../normalQuantile.js';
import { checkFourCells, oddsRatio, type FourCells, type OddsRatio } from './oddsRatio.js';
import type { ChiSquareTest } from './pearsonTable.js';

export interface CochranMantelHaenszel {
  /** Of an odds ratio of 1 in every stratum, without a correction; null when no stratum can tell. */
  readonly test: ChiSquareTest | null;
  /** Null when no stratum speaks for it, or none against. */
  readonly commonOddsRatio: number | null;
  readonly interval: Interval | null;
  /** The strata's own; null where a row or a column is empty. */
  readonly strata: readonly (OddsRatio | null)[];
  /** Of all strata thrown together. */
  readonly pooled: OddsRatio | null;
  /** The pooled table says more where the strata say less, or the other way round (Simpson's paradox): the pooled one must not be shown alone. */
  readonly directionsDiffer: boolean;
}

const sizeOf = ({ a, b, c, d }: FourCells): number => a + b + c + d;

/**
 * Two by two, given a third variable.
 *
 * Shape four counts a stratum, level in (0, 1). Strata of fewer than 2 people say nothing and are left out of the test.
 * Errors RangeError for what is no count. Source Mantel & Haenszel (1959), the interval by Robins, Breslow & Greenland (1986);
 * agrees with R `mantelhaen.test(correct = FALSE)`.
 */
export function cochranMantelHaenszel(strata: readonly FourCells[], level = 0.95): CochranMantelHaenszel {
  for (const stratum of strata) checkFourCells(stratum);
  const telling = strata.filter((stratum) => sizeOf(stratum) >= 2);
  const add = (key: keyof FourCells) => strata.reduce((sum, stratum) => sum + stratum[key], 0);
  const pooled = oddsRatio({ a: add('a'), b: add('b'), c: add('c'), d: add('d') }, level);
  const common = commonOdds(telling, level);
  const pooledLog = Math.log(pooled?.estimate ?? 1);
  return {
    test: mantelHaenszelTest(telling),
    commonOddsRatio: common?.estimate ?? null,
    interval: common?.interval ?? null,
    strata: strata.map((stratum) => oddsRatio(stratum, level)),
    pooled,
    directionsDiffer: pooledLog * Math.log(common?.estimate ?? 1) < 0,
  };
}

function mantelHaenszelTest(strata: readonly FourCells[]): ChiSquareTest | null {
  let difference = 0;
  let variance = 0;
  for (const stratum of strata) {
    const { a, b, c, d } = stratum;
    const n = sizeOf(stratum);
    difference += a - ((a + b) * (a + c)) / n;
    variance += (((a + b) * (c + d)) / n) * (((a + c) / n) * ((b + d) / (n - 1)));
  }
  if (!(variance > 0)) return null;
  const statistic = (difference * difference) / variance;
  return { statistic, df: 1, p: chiSquareTails(statistic, 1).upper };
}

function commonOdds(strata: readonly FourCells[], level: number): { readonly estimate: number; readonly interval: Interval } | null {
  let [forIt, against] = [0, 0];
  let [pr, mixed, qs] = [0, 0, 0];
  for (const stratum of strata) {
    const n = sizeOf(stratum);
    const [r, s] = [(stratum.a * stratum.d) / n, (stratum.b * stratum.c) / n];
    const [p, q] = [(stratum.a + stratum.d) / n, (stratum.b + stratum.c) / n];
    forIt += r;
    against += s;
    pr += p * r;
    mixed += p * s + q * r;
    qs += q * s;
  }
  if (!(forIt > 0 && against > 0)) return null;
  const estimate = forIt / against;
  const variance = pr / (2 * forIt ** 2) + mixed / (2 * forIt * against) + qs / (2 * against ** 2);
  const half = criticalValue(level) * Math.sqrt(variance);
  return { estimate, interval: { low: estimate * Math.exp(-half), high: estimate * Math.exp(half) } };
}
