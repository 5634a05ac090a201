/** The difference of two shares where nobody says how many gave both: covers what it promises whatever that is. Authority: enumeration; Newcombe (1998b), table II. */
import { expect } from 'chai';
import { leastCorrelation } from '../../../analysis/stats/ratio/leastCorrelation.js';
import { differenceOfShares } from '../../../analysis/tables/tests/differenceOfShares.js';
import { wilsonLimited } from '../../../analysis/stats/waves/newcombeInterval.js';

/** Chance that the interval holds the true difference, over every outcome of `n` people in four cells: both, the first alone, the second alone, neither. */
function coverage(n: number, [both, first, second]: readonly [number, number, number]): number {
  const logs = Float64Array.from({ length: n + 1 }, () => 0);
  for (let i = 2; i <= n; i += 1) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  const log = (i: number): number => logs[i] ?? 0;
  const power = (chance: number, i: number): number => (i === 0 ? 0 : chance <= 0 ? -Infinity : i * Math.log(chance));
  const neither = 1 - both - first - second;
  const limited = Array.from({ length: n + 1 }, (_, count) => wilsonLimited({ count, n }, 0.95));
  const seen = new Map<number, boolean>();
  let covered = 0;
  for (let a = 0; a <= n; a += 1) {
    for (let b = 0; a + b <= n; b += 1) {
      for (let c = 0; a + b + c <= n; c += 1) {
        const d = n - a - b - c;
        const chance = Math.exp(log(n) - log(a) - log(b) - log(c) - log(d) + power(both, a) + power(first, b) + power(second, c) + power(neither, d));
        if (chance === 0) continue;
        const key = (a + b) * (n + 1) + a + c;
        const [one, other] = [limited[a + b], limited[a + c]];
        if (one === undefined || other === undefined) throw new RangeError('no such count');
        const inside = seen.get(key) ?? (({ low, high }) => low <= first - second && first - second <= high)(differenceOfShares(one, other, 'same_people'));
        seen.set(key, inside);
        if (inside) covered += chance;
      }
    }
  }
  return covered;
}

describe('the difference of two shares of the same people', () => {
  for (const [what, cells, least] of [
    ['nobody gave both', [0, 0.41, 0.4], 0.94],
    ['who gave one gave the other', [0.4, 0.1, 0], 0.95],
    ['as if drawn apart', [0.2, 0.3, 0.2], 0.95],
    ['nearly all gave both, as few as can be', [0.55, 0.25, 0.2], 0.94],
    ['alike', [0, 0.3, 0.3], 0.94],
  ] as const) {
    it(`is inside its interval 95 times in 100, or more: ${what}`, () => {
      expect(coverage(50, cells)).to.be.within(least, 1);
    });
  }

  it('is the widest of those that the two shares allow, and of other people what Newcombe has', () => {
    const [one, other] = [wilsonLimited({ count: 56, n: 70 }, 0.95), wilsonLimited({ count: 48, n: 80 }, 0.95)];
    const apart = differenceOfShares(one, other, 'other_people');
    expect([apart.low, apart.high].map((limit) => limit.toFixed(4))).to.deep.equal(['0.0524', '0.3339']);
    const [same, unknown] = [differenceOfShares(one, other, 'same_people'), differenceOfShares(one, other, 'unknown')];
    expect(leastCorrelation(one.share, other.share)).to.be.within(-1, 0);
    expect(same.low).to.be.below(apart.low).and.above(unknown.low);
    // of anything else nothing is known: above nought only where the two intervals do not overlap
    expect(unknown.low).to.be.closeTo(one.low - other.high, 1e-12);
    expect(unknown.high).to.be.closeTo(one.high - other.low, 1e-12);
  });
});
