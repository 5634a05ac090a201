import { expect } from 'chai';
import fc from 'fast-check';
import { clopperPearsonInterval } from '../../../../analysis/stats/clopperPearsonInterval.js';
import type { Interval } from '../../../../analysis/stats/interval.js';
import type { EstimatedShare } from '../../../../analysis/stats/intervals/estimatedShare.js';
import { kornGraubard } from '../../../../analysis/stats/intervals/kornGraubard.js';
import { weightedArcsine } from '../../../../analysis/stats/intervals/weightedArcsine.js';
import { weightedInterval, type WeightedIntervalMethod } from '../../../../analysis/stats/intervals/weightedInterval.js';
import { weightedLikelihood } from '../../../../analysis/stats/intervals/weightedLikelihood.js';
import { weightedLogit } from '../../../../analysis/stats/intervals/weightedLogit.js';
import { weightedMeanInterval } from '../../../../analysis/stats/intervals/weightedMeanInterval.js';
import { weightedWilson } from '../../../../analysis/stats/intervals/weightedWilson.js';
import { studentCriticalValue } from '../../../../analysis/stats/studentQuantile.js';
import { wilsonInterval } from '../../../../analysis/stats/wilsonInterval.js';

const methods: readonly WeightedIntervalMethod[] = ['wilson', 'korn_graubard_nchs', 'logit', 'likelihood', 'arcsine'];

const estimate: fc.Arbitrary<EstimatedShare> = fc.record({
  share: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  effective: fc.double({ min: 1, max: 5000, noNaN: true }),
  df: fc.integer({ min: 1, max: 5000 }),
});

function expectInterval(found: Interval, expected: Interval, within: number): void {
  expect(found.low).to.be.closeTo(expected.low, within);
  expect(found.high).to.be.closeTo(expected.high, within);
}

