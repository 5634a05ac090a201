/** Limits from R: `qbeta(.025, n p, n (1 - p) + 1)` and `qbeta(.975, n p + 1, n (1 - p))`. */
import { expect } from 'chai';
import { nchsShare } from '../../../analysis/tables/nchsShare.js';
import { expectedResults } from '../../reference/reference.js';

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

  const results = expectedResults('17_nchs');
  if (results === undefined) it('needs ../shared/reference, which is not beside this checkout');
  else {
    it('is printed or not as in R, on the limits of every rule', () => {
      const cells = results.at('synthetic_srs').list();
      expect(cells.length).to.be.greaterThan(5);
      for (const cell of cells) {
        const [x, n, low, high] = ['x', 'n', 'lower', 'upper'].map((key) => cell.at(key).number());
        const judged = nchsShare({ share: (x ?? NaN) / (n ?? NaN), base: n ?? NaN });
        expect(judged.low).to.be.closeTo(low ?? NaN, 1e-8);
        expect(judged.high).to.be.closeTo(high ?? NaN, 1e-8);
        expect(judged.suppressedFor.length === 0).to.equal(cell.at('present').value());
      }
    });

    it('is printed or not as in R for every department, role and method, but for groups of 30 who count as 30', () => {
      const cells = results.at('A0_srs').list();
      expect(cells.length).to.be.greaterThan(100);
      for (const cell of cells) {
        const [share, base] = [cell.at('p').number(), cell.at('n').number()];
        const judged = nchsShare({ share, base });
        // R has the variance of a domain of everybody: n (m − 1) / m, where m is everybody.
        expect(judged.effective).to.be.within(cell.at('n_eff').number() - 1e-9, base + 1e-9);
        expect(judged.low).to.be.closeTo(cell.at('lower').number(), 2e-3);
        expect(judged.high).to.be.closeTo(cell.at('upper').number(), 2e-3);
        if (base !== 30) expect(judged.suppressedFor.length === 0, `${String(share)} of ${String(base)}`).to.equal(cell.at('present').value());
      }
    });
  }

  it('says of one person nothing but that it is one', () => {
    const one = nchsShare({ share: 0, base: 1 });
    expect(one.low).to.equal(0);
    expect(one.high).to.be.closeTo(0.975, 1e-12); // 1 - .025^(1/1)
    expect(one.suppressedFor).to.include.members(['few_respondents', 'wide_interval']);
    expect(() => nchsShare({ share: 0.5, base: 0 })).to.throw(RangeError);
    expect(() => nchsShare({ share: NaN, base: 5 })).to.throw(RangeError);
  });
});
