import { expect } from 'chai';
import fc from 'fast-check';
import { clopperPearsonInterval } from '../../../analysis/stats/clopperPearsonInterval.js';
import { hypergeometricInterval } from '../../../analysis/stats/hypergeometricInterval.js';
import type { CountOf, Interval } from '../../../analysis/stats/interval.js';
import { jeffreysInterval } from '../../../analysis/stats/jeffreysInterval.js';
import { midPInterval } from '../../../analysis/stats/midPInterval.js';
import { wilsonContinuityInterval } from '../../../analysis/stats/wilsonContinuityInterval.js';
import { wilsonFpcInterval } from '../../../analysis/stats/wilsonFpcInterval.js';
import { wilsonInterval } from '../../../analysis/stats/wilsonInterval.js';

const methods: Readonly<Record<string, (of: CountOf, level?: number) => Interval>> = {
  wilson: wilsonInterval,
  'wilson with continuity correction': wilsonContinuityInterval,
  'clopper-pearson': clopperPearsonInterval,
  'mid-p': midPInterval,
  jeffreys: jeffreysInterval,
  'wilson, one in three of the population asked': (of, level) => wilsonFpcInterval(of, of.n * 3, level),
  'hypergeometric, half of the population asked': (of, level) => hypergeometricInterval(of, of.n * 2, level),
};

const counts = fc.integer({ min: 1, max: 200 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

// Newcombe (1998a), Statistics in Medicine 17, table I.
const newcombe: readonly (readonly [string, number, number, number, number])[] = [
  ['wilson', 81, 263, 0.2553, 0.3662],
  ['wilson', 15, 148, 0.0624, 0.1605],
  ['wilson', 0, 20, 0, 0.1611],
  ['wilson', 1, 29, 0.0061, 0.1718],
  ['wilson with continuity correction', 81, 263, 0.2535, 0.3682],
  ['wilson with continuity correction', 0, 20, 0, 0.2005],
  ['clopper-pearson', 15, 148, 0.0578, 0.1617],
  ['clopper-pearson', 1, 29, 0.0009, 0.1776],
  ['mid-p', 81, 263, 0.2544, 0.3658],
  ['mid-p', 0, 20, 0, 0.1391],
];

describe('an interval of one share', () => {
  for (const [name, count, n, low, high] of newcombe) {
    it(`${name} of ${count} of ${n} is Newcombe's`, () => {
      const interval = methods[name]?.({ count, n });
      expect(interval?.low).to.be.closeTo(low, 0.00006);
      expect(interval?.high).to.be.closeTo(high, 0.00006);
    });
  }

  for (const [name, method] of Object.entries(methods)) {
    it(`${name}: holds the share, stays in [0, 1], mirrors, and widens with the level`, () => {
      fc.assert(
        fc.property(counts, ({ count, n }) => {
          const { low, high } = method({ count, n });
          expect(low).to.be.within(0, count / n + 1e-12);
          expect(high).to.be.within(count / n - 1e-12, 1);
          const mirrored = method({ count: n - count, n });
          expect(mirrored.low).to.be.closeTo(1 - high, 1e-11);
          expect(mirrored.high).to.be.closeTo(1 - low, 1e-11);
          const wider = method({ count, n }, 0.99);
          expect(wider.low).to.be.at.most(low + 1e-12);
          expect(wider.high).to.be.at.least(high - 1e-12);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('knows a share for sure when everybody answered', () => {
    expect(wilsonFpcInterval({ count: 3, n: 8 }, 8)).to.deep.equal({ low: 0.375, high: 0.375 });
    expect(hypergeometricInterval({ count: 3, n: 8 }, 8)).to.deep.equal({ low: 0.375, high: 0.375 });
  });

  it('refuses what is not a count of a base', () => {
    for (const of of [{ count: 0, n: 0 }, { count: 3, n: 2 }, { count: -1, n: 2 }, { count: NaN, n: 2 }]) {
      for (const method of Object.values(methods)) expect(() => method(of)).to.throw(RangeError);
    }
    expect(() => wilsonInterval({ count: 1, n: 2 }, 1)).to.throw(RangeError, 'level');
    expect(() => wilsonFpcInterval({ count: 1, n: 2 }, 1)).to.throw(RangeError);
    expect(() => hypergeometricInterval({ count: 1, n: 2 }, 1)).to.throw(RangeError);
  });
});
