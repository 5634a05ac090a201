import { agrestiCoullInterval } from '../../../analysis/stats/agrestiCoullInterval.js';
import { clopperPearsonInterval } from '../../../analysis/stats/clopperPearsonInterval.js';
import { finiteEffectiveSize } from '../../../analysis/stats/finiteEffectiveSize.js';
import { hypergeometricInterval } from '../../../analysis/stats/hypergeometricInterval.js';
import type { CountOf, Interval } from '../../../analysis/stats/interval.js';
import { jeffreysInterval } from '../../../analysis/stats/jeffreysInterval.js';
import { logitInterval } from '../../../analysis/stats/logitInterval.js';
import { midPInterval } from '../../../analysis/stats/midPInterval.js';
import { waldInterval } from '../../../analysis/stats/waldInterval.js';
import { wilsonContinuityInterval } from '../../../analysis/stats/wilsonContinuityInterval.js';
import { wilsonFpcInterval } from '../../../analysis/stats/wilsonFpcInterval.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';
import type { ReferenceCheck } from '../referenceSet.js';

const plain: Readonly<Record<string, (of: CountOf, level: number) => Interval>> = {
  wald: waldInterval,
  wilson: wilsonInterval,
  wilson_cc: wilsonContinuityInterval,
  clopper_pearson: clopperPearsonInterval,
  mid_p: midPInterval,
  jeffreys: jeffreysInterval,
  agresti_coull: agrestiCoullInterval,
};

const limits = (interval: Interval | null) => (interval === null ? null : [interval.low, interval.high]);

export const check: ReferenceCheck = ({ results }, ledger) => {
  for (const one of results.at('cases').list()) {
    for (const key of ['x', 'n', 'level']) ledger.input(one.at(key));
    const population = ledger.input(one.at('fpc').at('N')).number();
    const of = { count: one.at('x').number(), n: one.at('n').number() };
    const level = one.at('level').number();
    ledger.equal(one.at('p'), of.count / of.n);
    for (const [name, method] of Object.entries(plain)) ledger.equal(one.at(name), limits(method(of, level)));
    // R leaves out what has no logit.
    const logit = limits(logitInterval(of, level));
    const theirs = one.find('logit');
    if (theirs !== undefined) ledger.equal(theirs, logit);
    else if (logit !== null) ledger.judged(one, false, 'a logit interval at 0 or 100 %');
    ledger.equal(one.at('fpc'), {
      n_star: finiteEffectiveSize(of.n, population),
      wald_fpc: limits(waldInterval(of, level, population)),
      wilson_fpc: limits(wilsonFpcInterval(of, population, level)),
      hypergeometric_exact: limits(hypergeometricInterval(of, population, level)),
    });
  }
};
