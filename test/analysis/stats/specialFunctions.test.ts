import { expect } from 'chai';
import fc from 'fast-check';
import { betaQuantile } from '../../../analysis/stats/betaQuantile.js';
import { betaTails } from '../../../analysis/stats/betaTails.js';
import { hypergeometricDensity, hypergeometricTails } from '../../../analysis/stats/hypergeometric.js';
import { logGamma } from '../../../analysis/stats/logGamma.js';
import { normalQuantile } from '../../../analysis/stats/normalQuantile.js';
import { normalTails } from '../../../analysis/stats/normalTails.js';
import { numberSummary } from '../../../analysis/stats/numberSummary.js';

const shapes = fc.double({ min: -2, max: 5, noNaN: true }).map((exponent) => 10 ** exponent);
const shares = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('special functions', () => {
  it('have the values of Abramowitz & Stegun', () => {
    expect(normalQuantile(0.975)).to.be.closeTo(1.959963984540054, 1e-14);
    expect(normalTails(5).upper / 2.8665157187919391e-7).to.be.closeTo(1, 1e-13);
    expect(logGamma(0.5)).to.be.closeTo(Math.log(Math.PI) / 2, 1e-14);
    expect(betaTails(0.25, 0.5, 0.5).lower).to.be.closeTo(1 / 3, 1e-14); // the arcsine law
  });

  it('invert themselves', () => {
    fc.assert(
      fc.property(shares, shapes, shapes, (p, a, b) => {
        expect(normalTails(normalQuantile(p)).lower / p).to.be.closeTo(1, 1e-9);
        const x = betaQuantile(p, a, b);
        fc.pre(x > 1e-290 && x < 1 - 1e-4);
        expect(betaTails(x, a, b).lower / p).to.be.closeTo(1, 1e-8);
      }),
      { numRuns: 300 },
    );
  });

  it('count every hypergeometric draw, against plain fractions', () => {
    const draw = { marked: 5, size: 12, drawn: 7 };
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    for (let x = -1; x <= 6; x += 1) {
      const fraction = x < 0 || x > 5 ? 0 : (choose(5, x) * choose(7, 7 - x)) / choose(12, 7);
      expect(hypergeometricDensity(x, draw)).to.be.closeTo(fraction, 1e-14);
      const tails = hypergeometricTails(x, draw);
      expect(tails.lower + tails.upper).to.be.closeTo(1, 1e-13);
    }
  });

  it('refuse what has no value', () => {
    expect(() => normalQuantile(1.1)).to.throw(RangeError);
    expect(() => betaQuantile(0.5, 0, 1)).to.throw(RangeError);
    expect(() => betaTails(NaN, 1, 1)).to.throw(RangeError);
    expect(() => logGamma(0)).to.throw(RangeError);
    expect(() => hypergeometricDensity(1, { marked: 3, size: 2, drawn: 1 })).to.throw(RangeError);
  });
});

describe('the summary of numbers', () => {
  it('has nulls where too few answered, and never NaN', () => {
    expect(numberSummary([])).to.deep.equal({ base: 0, mean: null, median: null, sd: null });
    expect(numberSummary([7])).to.deep.equal({ base: 1, mean: 7, median: 7, sd: null });
    expect(numberSummary([1, 2, 3, 10])).to.deep.include({ base: 4, mean: 4, median: 2.5 });
    expect(numberSummary([1, 2, 3, 10]).sd).to.be.closeTo(Math.sqrt(50 / 3), 1e-14);
    expect(() => numberSummary([1, NaN])).to.throw(RangeError);
  });

  it('is the same to the last bit in whatever order the answers were stored, so that an edition has one hash', () => {
    const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { maxLength: 40 });
    const shuffled = numbers.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
    fc.assert(fc.property(shuffled, ([values, others]) => void expect(numberSummary(others)).to.deep.equal(numberSummary(values))));
  });
});
