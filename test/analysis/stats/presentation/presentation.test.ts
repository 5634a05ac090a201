import { expect } from 'chai';
import { presentModelled } from '../../../../analysis/stats/presentation/presentModelled.js';
import { presentRate } from '../../../../analysis/stats/presentation/presentRate.js';
import { presentShare, type PresentedShare } from '../../../../analysis/stats/presentation/presentShare.js';

const sound: PresentedShare = { share: 0.5, n: 400, effective: 380, low: 0.45, high: 0.55, degreesOfFreedom: 399 };
const verdict = (change: Partial<PresentedShare>) => presentShare({ ...sound, ...change });

/** Parker et al. (2017), tables of the standard: just within and just outside. */
describe("the presentation standard for shares of NCHS", () => {
  it('shows what nothing speaks against', () => {
    expect(verdict({})).to.deep.equal({ release: 'show', suppressedFor: [], footnotedFor: [], reviewFor: [] });
  });

  const limits: readonly (readonly [string, Partial<PresentedShare>, Partial<PresentedShare>])[] = [
    ['few_respondents', { n: 30, effective: 30 }, { n: 29 }],
    ['few_effective', { effective: 30 }, { effective: 29.9 }],
    ['wide_interval', { low: 0.36, high: 0.659 }, { low: 0.3125, high: 0.6125 + 1e-12 }],
    ['wide_relative_interval', { share: 0.1, low: 0.05, high: 0.18 }, { share: 0.1, low: 0.05, high: 0.181 }],
  ];
  for (const [reason, within, outside] of limits) {
    it(`suppresses for ${reason} and shows what only just has it not`, () => {
      expect(verdict(within).release).to.equal('show');
      expect(verdict(outside)).to.deep.equal({ release: 'suppress', suppressedFor: [reason], footnotedFor: [], reviewFor: [] });
    });
  }

  it('shows any share whose interval is no wider than .05', () => {
    expect(verdict({ share: 0.005, low: 0, high: 0.05 }).release).to.equal('show');
    expect(verdict({ share: 0.005, low: 0, high: 0.0501 }).release).to.equal('suppress');
  });

  it('gives a footnote where only the share of the others is wide', () => {
    expect(verdict({ share: 0.95, low: 0.9, high: 0.97 })).to.deep.include({ release: 'footnote', footnotedFor: ['wide_relative_interval_of_complement'] });
    expect(verdict({ share: 0.05, low: 0.03, high: 0.1 }).release).to.equal('suppress');
  });

  it('has a person look at few degrees of freedom, and at none and all', () => {
    expect([7.9, 8].map((degreesOfFreedom) => verdict({ degreesOfFreedom }).reviewFor)).to.deep.equal([['few_degrees_of_freedom'], []]);
    expect(verdict({ share: 0, low: 0, high: 0.06 })).to.deep.include({ release: 'show', reviewFor: ['zero_events'] });
    expect(verdict({ share: 1, low: 0.94, high: 1 })).to.deep.include({ release: 'show', reviewFor: ['zero_events'] });
    expect(verdict({ share: 0, low: 0, high: 0.3, degreesOfFreedom: 3 }).reviewFor).to.deep.equal([]);
  });

  it('says everything that speaks against it, and refuses numbers that are none', () => {
    expect(verdict({ share: 0.1, n: 9, effective: 7, low: 0, high: 0.4 }).suppressedFor).to.deep.equal(['few_respondents', 'few_effective', 'wide_interval', 'wide_relative_interval']);
    expect(() => verdict({ low: NaN })).to.throw(RangeError);
    expect(() => verdict({ share: 1.01 })).to.throw(RangeError);
  });
});

describe('the presentation standard for rates and counts of NCHS', () => {
  const rate = { estimate: 20, effective: 10, low: 10, high: 42 };
  it('suppresses below 10 effective respondents and above 160 % of the estimate', () => {
    expect(presentRate(rate)).to.deep.equal({ release: 'show', suppressedFor: [], footnotedFor: [], reviewFor: [] });
    expect(presentRate({ ...rate, effective: 9.9 }).suppressedFor).to.deep.equal(['few_effective']);
    expect(presentRate({ ...rate, high: 42.1 }).suppressedFor).to.deep.equal(['wide_relative_interval']);
    expect(presentRate({ ...rate, estimate: 0, low: 0 })).to.deep.include({ release: 'show', reviewFor: ['zero_events'] });
    expect(() => presentRate({ ...rate, estimate: -1 })).to.throw(RangeError);
  });
});

describe('the planning profile', () => {
  it('hides a modelled share whose interval is wider than .40', () => {
    expect([0.4, 0.41].map((high) => presentModelled({ low: 0, high }).release)).to.deep.equal(['show', 'suppress']);
    expect(() => presentModelled({ low: 0, high: NaN })).to.throw(RangeError);
  });
});
