import { expect } from 'chai';
import type { PublishedMeanChange, PublishedShareChange } from '../../../analysis/disclosure/publishedComparison.js';
import { changeFindings } from '../../../analysis/findings/changeFindings.js';

const label = new Map([['sv', 'Statistik'], ['en', 'Statistics']]);
const unsure: PublishedShareChange = {
  question: 'q',
  group: null,
  item: null,
  code: 'a',
  label,
  earlier: { count: 3, base: 10, share: 0.3 },
  later: { count: 9, base: 20, share: 0.45 },
  difference: 0.15,
  low: -0.2151,
  high: 0.4349,
  p: 0.43,
  adjustedP: 0.43,
  verdict: 'unsure',
  detectable: 0.5001,
  release: 'footnote',
};
const nothing = { difference: null, low: null, high: null, p: null, adjustedP: null, verdict: null } as const;
const hidden: PublishedShareChange = { ...unsure, ...nothing, detectable: null, release: 'suppress' };
const say = (changes: readonly (PublishedShareChange | PublishedMeanChange)[], language: 'sv' | 'en' = 'en') => changeFindings(changes, { level: 0.95 }, language).map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('what has changed, in words', () => {
  it('is nothing of no changes, and says of hidden ones only how many there are', () => {
    expect(say([])).to.deep.equal([]);
    expect(say([hidden, hidden])).to.deep.equal(['Nothing can be said of 2: they are hidden, or nobody answered.']);
    expect(say([hidden], 'sv')).to.deep.equal(['Inget kan sägas om 1: de visas inte, eller ingen har svarat.']);
  });

  it('is no sure change where the interval holds nought, with the interval and what could have been found; never that there is no difference', () => {
    expect(say([unsure, hidden])).to.deep.equal([
      'No sure change in 1 of 2: Statistics (+15, −22 to +43).',
      'A change of 51 percentage points would have been found with 80% probability in each by itself.',
      'Nothing can be said of 1: they are hidden, or nobody answered.',
    ]);
    expect(say([unsure], 'sv')[0]).to.equal('Ingen säker förändring i 1 av 1: Statistik (+15, −22 till +43).');
    expect(say([{ ...unsure, detectable: null }])).to.have.length(1);
  });

  it('names both shares with what they are of, the size and the interval of what has surely changed, each in a sentence', () => {
    const more: PublishedShareChange = { ...unsure, verdict: 'increased', low: 0.0524, high: 0.3339, difference: 0.2, earlier: { count: 480, base: 800, share: 0.6 }, later: { count: 560, base: 700, share: 0.8 } };
    expect(say([more])).to.deep.equal(['Statistics has increased by 20.0 percentage points, from 60.0% of 800 to 80.0% of 700 (95% confidence interval +5.2 to +33.4).']);
    const group = { question: 'role', code: 'x', label: new Map([['sv', 'Doktorander'], ['en', 'PhD students']]) };
    expect(say([{ ...more, group, verdict: 'decreased', difference: -0.2, low: -0.3339, high: -0.0524, earlier: { count: null, base: 700, share: 0.8 } }], 'sv')[0]).to.equal(
      'Doktorander: Statistik har minskat med 20 procentenheter, från 80 % av 700 till 80,0 % av 700 (95 % konfidensintervall −33 till −5).',
    );
  });

  it('of numbers is in their unit', () => {
    const mean: PublishedMeanChange = { question: 'hours', group: null, earlier: { mean: 40, base: 30 }, later: { mean: 52.25, base: 40 }, difference: 12.25, low: 1.5, high: 23, p: 0.03, adjustedP: 0.03, verdict: 'increased', release: 'show' };
    expect(say([mean])).to.deep.equal(['The mean has increased by 12.3, from 40.0 (n = 30) to 52.3 (n = 40) (95% confidence interval +1.5 to +23.0).']);
    expect(say([{ ...mean, verdict: 'unsure', low: -1, high: 25.5 }])).to.deep.equal(['No sure change in 1 of 1: The mean (+12.3, −1.0 to +25.5).']);
  });

  it('names eight and counts the rest', () => {
    const many = Array.from({ length: 11 }, () => unsure);
    expect(say(many)[0]).to.match(/^No sure change in 11 of 11: (Statistics \(\+15, −22 to \+43\)(, )?){8} and 3 more\.$/);
  });
});
