import { expect } from 'chai';
import { isDominated } from '../../../analysis/disclosure/isDominated.js';
import { mustHidePair } from '../../../analysis/disclosure/mustHidePair.js';
import { amountsOf, amountsTogether } from '../../../analysis/tables/amounts.js';
import { filterDifferences } from '../../../analysis/disclosure/filterDifferences.js';
import { chanceToRoundUp, roundedCount } from '../../../analysis/disclosure/roundedCounts.js';

describe('a sum that one person dominates', () => {
  const dominated = (...amounts: readonly number[]) => isDominated(amountsOf(amounts));

  it('is one the second largest can work out to within ten per cent', () => {
    expect(isDominated({ ...amountsOf([100, 50, 9]), squares: Infinity })).to.equal(true);
    expect(isDominated({ ...amountsOf([100, 50, 10]), squares: Infinity })).to.equal(false);
    expect(isDominated({ ...amountsOf([100, 50, 5, 5]), squares: Infinity })).to.equal(false);
    expect(dominated(40)).to.equal(true);
    expect(dominated()).to.equal(false);
    expect(dominated(0, 0)).to.equal(false);
    expect(dominated(-40, 0, 3)).to.equal(true);
  });

  it('is one whose squares say as much, for a standard deviation stands beside the mean', () => {
    const others = Array<number>(11).fill(1);
    expect(dominated(40, ...others)).to.equal(true);
    expect(dominated(6, ...others)).to.equal(false);
  });

  it('is judged of groups together as of their people', () => {
    const [some, others] = [[3, 9, 2], [8, 1, -10]];
    expect(amountsTogether([amountsOf(some), amountsOf(others)])).to.deep.equal(amountsOf([...some, ...others]));
  });
});

describe('two choices crossed', () => {
  it('are hidden when any of the four cells is a handful, though the pair itself is not', () => {
    expect(mustHidePair({ both: 20, onlyFirst: 4, onlySecond: 9, neither: 30 }, 5)).to.equal(true);
    expect(mustHidePair({ both: 20, onlyFirst: 0, onlySecond: 9, neither: 30 }, 5)).to.equal(false);
    expect(mustHidePair({ both: 1, onlyFirst: 5, onlySecond: 5, neither: 5 }, 5)).to.equal(true);
  });
});

describe('filters that differ by a handful', () => {
  it('are pairs where both have people enough', () => {
    expect(filterDifferences([[49, 3], [5, 4], [4, 4], [0, 9]], 5)).to.deep.equal([
      { row: 0, column: 1, all: 52, without: 49, difference: 3 },
      { row: 1, column: 1, all: 9, without: 5, difference: 4 },
    ]);
    expect(filterDifferences([], 5)).to.deep.equal([]);
  });
});

describe('rounding counts', () => {
  it('says nothing below a threshold, and goes up as often as the count is nearer', () => {
    expect([8, 12, 13].map((count) => roundedCount(count, { base: 5 }))).to.deep.equal([10, 10, 15]);
    expect(roundedCount(9, { base: 5, threshold: 10 })).to.equal(null);
    expect(chanceToRoundUp(7, 5)).to.equal(0.4);
    expect(() => roundedCount(1.5, { base: 5 })).to.throw(RangeError, '1.5 is no count');
    expect(() => chanceToRoundUp(1, 0)).to.throw(RangeError, '0 is no base');
  });
});
