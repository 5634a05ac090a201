import { expect } from 'chai';
import fc from 'fast-check';
import { estimate } from '../../../analysis/tables/estimate.js';
import { detectableChange, meanChange, shareChange } from '../../../analysis/tables/waveChange.js';

const shareOf = (count: number, n: number) => estimate({ count, n }, { level: 0.95, population: undefined, isOfPeople: true });
const counts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('a change between two surveys', () => {
  it('is Newcombe’s (1998b) table II, method 10: 56/70 and 48/80, 9/10 and 3/10, 10/10 and 0/20', () => {
    const published = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [10, 10, 0, 20, 0.6791, 1],
    ] as const;
    for (const [count, n, before, old, low, high] of published) {
      const change = shareChange(shareOf(before, old), shareOf(count, n), false);
      expect(change.low).to.be.closeTo(low, 0.00006);
      expect(change.high).to.be.closeTo(high, 0.00006);
    }
  });

  it('turns round with the surveys, holds the difference, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(counts, counts, ([x, n], [y, m]) => {
        const [there, back] = [shareChange(shareOf(x, n), shareOf(y, m), false), shareChange(shareOf(y, m), shareOf(x, n), false)];
        expect(there.difference).to.equal(y / m - x / n);
        expect(there.low).to.be.closeTo(-(back.high ?? NaN), 1e-12);
        expect(there.p === null).to.equal(x + y === 0 || x + y === n + m);
        if (there.p !== null) expect(there.p).to.be.closeTo(back.p ?? NaN, 1e-12).and.within(0, 1);
        expect(there.low).to.be.within(-1 - 1e-12, there.difference ?? NaN);
        expect(there.high).to.be.within(there.difference ?? NaN, 1 + 1e-12);
      }),
    );
  });

  it('says nothing of nobody, no interval of choices, no p of weighted shares', () => {
    const nobody = shareOf(0, 0);
    const nothing = { difference: null, low: null, high: null, p: null };
    expect(shareChange(nobody, shareOf(1, 2), false)).to.deep.equal(nothing);
    expect(shareChange(shareOf(1, 2), nobody, false)).to.deep.equal(nothing);
    const choices = estimate({ count: 1, n: 4 }, { level: 0.95, population: undefined, isOfPeople: false });
    expect(shareChange(choices, choices, false)).to.deep.equal({ ...nothing, difference: 0 });
    expect(shareChange(shareOf(1, 4), shareOf(3, 4), true)).to.deep.include({ p: null, difference: 0.5 }).and.have.property('low').not.equal(null);
  });

  it('of means needs two people who vary in each', () => {
    const mean = { base: 5, mean: 3, low: 2, high: 4 };
    const change = meanChange(mean, { ...mean, mean: 4, low: 3, high: 5 }, 0.95);
    // Equal variances and sizes: df 8, se = √2 / t(4): R 1 + c(-1, 1) * qt(.975, 8) * sqrt(2) / qt(.975, 4); 2 * pt(-qt(.975, 4) / sqrt(2), 8)
    expect(change.low).to.be.closeTo(1 - (2.30600413520417 * Math.SQRT2) / 2.7764451051978, 1e-9);
    expect(change.p).to.be.closeTo(0.08522962237104, 1e-12);
    for (const none of [{ base: 1, mean: 3, low: null, high: null }, { base: 0, mean: null, low: null, high: null }]) {
      expect(meanChange(none, mean, 0.95).low).to.equal(null);
      expect(meanChange(mean, none, 0.95).p).to.equal(null);
    }
  });

  it('that could have been found is smaller with more people, and of nobody none', () => {
    const found = (n: number) => detectableChange(0.5, { earlier: n, later: n }, 0.95);
    // Cohen (1988) table 6.4.1: h = .396 at n = 100, power .80, two-sided .05.
    expect(found(100)).to.be.closeTo(Math.sin(Math.PI / 4 + 0.396 / 2) ** 2 - 0.5, 0.0005);
    // Up from a fifth is the longer way: .20 to the share whose angle lies h above.
    expect(detectableChange(0.2, { earlier: 100, later: 100 }, 0.95)).to.be.closeTo(Math.sin(Math.asin(Math.sqrt(0.2)) + 0.396 / 2) ** 2 - 0.2, 0.0005);
    expect(found(1000)).to.be.lessThan(found(100) ?? 0);
    expect([found(0), detectableChange(null, { earlier: 9, later: 9 }, 0.95), detectableChange(0.5, { earlier: 1, later: 1 }, 0.95)]).to.deep.equal([null, null, null]);
  });
});
