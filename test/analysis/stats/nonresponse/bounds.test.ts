/** Authority: Manski (1989), Imbens & Manski (2004); critical values solved in R (uniroot, tol 1e-15); `statistics.md` 6.3, 6.4. */
import { expect } from 'chai';
import fc from 'fast-check';
import { binomialDensity } from '../../../../analysis/stats/binomialDensity.js';
import { boundsOfShare } from '../../../../analysis/stats/nonresponse/boundsOfShare.js';
import { boundsOverCells } from '../../../../analysis/stats/nonresponse/boundsOverCells.js';
import { imbensManskiCritical } from '../../../../analysis/stats/nonresponse/imbensManskiCritical.js';
import { itemBounds } from '../../../../analysis/stats/nonresponse/itemBounds.js';
import { manskiBounds } from '../../../../analysis/stats/nonresponse/manskiBounds.js';
import { nonresponseSensitivity } from '../../../../analysis/stats/nonresponse/nonresponseSensitivity.js';
import { shareIfNonrespondents } from '../../../../analysis/stats/nonresponse/shareIfNonrespondents.js';
import { tippingPoint } from '../../../../analysis/stats/nonresponse/tippingPoint.js';

const cell = fc.integer({ min: 0, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }), invited: fc.integer({ min: n, max: n + 60 }) }));
const cells = fc.array(cell, { minLength: 1, maxLength: 6 }).filter((all) => all.some(({ n }) => n > 0));
const whole = (all: readonly { count: number; n: number; invited: number }[]) =>
  all.reduce((sum, { count, n, invited }) => ({ count: sum.count + count, n: sum.n + n, invited: sum.invited + invited }), { count: 0, n: 0, invited: 0 });

