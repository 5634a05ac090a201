/** What may be expected of a wave, against integration of the binomial over its beta by Simpson's rule. */
import { expect } from 'chai';
import { betaBinomialQuantiles } from '../../../analysis/stats/betaBinomialQuantile.js';
import { expectedAnswers } from '../../../analysis/stats/nonresponse/expectedAnswers.js';

/** P(X <= k) where X is binomial of n with a share that is Beta(a, b): the mixture integrated, nothing in closed form. */
function cumulativeByIntegration(n: number, a: number, b: number): readonly number[] {
  const steps = 4000;
  const density = (p: number): number => p ** (a - 1) * (1 - p) ** (b - 1);
  const sums = new Array<number>(n + 1).fill(0);
  let all = 0;
  for (let i = 0; i <= steps; i += 1) {
    const p = i / steps;
    const weight = density(p) * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
    if (weight === 0) continue;
    all += weight;
    let term = (1 - p) ** n;
    let below = 0;
    for (let k = 0; k <= n; k += 1) {
      below += term;
      sums[k] = (sums[k] ?? 0) + weight * below;
      term *= p === 1 ? 0 : ((n - k) / (k + 1)) * (p / (1 - p));
    }
  }
  return sums.map((sum) => sum / all);
}

describe('what may be expected of a wave', () => {
  for (const [n, a, b] of [[30, 4.5, 7.5], [60, 12.5, 40.5], [12, 3.5, 3.5]] as const) {
    it(`has the quantiles that integration gives (n ${n}, a ${a}, b ${b})`, () => {
      const cumulative = cumulativeByIntegration(n, a, b);
      const ps = [0.1, 0.25, 0.5, 0.9, 0.975];
      expect(betaBinomialQuantiles(ps, { n, a, b })).to.deep.equal(ps.map((p) => cumulative.findIndex((below) => below >= p)));
    });
  }

  it('is what an earlier wave did from the same day on, among those who are left', () => {
    // 400 of 1,000 left had answered later: 0.4 of the 300 left here, and nothing below those who have answered
    const { low, high } = expectedAnswers({ invited: 500, answered: 200 }, { invited: 1200, answered: 200 }, 600);
    expect(low).to.be.lessThan(200 + 0.4 * 300).and.greaterThan(200 + 0.33 * 300);
    expect(high).to.be.greaterThan(200 + 0.4 * 300).and.lessThan(200 + 0.47 * 300);
  });

  it('covers eight of ten waves that go on as the one before', () => {
    let seed = 7;
    const chance = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const draws = (n: number, p: number): number => Array.from({ length: n }, chance).filter((u) => u < p).length;
    let inside = 0;
    for (let wave = 0; wave < 600; wave += 1) {
      const share = 0.1 + 0.3 * chance();
      const { low, high } = expectedAnswers({ invited: 300, answered: 60 }, { invited: 250, answered: 50 }, 50 + draws(200, share));
      const came = 60 + draws(240, share);
      if (came >= low && came <= high) inside += 1;
    }
    expect(inside / 600).to.be.greaterThan(0.77).and.lessThan(0.88);
  });

  it('ends where nobody is left, and refuses what cannot be', () => {
    expect(expectedAnswers({ invited: 50, answered: 50 }, { invited: 50, answered: 10 }, 20)).to.deep.equal({ low: 50, high: 50 });
    expect(() => expectedAnswers({ invited: 10, answered: 11 }, { invited: 50, answered: 10 }, 20)).to.throw(RangeError);
    expect(() => expectedAnswers({ invited: 50, answered: 1 }, { invited: 50, answered: 10 }, 9)).to.throw(RangeError);
    expect(() => betaBinomialQuantiles([0.5], { n: 2, a: 0, b: 1 })).to.throw(RangeError);
  });
});
