import { expect } from 'chai';
import fc from 'fast-check';
import { betaQuantile } from '../../../analysis/stats/betaQuantile.js';
import { betaTails } from '../../../analysis/stats/betaTails.js';
import { chiSquareQuantile } from '../../../analysis/stats/chiSquareQuantile.js';
import { chiSquareTails } from '../../../analysis/stats/chiSquareTails.js';
import { digamma } from '../../../analysis/stats/digamma.js';
import { fQuantile } from '../../../analysis/stats/fQuantile.js';
import { fTails } from '../../../analysis/stats/fTails.js';
import { gammaQuantile } from '../../../analysis/stats/gammaQuantile.js';
import { gammaTails } from '../../../analysis/stats/gammaTails.js';
import { hypergeometricDensity, hypergeometricTails } from '../../../analysis/stats/hypergeometric.js';
import { logGamma } from '../../../analysis/stats/logGamma.js';
import { normalQuantile } from '../../../analysis/stats/normalQuantile.js';
import { normalTails } from '../../../analysis/stats/normalTails.js';
import { numberSummary } from '../../../analysis/stats/numberSummary.js';
import { studentQuantile } from '../../../analysis/stats/studentQuantile.js';
import { studentTails } from '../../../analysis/stats/studentTails.js';
import { trigamma } from '../../../analysis/stats/trigamma.js';

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

  it('invert themselves: gamma, chi-square, F and Student', () => {
    const degrees = fc.double({ min: -1, max: 4, noNaN: true }).map((exponent) => 10 ** exponent);
    fc.assert(
      fc.property(shares, degrees, degrees, (p, a, b) => {
        const x = gammaQuantile(p, a);
        fc.pre(x > 1e-290);
        expect(gammaTails(a, x).lower / p).to.be.closeTo(1, 1e-8);
        expect(chiSquareTails(chiSquareQuantile(p, a), a).lower / p).to.be.closeTo(1, 1e-8);
        const f = fQuantile(p, a, b);
        fc.pre(f > 1e-290 && f < 1e290);
        expect(fTails(f, a, b).lower / p).to.be.closeTo(1, 1e-8);
        const t = studentQuantile(p, b);
        if (Math.abs(t) < 1e100) expect(studentTails(t, b).lower / p).to.be.closeTo(1, 1e-8);
      }),
      { numRuns: 300 },
    );
  });

  it('add up to 1, rise, and are one family: t² is F, F without end is chi-square, chi-square of two is exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 40, noNaN: true }), fc.double({ min: 0.3, max: 300, noNaN: true }), (x, df) => {
        const { lower, upper } = gammaTails(df, x);
        expect(lower + upper).to.be.closeTo(1, 1e-13);
        expect(gammaTails(df, x * 1.1).lower).to.be.at.least(lower);
        expect(studentTails(Math.sqrt(x), df).upper / (fTails(x, 1, df).upper / 2)).to.be.closeTo(1, 1e-10);
        expect(fTails(x, df, 1e12).lower).to.be.closeTo(fTails(x, df, Infinity).lower, 1e-9);
        expect(chiSquareTails(x, 2).upper / Math.exp(-x / 2)).to.be.closeTo(1, 1e-12);
        expect(digamma(df + 1) - digamma(df)).to.be.closeTo(1 / df, 1e-12);
        expect(trigamma(df) - trigamma(df + 1)).to.be.closeTo(1 / (df * df), 1e-12);
      }),
    );
  });

  it('have the values of R 4.2, far out and at broken degrees of freedom', () => {
    const values: readonly (readonly [number, number])[] = [
      [fTails(3, 2.5, 7.25).upper, 0.106732868786345],
      [fQuantile(0.01, 2.5, 7.25), 0.0218538231485263],
      [gammaTails(1000.5, 1500).upper, 2.70320245418778e-43],
      [gammaQuantile(1e-8, 0.3), 1.50222248164581e-27],
      [studentTails(-12, 3.7).lower, 0.000213393699690622],
      [digamma(0.1), -10.4237549404111],
      [trigamma(7.3), 0.146795768131427],
    ];
    for (const [ours, theirs] of values) expect(ours / theirs).to.be.closeTo(1, 1e-12);
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
    expect(() => gammaTails(0, 1)).to.throw(RangeError);
    expect(() => gammaTails(1, NaN)).to.throw(RangeError);
    expect(() => gammaQuantile(-0.1, 1)).to.throw(RangeError);
    expect(() => chiSquareTails(-1, 3)).to.throw(RangeError);
    expect(() => fTails(1, 0, 3)).to.throw(RangeError);
    expect(() => fQuantile(2, 1, 3)).to.throw(RangeError);
    expect(() => studentTails(NaN, 3)).to.throw(RangeError);
    expect(() => digamma(0)).to.throw(RangeError);
    expect(() => trigamma(-1)).to.throw(RangeError);
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
