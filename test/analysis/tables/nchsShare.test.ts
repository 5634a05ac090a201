/** Limits from R: `qbeta(.025, n p, n (1 - p) + 1)` and `qbeta(.975, n p + 1, n (1 - p))`. */
import { expect } from 'chai';
import { nchsShare } from '../../../analysis/tables/nchsShare.js';

describe('a share as NCHS would print it', () => {
  it('has Clopper and Pearson’s limits where nobody has a weight', () => {
    const judged = nchsShare({ share: 24 / 60, base: 60 });
    expect(judged.low).to.be.closeTo(0.275621578735535, 1e-12);
    expect(judged.high).to.be.closeTo(0.534594562688572, 1e-12);
    expect(judged).to.deep.include({ effective: 60, degreesOfFreedom: 59, suppressedFor: [], remarks: [] });
  });

  it('rests on the effective number of people with weights, and on no more than there are', () => {
    const judged = nchsShare({ share: 0.3, base: 60, effective: 45 });
    expect(judged.low).to.be.closeTo(0.172615486390197, 1e-12);
    expect(judged.high).to.be.closeTo(0.454860928258274, 1e-12);
    expect(judged.effective).to.be.closeTo(45, 1e-12);
    expect(nchsShare({ share: 0.3, base: 60, effective: 300 })).to.deep.equal(nchsShare({ share: 0.3, base: 60 }));
  });

  it('caps at n* = n (N − 1) / (N − n) for a known population, else the correction would be undone', () => {
    const judged = nchsShare({ share: 0.4, base: 60, population: 90 });
    expect(judged.effective).to.be.closeTo(178, 1e-9);
    expect(judged.low).to.be.closeTo(0.32743832293644, 1e-10);
    expect(judged.high).to.be.closeTo(0.475950289950828, 1e-10);
  });

  it('is the share itself where everybody answered; who is more than the population are others', () => {
    expect(nchsShare({ share: 0.4, base: 60, population: 60 })).to.deep.include({ low: 0.4, high: 0.4, effective: 60, suppressedFor: [] });
    expect(nchsShare({ share: 0.4, base: 60, population: 59 })).to.deep.equal(nchsShare({ share: 0.4, base: 60 }));
    expect(nchsShare({ share: 0.4, base: 20, population: 20 }).suppressedFor).to.include('few_respondents');
  });

  it('names every rule that is broken, and what is to be looked at', () => {
    expect(nchsShare({ share: 0.5, base: 20 }).suppressedFor).to.deep.equal(['few_respondents', 'few_effective', 'wide_interval']);
    expect(nchsShare({ share: 0.05, base: 60 }).suppressedFor).to.deep.equal(['wide_relative_interval']);
    expect(nchsShare({ share: 0.5, base: 60, effective: 29 }).suppressedFor).to.deep.equal(['few_effective', 'wide_interval']);
    expect(nchsShare({ share: 0.95, base: 60 }).remarks).to.deep.equal(['wide_relative_interval_of_complement']);
    expect(nchsShare({ share: 1, base: 60 })).to.deep.include({ high: 1, suppressedFor: [], remarks: ['zero_events'] });
  });

  it('says of one person nothing but that it is one', () => {
    const one = nchsShare({ share: 0, base: 1 });
    expect(one.low).to.equal(0);
    expect(one.high).to.be.closeTo(0.975, 1e-12); // 1 - .025^(1/1)
    expect(one.suppressedFor).to.include.members(['few_respondents', 'wide_interval']);
    expect(() => nchsShare({ share: 0.5, base: 0 })).to.throw(RangeError);
    expect(() => nchsShare({ share: NaN, base: 5 })).to.throw(RangeError);
  });
});
