import { expect } from 'chai';
import fc from 'fast-check';
import { detectableDifference } from '../../../../analysis/stats/planning/detectableDifference.js';
import { differencePower } from '../../../../analysis/stats/planning/differencePower.js';
import { marginOfError } from '../../../../analysis/stats/planning/marginOfError.js';
import { requiredSize } from '../../../../analysis/stats/planning/requiredSize.js';

describe('planning a survey', () => {
  it('needs 385 answers for 5 points of a large population, as every textbook has it', () => {
    expect(requiredSize(0.5, 0.05)).to.deep.include({ answers: 385, invitations: 385, reachable: true });
  });

  it('needs as many answers as give the margin, never more than there are people', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.005, max: 0.2, noNaN: true }), fc.integer({ min: 20, max: 5000 }), (share, half, population) => {
        const { answers } = requiredSize(share, half, { population });
        fc.pre(answers >= 1);
        expect(answers).to.be.at.most(population);
        // The rule divides by N where the variance divides by N − 1: that much is given away.
        expect(marginOfError(share, answers, { population })).to.be.at.most(half * Math.sqrt(population / (population - 1)) * (1 + 1e-12));
      }),
    );
  });

  it('says when more must be invited than there are', () => {
    expect(requiredSize(0.5, 0.03, { population: 100 }, 0.5)).to.deep.include({ answers: 92, invitations: 184, reachable: false });
  });

  it('has no error when everybody answers or everybody is alike', () => {
    expect(marginOfError(0.3, 40, { population: 40 })).to.equal(0);
    expect(marginOfError(0.3, 1, { population: 1 })).to.equal(0);
    expect(marginOfError(0, 12)).to.equal(0);
  });

  it('finds about 18 points between two roles of 123, and what it can find it finds with that power', () => {
    const { above, below } = detectableDifference(0.5, { first: 123, second: 123 });
    expect(above).to.be.closeTo(0.175, 0.001);
    expect(below).to.be.closeTo(above ?? NaN, 1e-12);
    expect(differencePower([0.5, 0.5 + (above ?? NaN)], { first: 123, second: 123 })).to.be.closeTo(0.8, 1e-12);
    expect(detectableDifference(0.99, { first: 5, second: 5 })).to.deep.include({ above: null });
    expect(detectableDifference(0, { first: 50, second: 60 })).to.deep.include({ below: null });
  });

  it('has the table of Cohen: h = 0.5 with 63 in each group has a power of 0.80', () => {
    const from = 0.5;
    const to = Math.sin(Math.asin(Math.sqrt(from)) + 0.25) ** 2;
    expect(differencePower([from, to], { first: 63, second: 63 })).to.be.closeTo(0.8, 0.005);
  });

  it('finds a difference that is not there as often as the level allows', () => {
    expect(differencePower([0.3, 0.3], { first: 40, second: 70 })).to.be.closeTo(0.05, 1e-12);
    expect(differencePower([0.3, 0.3], { first: 40, second: 70 }, 0.99)).to.be.closeTo(0.01, 1e-12);
  });

  it('refuses what cannot be planned', () => {
    expect(() => marginOfError(1.2, 10)).to.throw(RangeError);
    expect(() => marginOfError(0.5, 0)).to.throw(RangeError);
    expect(() => marginOfError(0.5, 11, { population: 10 })).to.throw(RangeError);
    expect(() => requiredSize(0.5, 0)).to.throw(RangeError);
    expect(() => requiredSize(0.5, 0.1, {}, 0)).to.throw(RangeError);
    expect(() => differencePower([0.5, 0.6], { first: 0, second: 9 })).to.throw(RangeError);
    expect(() => detectableDifference(0.5, { first: 9, second: 9 }, 1)).to.throw(RangeError);
  });
});