describe('bounds under any non-response', () => {
  for (const [width, level, critical] of [
    [0, 0.95, 1.9599639845401],
    [0.1, 0.95, 1.9124115485841],
    [0.5, 0.95, 1.7697128473565],
    [1, 0.95, 1.6814774423282],
    [2, 0.95, 1.6461455482153],
    [5, 0.95, 1.6448536270986],
    [Infinity, 0.95, 1.64485362695147],
    [0.5, 0.9, 1.4455806260812],
    [2, 0.9, 1.2844680121687],
  ] as const) {
    it(`reach ${critical} standard errors out at a width of ${width} and level ${level}`, () => {
      expect(imbensManskiCritical(width, level)).to.be.closeTo(critical, 1e-12);
    });
  }

  it('hold every share those who did not answer could bring about, and no other', () => {
    fc.assert(
      fc.property(cell.filter(({ n }) => n > 0), ({ count, n, invited }) => {
        const { bounds, interval } = manskiBounds({ count, n }, invited);
        expect(bounds.low).to.be.closeTo(count / invited, 1e-12);
        expect(bounds.high).to.be.closeTo((count + invited - n) / invited, 1e-12);
        expect(interval.low).to.be.within(0, bounds.low);
        expect(interval.high).to.be.within(bounds.high, 1);
        const wider = manskiBounds({ count, n }, invited, 0.99).interval;
        expect(wider.high - wider.low).to.be.at.least(interval.high - interval.low - 1e-12);
        const mirrored = manskiBounds({ count: n - count, n }, invited);
        expect(mirrored.bounds.low).to.be.closeTo(1 - bounds.high, 1e-12);
        expect(mirrored.interval.high).to.be.closeTo(1 - interval.low, 1e-12);
      }),
    );
  });

  it('are the share itself and its normal interval when everybody answered', () => {
    const { bounds, interval, zeroEvents } = manskiBounds({ count: 30, n: 100 }, 100);
    expect(bounds).to.deep.equal({ low: 0.3, high: 0.3 });
    expect(interval.low).to.be.closeTo(0.3 - 1.959963984540054 * Math.sqrt(0.0021), 1e-9);
    expect(interval.high).to.be.closeTo(0.3 + 1.959963984540054 * Math.sqrt(0.0021), 1e-9);
    expect(zeroEvents).to.equal(false);
  });

  it('say so when none or all of those who answered count, for then there is no standard error', () => {
    expect(manskiBounds({ count: 0, n: 1 }, 4)).to.deep.equal({ bounds: { low: 0, high: 0.75 }, interval: { low: 0, high: 0.75 }, zeroEvents: true });
    expect(manskiBounds({ count: 1, n: 1 }, 4)).to.deep.equal({ bounds: { low: 0.25, high: 1 }, interval: { low: 0.25, high: 1 }, zeroEvents: true });
  });

  it('are the same within cells, with an interval that is no wider', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { count, n, invited } = whole(all);
        const [apart, together] = [boundsOverCells(all), manskiBounds({ count, n }, invited)];
        expect(apart.bounds.low).to.be.closeTo(together.bounds.low, 1e-12);
        expect(apart.bounds.high).to.be.closeTo(together.bounds.high, 1e-12);
        expect(apart.interval.low).to.be.within(together.interval.low - 1e-9, apart.bounds.low);
        expect(apart.interval.high).to.be.within(apart.bounds.high, together.interval.high + 1e-9);
        if (all.length === 1) expect(apart.interval.low).to.be.closeTo(together.interval.low, 1e-12);
      }),
    );
  });

  for (const [answered, those] of [[500, 'none of them needs it'], [500, 'half of them do'], [500, 'all of them do'], [1000, 'there are none']] as const) {
    it(`hold the share of everyone at least as often as they say, of those who did not answer ${those}`, () => {
      const silent = { 'none of them needs it': 0, 'half of them do': 0.5, 'all of them do': 1, 'there are none': 0 }[those];
      for (const p of [0.2, 0.35, 0.5, 0.65, 0.8]) {
        const truth = (answered * p + (1000 - answered) * silent) / 1000;
        let held = 0;
        for (let count = 0; count <= answered; count += 1) {
          const { low, high } = manskiBounds({ count, n: answered }, 1000).interval;
          if (low <= truth && truth <= high) held += binomialDensity(count, answered, p);
        }
        // Counts are whole, so that exact coverage swings about its level; between the bounds it is nearly sure.
        expect(held).to.be.within(silent === 0.5 ? 0.9999 : 0.935, silent === 0.5 ? 1.0000001 : 0.965);
      }
    });
  }

  it('of a question hold those who skipped it or broke off before it', () => {
    const { itemResponseRate, amongRespondents, amongInvited } = itemBounds({ count: 40, answered: 80, skipped: 15, notReached: 5 }, 200);
    expect(itemResponseRate).to.equal(0.8);
    expect(amongRespondents).to.deep.equal(manskiBounds({ count: 40, n: 80 }, 100));
    expect(amongRespondents.bounds).to.deep.equal({ low: 0.4, high: 0.6 });
    expect(amongInvited?.bounds).to.deep.equal({ low: 0.2, high: 0.8 });
    expect(itemBounds({ count: 1, answered: 2, skipped: 0, notReached: 0 }).amongInvited).to.equal(null);
  });

  it('refuse what cannot be, and name it', () => {
    expect(() => manskiBounds({ count: 0, n: 0 }, 10)).to.throw(RangeError, 'n > 0');
    expect(() => manskiBounds({ count: 3, n: 5 }, 4)).to.throw(RangeError, '4 invited');
    expect(() => manskiBounds({ count: 3, n: 5 }, NaN)).to.throw(RangeError, 'NaN invited');
    expect(() => boundsOfShare({ share: 1.1, se: 0, responseShare: 0.5 })).to.throw(RangeError, '1.1');
    expect(() => boundsOfShare({ share: 0.1, se: NaN, responseShare: 0.5 })).to.throw(RangeError, 'standard error');
    expect(() => boundsOfShare({ share: 0.1, se: 0, responseShare: 1.5 })).to.throw(RangeError, 'response share');
    expect(() => boundsOverCells([{ count: 1, n: 2, invited: 3 }, { count: 1, n: 4, invited: 3 }])).to.throw(RangeError, 'cell 2');
    expect(() => boundsOverCells([{ count: 0, n: 0, invited: 3 }])).to.throw(RangeError, 'nobody answered');
    expect(() => itemBounds({ count: 1, answered: 2, skipped: -1, notReached: 0 })).to.throw(RangeError, 'skipped');
    expect(() => itemBounds({ count: 1, answered: 2, skipped: 1, notReached: 0 }, 2)).to.throw(RangeError, '2 invited');
  });
});

