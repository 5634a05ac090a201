import { expect } from 'chai';
import type { PublishedRow } from '../../../analysis/disclosure/published.js';
import type { ReportKeyNumber } from '../../../analysis/report/keyNumbersOf.js';
import { dotsOf } from '../../../server/publish/dots.js';

function headline(row: Pick<PublishedRow, 'base' | 'count' | 'share' | 'release'>): ReportKeyNumber {
  const label = new Map([['sv', 'Statistik']]);
  const whole: PublishedRow = { group: null, item: null, code: 'statistics', label, meaning: 'answer', low: null, high: null, intervalMethod: null, ...row };
  return { value: '', phrase: 'behöver statistik', detail: '', emphasis: true, row: whole, baseRule: 'answered', isOfSome: false, stated: '' };
}

describe('a hundred dots', () => {
  it('are drawn of a headline that many answered, as many filled as the printed per cent', () => {
    const drawn = dotsOf([headline({ base: 523, count: 418, share: 418 / 523, release: 'show' })], 'sv');
    expect(drawn === false ? [] : drawn.circles.filter(({ fill }) => fill === 'full')).to.have.length(80);
  });

  it('are not drawn of so few that the number stands in brackets, of what is not shown, or of nothing', () => {
    expect(dotsOf([headline({ base: 15, count: 8, share: 8 / 15, release: 'footnote' })], 'sv')).to.equal(false);
    expect(dotsOf([headline({ base: null, count: null, share: null, release: 'suppress' })], 'sv')).to.equal(false);
    expect(dotsOf([], 'en')).to.equal(false);
  });
});
