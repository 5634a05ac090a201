import { expect } from 'chai';
import { supportCoverage } from '../../../analysis/support/supportCoverage.js';

const ones = (text: string) => Uint8Array.from(text, Number);
// Five people, of whom the last did not answer and the fourth asks for nothing.
const answered = ones('11110');
const asked = [ones('11000'), ones('01101')];
const survey = (weights: readonly number[]) => ({ design: { n: weights.length, weights: Float64Array.from(weights) }, isPlain: weights.every((weight) => weight === weights[0]), answered, asked });
const plain = survey([1, 1, 1, 1, 1]);
const heavy = survey([1, 2, 1, 1, 3]);

describe('support that is covered', () => {
  it('is a ratio of requests with the interval of R survey svyratio, and shares of people who ask with Wilson’s', () => {
    const { n, requestsMet, fullyMet, anyMet, types } = supportCoverage(plain, [1, 0.5], 0.95);
    expect([n, requestsMet.base, requestsMet.method, fullyMet.method]).to.deep.equal([4, 3, 'student_linearised', 'wilson']);
    expect(requestsMet.share).to.equal(0.75);
    expect(requestsMet.low ?? NaN).to.be.closeTo(0.324806793539, 1e-10);
    expect(requestsMet.high).to.equal(1);
    expect(fullyMet.share ?? NaN).to.be.closeTo(1 / 3, 1e-12);
    expect([fullyMet.low ?? NaN, fullyMet.high ?? NaN].map((limit) => limit.toFixed(9))).to.deep.equal(['0.061491945', '0.792340399']);
    expect([anyMet.share, anyMet.low?.toFixed(9), anyMet.high]).to.deep.equal([1, '0.438502968', 1]);
    expect(types).to.deep.equal([{ requests: 2, unmet: 0, share: 0.5 }, { requests: 2, unmet: 1, share: 0.5 }]);
  });

  it('weighted, rests on the effective number of people', () => {
    const { requestsMet, fullyMet, anyMet } = supportCoverage(heavy, [1, 0.5], 0.95);
    expect([requestsMet.share, requestsMet.low?.toFixed(10), requestsMet.high]).to.deep.equal([0.75, '0.4665378624', 1]);
    expect([fullyMet.method, fullyMet.share, fullyMet.low?.toFixed(10), fullyMet.high?.toFixed(10)]).to.deep.equal(['wilson_effective', 0.25, '0.0087022776', '0.9267771461']);
    // All: the three people by the design effect of the survey.
    expect([anyMet.share, anyMet.low?.toFixed(10), anyMet.high]).to.deep.equal([1, '0.1147621383', 1]);
    const twice = supportCoverage(survey([2, 4, 2, 2, 6]), [1, 0.5], 0.95);
    expect(twice.requestsMet.low ?? NaN).to.be.closeTo(requestsMet.low ?? NaN, 1e-12);
  });

  it('has no interval where those who ask are alike in it, and is certain where every type is met alike', () => {
    const alike = supportCoverage({ ...plain, asked: [ones('11100'), ones('00000')] }, [0.5, 0], 0.95).requestsMet;
    expect(alike).to.deep.equal({ share: 0.5, low: null, high: null, base: 3, method: null });
    for (const best of [0, 0.5, 1]) expect(supportCoverage(heavy, [best, best], 0.95).requestsMet).to.include({ share: best, low: best, high: best });
    const nobody = { share: null, low: null, high: null, base: 0, method: null };
    const silent = supportCoverage({ ...plain, answered: ones('00000') }, [1, 0], 0.95);
    expect([silent.n, silent.requestsMet, silent.fullyMet, silent.types[0]?.share]).to.deep.equal([0, nobody, nobody, null]);
    const none = supportCoverage({ design: { n: 0, weights: new Float64Array(0) }, isPlain: true, answered: ones(''), asked: [ones('')] }, [1], 0.95);
    expect([none.requestsMet, none.anyMet]).to.deep.equal([nobody, nobody]);
    const single = supportCoverage({ ...heavy, answered: ones('01000') }, [1, 0.5], 0.95);
    expect(single.requestsMet).to.deep.equal({ share: 0.75, low: null, high: null, base: 1, method: null });
    expect([single.fullyMet.share, single.fullyMet.low, single.anyMet.share]).to.deep.equal([0, null, 1]);
  });
});