describe('what those who did not answer may need', () => {
  it('moves the share from the lowest bound up, through the observed one', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { count, n } = whole(all);
        const { byFactor, oddsHalved } = nonresponseSensitivity(all);
        const { low, high } = boundsOverCells(all).bounds;
        for (const [i, { share }] of byFactor.entries()) {
          expect(share).to.be.within(low - 1e-12, high + 1e-12);
          expect(share).to.be.at.least((byFactor[i - 1]?.share ?? 0) - 1e-12);
        }
        expect(byFactor[0]?.share).to.be.closeTo(low, 1e-12);
        if (all.length === 1) expect(byFactor[4]?.share).to.be.closeTo(count / n, 1e-12);
        const shareAtOne = byFactor[4]?.share ?? NaN;
        expect(oddsHalved).to.be.at.most(shareAtOne + 1e-12);
        expect(shareIfNonrespondents(all, { kind: 'odds', ratio: 1 })).to.be.closeTo(shareAtOne, 1e-12);
        expect(shareIfNonrespondents(all, { kind: 'odds', ratio: 0 })).to.be.closeTo(low, 1e-12);
      }),
    );
  });

  it('is post-stratified at "the same as those of their cell who did", cells without an answer as all others', () => {
    const all = [
      { count: 8, n: 10, invited: 40 },
      { count: 1, n: 10, invited: 20 },
      { count: 0, n: 0, invited: 40 },
    ];
    // (0.8 × 40 + 0.1 × 20) / 60
    expect(shareIfNonrespondents(all, { kind: 'factor', factor: 1 })).to.be.closeTo(34 / 60, 1e-12);
  });

  it('halves their odds: one in two becomes one in three', () => {
    expect(shareIfNonrespondents([{ count: 5, n: 10, invited: 20 }], { kind: 'odds', ratio: 0.5 })).to.be.closeTo((5 + 10 / 3) / 20, 1e-12);
  });

  it('refuses a factor that is none', () => {
    for (const wrong of [-1, NaN, Infinity]) expect(() => shareIfNonrespondents([{ count: 1, n: 2, invited: 3 }], { kind: 'factor', factor: wrong })).to.throw(RangeError, 'factor');
  });

  it('tips a decision exactly at the tipping point', () => {
    fc.assert(
      fc.property(cell.filter(({ n, invited }) => n > 0 && invited > n), fc.double({ min: 0, max: 1, noNaN: true }), ({ count, n, invited }, threshold) => {
        const { share, reached } = tippingPoint({ count, n }, invited, threshold);
        const { low, high } = manskiBounds({ count, n }, invited).bounds;
        const brought = (count + (share ?? NaN) * (invited - n)) / invited;
        expect(brought).to.be.closeTo(threshold, 1e-9);
        if (threshold < low - 1e-9) expect(reached).to.equal('always');
        else if (threshold > high + 1e-9) expect(reached).to.equal('never');
        else if (threshold > low + 1e-9 && threshold < high - 1e-9) expect(reached).to.equal('from_share');
      }),
    );
  });

  it('is nothing to ask when everybody answered', () => {
    expect(tippingPoint({ count: 6, n: 10 }, 10, 0.5)).to.deep.equal({ share: null, reached: 'always' });
    expect(tippingPoint({ count: 4, n: 10 }, 10, 0.5)).to.deep.equal({ share: null, reached: 'never' });
    expect(() => tippingPoint({ count: 4, n: 10 }, 10, 1.5)).to.throw(RangeError, 'threshold');
  });
});
