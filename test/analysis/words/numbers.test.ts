/** Authority: design 4 "Content style" (forms), Svenska skrivregler (no-break space, minus sign). */
import { expect } from 'chai';
import fc from 'fast-check';
import { formatCount } from '../../../analysis/words/formatCount.js';
import { formatNumber } from '../../../analysis/words/formatNumber.js';
import { formatPValue, pText } from '../../../analysis/words/formatPValue.js';
import { formatPercent } from '../../../analysis/words/formatPercent.js';
import { formatRange } from '../../../analysis/words/formatRange.js';
import { printedPercent } from '../../../analysis/words/printedPercent.js';
import { shareClass } from '../../../analysis/words/shareClass.js';
import { tableDecimals } from '../../../analysis/words/tableDecimals.js';
import { confidenceInterval } from '../../../analysis/words/terms.js';
import { withDetail } from '../../../analysis/words/withDetail.js';

describe('numbers in words', () => {
  const numbers: readonly (readonly [number, number, string, string])[] = [
    [1542, 0, '1\u00a0542', '1,542'],
    [0.6, 1, '0,6', '0.6'],
    [999, 0, '999', '999'],
    [1234567.25, 1, '1\u00a0234\u00a0567,3', '1,234,567.3'],
    [-12, 0, '\u221212', '\u221212'],
    [-0.04, 1, '0,0', '0.0'],
  ];
  for (const [value, decimals, sv, en] of numbers) {
    it(`writes ${String(value)} as ${sv} and ${en}`, () => {
      expect([formatNumber(value, 'sv', decimals), formatNumber(value, 'en', decimals)]).to.deep.equal([sv, en]);
    });
  }

  it('writes per cent with a no-break space in Swedish and without in English', () => {
    expect([formatPercent(0.7992, 'sv'), formatPercent(0.7992, 'en')]).to.deep.equal(['80\u00a0%', '80%']);
    expect([formatPercent(0.0554, 'sv', 1), formatPercent(1, 'en', 1)]).to.deep.equal(['5,5\u00a0%', '100.0%']);
    expect(formatRange(0.7628, 0.8313, 'sv')).to.equal('76–83');
  });

  it('rounds halves up although binary fractions fall just short of them', () => {
    for (const [share, printed] of [[0.285, 29], [0.575, 58], [0.145, 15], [0.005, 1], [0.195, 20]] as const) {
      expect(printedPercent(share), String(share)).to.equal(printed);
    }
  });

  it('gives one decimal from a base of 200', () => {
    expect([0, 199, 200, 523].map((base) => tableDecimals(base, base))).to.deep.equal([0, 0, 1, 1]);
    expect(tableDecimals(523, null)).to.equal(0);
  });

  it('names the confidence interval, also for levels with a decimal', () => {
    expect(confidenceInterval(0.95, 'sv')).to.equal('95\u00a0% konfidensintervall');
    expect(confidenceInterval(0.95, 'en')).to.equal('95% confidence interval');
    expect(confidenceInterval(0.999, 'en')).to.equal('99.9% confidence interval');
  });

  it('never writes a p as exactly 0 or 1, whatever is computed', () => {
    const written: readonly (readonly [number, string, string])[] = [
      [0, 'p < 0,001', 'p < .001'], [0.0009999, 'p < 0,001', 'p < .001'], [0.001, 'p = 0,001', 'p = .001'], [0.0344, 'p = 0,034', 'p = .034'],
      [0.9994, 'p = 0,999', 'p = .999'], [0.9995, 'p > 0,999', 'p > .999'], [1, 'p > 0,999', 'p > .999'], [1 + 2e-16, 'p > 0,999', 'p > .999'],
    ];
    for (const [p, sv, en] of written) expect([pText(p, 'sv'), pText(p, 'en')], String(p)).to.deep.equal([sv, en]);
    expect([formatPValue(1, 'sv'), formatPValue(1, 'en'), formatPValue(0, 'en')]).to.deep.equal(['>0,999', '>0.999', '<0.001']);
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => !/^[<>]?(?:1|0[.,]000)/.test(formatPValue(p, 'en'))));
  });

  it('says that answers are few in the same brackets as whom a number is of', () => {
    expect(withDetail('41\u00a0%', 'footnote', 'Genom', 'sv')).to.equal('41\u00a0% (Genom, få svar)');
    expect([withDetail('41%', 'show', 'Genom', 'en'), withDetail('41%', 'footnote', '', 'en'), withDetail('41%', 'show', '', 'en')]).to.deep.equal(['41% (Genom)', '41% (few answers)', '41%']);
  });

  it('counts in words up to twelve', () => {
    expect([1, 8, 12, 13, 1542].map((n) => formatCount(n, 'sv'))).to.deep.equal(['en', 'åtta', 'tolv', '13', '1\u00a0542']);
    expect(() => formatCount(1.5, 'sv')).to.throw(RangeError);
  });

  it('refuses what is not a number', () => {
    for (const value of [NaN, Infinity]) {
      expect(() => formatNumber(value, 'sv')).to.throw(RangeError);
      expect(() => formatPercent(value, 'sv')).to.throw(RangeError);
    }
  });

  it('puts a share in the class that its printed number belongs to', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const printed = Number(formatPercent(share, 'en').replace('%', ''));
        expect(shareClass(share)).to.equal(Math.min(4, Math.floor(printed / 20)));
      }),
    );
    expect([shareClass(0.194), shareClass(0.196), shareClass(1), shareClass(0)]).to.deep.equal([0, 1, 4, 0]);
  });
});
