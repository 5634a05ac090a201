import { expect } from 'chai';
import { agrestiCoullInterval } from '../../analysis/stats/agrestiCoullInterval.js';
import { clopperPearsonInterval } from '../../analysis/stats/clopperPearsonInterval.js';
import { hypergeometricInterval } from '../../analysis/stats/hypergeometricInterval.js';
import type { CountOf, Interval } from '../../analysis/stats/interval.js';
import { jeffreysInterval } from '../../analysis/stats/jeffreysInterval.js';
import { logitInterval } from '../../analysis/stats/logitInterval.js';
import { midPInterval } from '../../analysis/stats/midPInterval.js';
import { waldInterval } from '../../analysis/stats/waldInterval.js';
import { wilsonContinuityInterval } from '../../analysis/stats/wilsonContinuityInterval.js';
import { wilsonFpcInterval } from '../../analysis/stats/wilsonFpcInterval.js';
import { wilsonInterval } from '../../analysis/stats/wilsonInterval.js';
import { expectClose } from './closeTo.js';
import { describeWithReference } from './reference.js';

type Method = (of: CountOf, level: number, population: number) => Interval | null;

const plain: Readonly<Record<string, Method>> = {
  wald: (of, level) => waldInterval(of, level),
  wilson: wilsonInterval,
  wilson_cc: wilsonContinuityInterval,
  clopper_pearson: clopperPearsonInterval,
  mid_p: midPInterval,
  jeffreys: jeffreysInterval,
  agresti_coull: agrestiCoullInterval,
  logit: logitInterval,
};

const finite: Readonly<Record<string, Method>> = {
  wald_fpc: (of, level, population) => waldInterval(of, level, population),
  wilson_fpc: (of, level, population) => wilsonFpcInterval(of, population, level),
  hypergeometric_exact: (of, level, population) => hypergeometricInterval(of, population, level),
};

describeWithReference('intervals of one share agree with R', '02_proportion_ci', (results) => {
  const cases = results.at('cases').list();
  it('in all 54 cases', () => {
    expect(cases).to.have.length(54);
  });
  for (const [group, methods] of [['', plain], ['fpc', finite]] as const) {
    for (const [name, method] of Object.entries(methods)) {
      it(name, () => {
        let compared = 0;
        for (const row of cases) {
          const expected = (group === '' ? row : row.at(group)).find(name);
          const of = { count: row.at('x').number(), n: row.at('n').number() };
          const actual = method(of, row.at('level').number(), row.at('fpc').at('N').number());
          if (expected === undefined) {
            expect(actual, row.path).to.equal(null);
            continue;
          }
          expectClose(actual?.low ?? null, expected.at(0).number(), 1e-10, `${expected.path} low`);
          expectClose(actual?.high ?? null, expected.at(1).number(), 1e-10, `${expected.path} high`);
          compared += 1;
        }
        expect(compared).to.be.greaterThan(30);
      });
    }
  }
});
