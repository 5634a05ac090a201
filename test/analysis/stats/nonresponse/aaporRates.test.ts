/** Authority: AAPOR Standard Definitions (formulas and their order); values of the invented survey are walked with R's. */
import { expect } from 'chai';
import fc from 'fast-check';
import { aaporRates, type AaporRates } from '../../../../analysis/stats/nonresponse/aaporRates.js';
import { dispositionNames, type Dispositions } from '../../../../analysis/stats/nonresponse/dispositions.js';

const nobody: Dispositions = { complete: 0, partial: 0, refused: 0, noncontact: 0, other: 0, unknown: 0, ineligible: 0 };
const count = fc.integer({ min: 0, max: 500 });
const some = fc.record({ complete: count, partial: count, refused: count, noncontact: count, other: count, unknown: count, ineligible: count });

const ofAll = (rates: AaporRates) => Object.entries(rates) as readonly (readonly [string, number | null])[];
const inOrder = (...rates: readonly (number | null)[]) => rates.reduce((before, rate) => ((rate ?? 0) >= (before ?? 0) - 1e-12 ? rate : NaN));

describe('AAPOR rates', () => {
  it('follow the definitions, each disposition in its place', () => {
    const rates = aaporRates({ complete: 300, partial: 50, refused: 60, noncontact: 70, other: 20, unknown: 100, ineligible: 125 });
    const expected: AaporRates = {
      eligibleShare: 0.8,
      rr1: 300 / 600,
      rr2: 350 / 600,
      rr3: 300 / 580,
      rr4: 350 / 580,
      rr5: 300 / 500,
      rr6: 350 / 500,
      coop1: 300 / 430,
      coop2: 350 / 430,
      coop3: 300 / 410,
      coop4: 350 / 410,
      ref1: 60 / 600,
      ref2: 60 / 580,
      ref3: 60 / 500,
      con1: 430 / 600,
      con2: 430 / 580,
      con3: 430 / 500,
    };
    expect(rates).to.deep.equal(expected);
  });

  it('are rates or nothing, in the order the definitions give them', () => {
    fc.assert(
      fc.property(some, (dispositions) => {
        const rates = aaporRates(dispositions);
        for (const [name, rate] of ofAll(rates)) if (rate !== null) expect(rate, name).to.be.within(0, 1);
        const { rr1, rr2, rr3, rr4, rr5, rr6, con1, con2, con3, ref1, ref2, ref3 } = rates;
        for (const chain of [[rr1, rr3, rr5], [rr2, rr4, rr6], [rr1, rr2], [rr3, rr4], [rr5, rr6], [con1, con2, con3], [ref1, ref2, ref3]]) {
          if (!chain.includes(null)) expect(inOrder(...chain)).not.to.be.NaN;
        }
      }),
    );
  });

  it('stand between "all of unknown eligibility are eligible" and "none is"', () => {
    const dispositions = { ...nobody, complete: 30, partial: 5, refused: 9, noncontact: 40, unknown: 16 };
    expect(aaporRates(dispositions, 1).rr3).to.equal(aaporRates(dispositions).rr1);
    expect(aaporRates(dispositions, 0).rr3).to.equal(aaporRates(dispositions).rr5);
  });

  it('are nothing where nobody is in the denominator', () => {
    for (const [name, rate] of ofAll(aaporRates(nobody))) expect(rate, name).to.equal(null);
    const bounced = aaporRates({ ...nobody, unknown: 4 });
    expect(bounced).to.include({ rr1: 0, rr3: null, rr5: null, eligibleShare: null });
    expect(aaporRates({ ...nobody, ineligible: 3 }).rr1).to.equal(null);
    expect(aaporRates({ ...nobody, ineligible: 3, unknown: 2 }).rr3).to.equal(null);
  });

  for (const name of dispositionNames) {
    it(`refuse a count of ${name} that is none, and name it`, () => {
      for (const wrong of [-1, NaN, Infinity]) expect(() => aaporRates({ ...nobody, complete: 5, [name]: wrong })).to.throw(RangeError, name);
    });
  }

  it('refuse an eligible share that is none', () => {
    for (const wrong of [-0.1, 1.1, NaN]) expect(() => aaporRates(nobody, wrong)).to.throw(RangeError, 'eligible share');
  });
});