describe('intervals of weighted shares', () => {
  it('lie in [0, 1] around the share, mirror, and are wider for more certainty and fewer people', () => {
    fc.assert(
      fc.property(estimate, fc.constantFrom(...methods), (one, method) => {
        const people = Math.ceil(Math.max(one.effective, 4 * one.df)) + 1;
        const { low, high } = weightedInterval(one, people, method);
        expect(low).to.be.within(0, one.share);
        expect(high).to.be.within(one.share, 1);
        const mirrored = weightedInterval({ ...one, share: 1 - one.share }, people, method);
        expectInterval({ low: 1 - mirrored.high, high: 1 - mirrored.low }, { low, high }, 1e-9);
        const surer = weightedInterval(one, people, method, 0.99);
        expect([surer.low <= low + 1e-12, surer.high >= high - 1e-12]).to.deep.equal([true, true]);
        const steadier = weightedInterval({ ...one, df: one.df * 4 }, people, method);
        expect(steadier.high - steadier.low).to.be.at.most(high - low + 1e-12);
        const more = weightedInterval({ ...one, effective: one.effective * 4 }, people * 4, method);
        expect(more.high - more.low).to.be.at.most(high - low + 1e-12);
      }),
    );
  });

  it('are those of people who weigh the same', () => {
    for (const [count, n] of [[3, 10], [50, 492], [299, 300]] as const) {
      const share = { share: count / n, effective: n, df: 1e9 };
      expectInterval(weightedWilson(share), wilsonInterval({ count, n }), 1e-8);
      // With the degrees of freedom of as many people nothing is adjusted: Clopper and Pearson's.
      expectInterval(kornGraubard({ share: count / n, effective: n, df: n - 1 }, n), clopperPearsonInterval({ count, n }), 1e-12);
    }
  });

  it('are wider for fewer degrees of freedom', () => {
    for (const method of methods) {
      const [few, many] = [5, 500].map((df) => weightedInterval({ share: 0.3, effective: 50, df }, 60, method));
      expect((few?.high ?? NaN) - (few?.low ?? NaN), method).to.be.above((many?.high ?? NaN) - (many?.low ?? NaN) + 0.01);
    }
  });

  it('in odds are t standard errors of them wide', () => {
    // The logarithm of the odds of 20 % has the standard error 1 / √(100 × 0.2 × 0.8) = 1/4.
    const { low, high } = weightedLogit({ share: 0.2, effective: 100, df: 50 }) ?? { low: NaN, high: NaN };
    const odds = (p: number) => Math.log(p / (1 - p));
    expect(odds(high) - odds(0.2)).to.be.closeTo(studentCriticalValue(0.95, 50) / 4, 1e-12);
    expect(odds(0.2) - odds(low)).to.be.closeTo(studentCriticalValue(0.95, 50) / 4, 1e-12);
  });

  it('by likelihood end where the distance is the quantile', () => {
    fc.assert(
      fc.property(estimate, (one) => {
        const { low, high } = weightedLikelihood(one);
        const distance = (p: number) => 2 * one.effective * (one.share * Math.log(one.share / p) + (1 - one.share) * Math.log((1 - one.share) / (1 - p)));
        const limit = studentCriticalValue(0.95, one.df) ** 2;
        if (low > 1e-12) expect(distance(low) / limit).to.be.closeTo(1, 1e-6);
        if (high < 1 - 1e-9) expect(distance(high) / limit).to.be.closeTo(1, 1e-5);
      }),
    );
  });

  it('for none and all have one side: Wilson’s on Kish’s number, the others as published', () => {
    const none = { share: 0, effective: 8, df: 9 };
    expect(weightedInterval(none, 10)).to.deep.include({ low: 0, method: 'wilson' });
    // The rule of Clopper and Pearson for 0 of 10: 1 − 0.025^(1/10).
    for (const method of methods.slice(1)) {
      const { low, high, method: used } = weightedInterval(none, 10, method);
      expect([low, used]).to.deep.equal([0, 'korn_graubard_nchs']);
      expect(high).to.be.closeTo(1 - 0.025 ** 0.1, 1e-12);
      expect(weightedInterval({ ...none, share: 1 }, 10, method)).to.deep.include({ high: 1 });
    }
    expect(weightedLogit(none)).to.equal(null);
    expect(weightedArcsine(none)).to.deep.include({ low: 0 });
    expect(weightedLikelihood(none)).to.deep.include({ low: 0 });
    expect(weightedLikelihood({ ...none, share: 1 }).low).to.be.closeTo(Math.exp(-(studentCriticalValue(0.95, 9) ** 2) / 16), 1e-12);
  });

  it('capped at the people are never narrower than they say, and a headcount has its own cap', () => {
    const calibrated = { share: 0.3, effective: 400, df: 99 };
    const capped = kornGraubard(calibrated, 100, { cap: 100 });
    const free = kornGraubard(calibrated, 100);
    expect(capped.effective).to.equal(100);
    expect([capped.low < free.low, capped.high > free.high]).to.deep.equal([true, true]);
    expect(kornGraubard(calibrated, 100, { cap: 250 }).effective).to.equal(250);
    expect(kornGraubard({ share: 0.3, effective: Infinity, df: 99 }, 100, { cap: 100 }).effective).to.equal(100);
  });

  it('without degrees of freedom say nothing', () => {
    const one = { share: 0.4, effective: 1, df: 0 };
    for (const method of methods) expect(weightedInterval(one, 1, method)).to.deep.include({ low: 0, high: 1 });
    expect(weightedMeanInterval(one)).to.equal(null);
  });

  it('are refused for what is no share', () => {
    for (const wrong of [{ share: NaN }, { share: 1.2 }, { effective: NaN }, { effective: 0 }, { df: -1 }, { df: NaN }]) {
      const one = { share: 0.5, effective: 10, df: 9, ...wrong };
      for (const method of methods) expect(() => weightedInterval(one, 10, method), `${method} ${JSON.stringify(wrong)}`).to.throw(RangeError);
      expect(() => weightedMeanInterval(one)).to.throw(RangeError);
    }
    expect(() => kornGraubard({ share: 0.5, effective: 10, df: 9 }, 0)).to.throw(RangeError, 'people');
  });
});
