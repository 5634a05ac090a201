import { expect } from 'chai';
import fc from 'fast-check';
import type { CountOf, Interval } from '../../../../analysis/stats/interval.js';
import { mcnemarTest } from '../../../../analysis/stats/waves/mcnemarTest.js';
import { miettinenNurminenInterval } from '../../../../analysis/stats/waves/miettinenNurminenInterval.js';
import { newcombeInterval } from '../../../../analysis/stats/waves/newcombeInterval.js';
import { overlapDifference } from '../../../../analysis/stats/waves/overlapDifference.js';
import type { PairedCounts } from '../../../../analysis/stats/waves/pairedCounts.js';
import { pairedNewcombeInterval } from '../../../../analysis/stats/waves/pairedNewcombeInterval.js';
import { pooledShareTest } from '../../../../analysis/stats/waves/pooledShareTest.js';
import { tangoInterval } from '../../../../analysis/stats/waves/tangoInterval.js';

const counts = fc.integer({ min: 1, max: 150 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
const cell = fc.integer({ min: 0, max: 60 });
const pairs = fc
  .record({ both: cell, onlyFirst: cell, onlySecond: cell, neither: cell })
  .filter(({ both, onlyFirst, onlySecond, neither }) => both + onlyFirst + onlySecond + neither > 0);

const near = ({ low, high }: Interval, [lowest, highest]: readonly [number, number], by: number) => {
  expect(low).to.be.closeTo(lowest, by);
  expect(high).to.be.closeTo(highest, by);
};
const turned = ({ low, high }: Interval): [number, number] => [-high, -low];
const others = ({ count, n }: CountOf): CountOf => ({ count: n - count, n });

function holds({ low, high }: Interval, difference: number, wider: Interval): void {
  expect(low).to.be.within(-1, difference + 1e-12);
  expect(high).to.be.within(difference - 1e-12, 1);
  expect(wider.low).to.be.at.most(low + 1e-12);
  expect(wider.high).to.be.at.least(high - 1e-12);
}

describe('a difference of two shares', () => {
  // Newcombe (1998b), Statistics in Medicine 17, table II: method 10, and Miettinen and Nurminen's
  it('of other people is what Newcombe printed', () => {
    near(newcombeInterval({ count: 56, n: 70 }, { count: 48, n: 80 }), [0.0524, 0.3339], 0.00005);
    near(newcombeInterval({ count: 9, n: 10 }, { count: 3, n: 10 }), [0.1705, 0.809], 0.00005);
    near(newcombeInterval({ count: 10, n: 10 }, { count: 0, n: 20 }), [0.6791, 1], 0.00005);
    near(miettinenNurminenInterval({ count: 56, n: 70 }, { count: 48, n: 80 }), [0.0528, 0.3382], 0.00005);
  });

  it('of the same people is what Newcombe printed', () => {
    near(pairedNewcombeInterval({ both: 20, onlyFirst: 12, onlySecond: 2, neither: 16 }), [0.0562, 0.3292], 0.00005);
  });

  for (const [name, method] of [['Newcombe', newcombeInterval], ['Miettinen and Nurminen', miettinenNurminenInterval]] as const) {
    it(`${name}: turns round with the groups and with chosen and not, holds the difference, widens with the level`, () => {
      fc.assert(
        fc.property(counts, counts, (first, second) => {
          const interval = method(first, second);
          near(method(second, first), turned(interval), 1e-9);
          near(method(others(first), others(second)), turned(interval), 1e-9);
          holds(interval, first.count / first.n - second.count / second.n, method(first, second, 0.99));
        }),
        { numRuns: 60 },
      );
    });
  }

  for (const [name, method] of [['Newcombe, paired', pairedNewcombeInterval], ['Tango', tangoInterval]] as const) {
    it(`${name}: turns round with the waves and with chosen and not, holds the difference, widens with the level`, () => {
      fc.assert(
        fc.property(pairs, (one) => {
          const interval = method(one);
          const n = one.both + one.onlyFirst + one.onlySecond + one.neither;
          near(method({ ...one, onlyFirst: one.onlySecond, onlySecond: one.onlyFirst }), turned(interval), 1e-9);
          near(method({ both: one.neither, onlyFirst: one.onlySecond, onlySecond: one.onlyFirst, neither: one.both }), turned(interval), 1e-9);
          holds(interval, (one.onlyFirst - one.onlySecond) / n, method(one, 0.99));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('Tango: nobody changed gives ∓ z² / (n + z²)', () => {
    const z2 = 1.959963984540054 ** 2;
    near(tangoInterval({ both: 54, onlyFirst: 0, onlySecond: 0, neither: 0 }), [-z2 / (54 + z2), z2 / (54 + z2)], 1e-9);
  });

  it('is refused of nobody, and of counts that are none', () => {
    const nobody: PairedCounts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
    for (const method of [pairedNewcombeInterval, tangoInterval, mcnemarTest]) {
      expect(() => method(nobody)).to.throw(RangeError);
      expect(() => method({ ...nobody, neither: 3, onlySecond: -1 })).to.throw(RangeError, 'onlySecond');
    }
    expect(() => newcombeInterval({ count: 0, n: 0 }, { count: 1, n: 2 })).to.throw(RangeError);
    expect(() => miettinenNurminenInterval({ count: 3, n: 2 }, { count: 1, n: 2 })).to.throw(RangeError);
  });

  it('McNemar’s exact p-values are what six coins say', () => {
    // one or none of six: 7 of 64 ways, exactly one 6 of 64
    const test = mcnemarTest({ both: 9, onlyFirst: 5, onlySecond: 1, neither: 4 });
    expect(test.exactP).to.be.closeTo(14 / 64, 1e-12);
    expect(test.midP).to.be.closeTo(8 / 64, 1e-12);
    expect(test.chiSquare).to.be.closeTo(16 / 6, 1e-12);
  });

  it('tests say nothing where nothing varies', () => {
    expect(pooledShareTest({ count: 0, n: 9 }, { count: 0, n: 4 })).to.equal(null);
    expect(mcnemarTest({ both: 5, onlyFirst: 0, onlySecond: 0, neither: 2 })).to.deep.equal({ changed: 0, chiSquare: null, p: null, continuityP: null, exactP: 1, midP: 1 });
  });
});

describe('a change between waves that some people answered both of', () => {
  const first = { count: 30, n: 50 };
  const second = { count: 20, n: 40 };
  const nobody: PairedCounts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };

  it('is Newcombe’s where nobody did', () => {
    const { interval, correlation, df } = overlapDifference({ first, second, both: nobody });
    expect({ correlation, df }).to.deep.equal({ correlation: 0, df: 89 });
    const independent = newcombeInterval(second, first);
    near(interval, [independent.low, independent.high], 1e-12);
  });

  it('is surer the more they agree, and is the paired difference where everybody did', () => {
    const width = (both: PairedCounts) => {
      const { interval } = overlapDifference({ first, second, both });
      return interval.high - interval.low;
    };
    expect(width({ both: 15, onlyFirst: 2, onlySecond: 1, neither: 12 })).to.be.below(width({ both: 9, onlyFirst: 8, onlySecond: 7, neither: 6 }));
    const all = { both: 20, onlyFirst: 12, onlySecond: 2, neither: 16 };
    const paired = overlapDifference({ first: { count: 32, n: 50 }, second: { count: 22, n: 50 }, both: all });
    // (b + c − (b − c)²/n) / n²
    expect(paired.se).to.be.closeTo(Math.sqrt(14 - 100 / 50) / 50, 1e-12);
    expect(paired.difference).to.be.closeTo(-0.2, 1e-12);
  });

  it('refuses people of both who are not among those of each', () => {
    expect(() => overlapDifference({ first, second, both: { ...nobody, both: 21 } })).to.throw(RangeError, 'among');
    expect(() => overlapDifference({ first, second, both: { ...nobody, both: -1 } })).to.throw(RangeError, 'among');
  });

  it('says nothing of a p-value where nothing varies', () => {
    expect(overlapDifference({ first: { count: 0, n: 1 }, second: { count: 1, n: 1 }, both: { ...nobody, onlySecond: 1 } })).to.include({ p: null, clusterSe: null, df: 0 });
  });
});
