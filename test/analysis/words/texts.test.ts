/** Authority: design 4 "Content style"; XML 1.0 section 2.2 (characters); Unicode UAX 9 (direction overrides). */
import { expect } from 'chai';
import fc from 'fast-check';
import { formatDate, formatDateRange } from '../../../analysis/words/formatDate.js';
import { formatList } from '../../../analysis/words/formatList.js';
import { plainText } from '../../../analysis/words/plainText.js';
import { quote } from '../../../analysis/words/quote.js';
import { capitalise, endSentence } from '../../../analysis/words/sentence.js';
import { textIn } from '../../../analysis/words/textIn.js';
import { verdict, verdictWords } from '../../../analysis/words/verdict.js';
import { atMostLines, wrapBalanced, wrapText } from '../../../analysis/words/wrapText.js';

describe('texts in words', () => {
  it('writes dates with no-break spaces', () => {
    expect(formatDate('2025-11-09', 'sv')).to.equal('9\u00a0november\u00a02025');
    expect(formatDate('2026-01-14T10:00:00Z', 'en')).to.equal('14\u00a0January\u00a02026');
    expect(formatDateRange('2025-10-13', '2025-11-09', 'sv')).to.equal('13\u00a0oktober–9\u00a0november\u00a02025');
    expect(formatDateRange('2025-10-13', '2025-10-19', 'en')).to.equal('13–19\u00a0October\u00a02025');
    expect(formatDateRange('2025-12-13', '2026-01-09', 'sv')).to.equal('13\u00a0december\u00a02025–9\u00a0januari\u00a02026');
  });

  it('refuses what is not a date', () => {
    for (const text of ['2025-13-01', '9/11 2025', '', '2025-01-40']) expect(() => formatDate(text, 'sv')).to.throw(RangeError);
  });

  it('joins lists and quotes in each language', () => {
    expect(formatList(['a', 'b', 'c'], 'sv')).to.equal('a, b och c');
    expect([formatList([], 'en'), formatList(['a'], 'en'), formatList(['a', 'b'], 'en')]).to.deep.equal(['', 'a', 'a and b']);
    expect([quote('x', 'sv'), quote('x', 'en')]).to.deep.equal(['”x”', '“x”']);
  });

  it('ends a sentence once', () => {
    expect(['Behövs det?', '”Behövs det?”', 'n = 3.', 'Slut'].map(endSentence)).to.deep.equal(['Behövs det?', '”Behövs det?”', 'n = 3.', 'Slut.']);
    expect(['ärlig', 'AI och ML', ''].map(capitalise)).to.deep.equal(['Ärlig', 'AI och ML', '']);
  });

  it('falls back from a wanted language to its region, then to the first language of the survey', () => {
    expect(textIn(new Map([['de', 'Bedarf'], ['sv', 'Behov']]), 'sv')).to.equal('Behov');
    expect(textIn(new Map([['de', 'Bedarf'], ['en-GB', 'Need']]), 'en')).to.equal('Need');
    expect(textIn(new Map([['de', 'Bedarf']]), 'en')).to.equal('Bedarf');
  });

  it('keeps only characters that XML can hold, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = plainText(text);
        expect(plain).to.match(/^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(plainText(plain)).to.equal(plain);
      }),
    );
    expect(plainText('a\u0000b\u001bc\nd\u202ee \ud800f')).to.equal('abc de f');
    expect(plainText('n\u00a0=\u00a05, bio\u00adstatistik')).to.equal('n\u00a0=\u00a05, bio\u00adstatistik');
  });

  it('says higher or lower only when the intervals do not overlap', () => {
    const at = (low: number, high: number) => ({ low, high });
    expect(verdict(at(0.5, 0.6), at(0.3, 0.4))).to.equal('higher');
    expect(verdict(at(0.3, 0.4), at(0.5, 0.6))).to.equal('lower');
    expect(verdict(at(0.3, 0.5), at(0.5, 0.6))).to.equal('unsure');
    expect(verdict({ low: null, high: null }, at(0.5, 0.6))).to.equal('unsure');
    expect(verdictWords('unsure', 'sv')).to.equal('Ingen säker skillnad');
  });

  describe('wrapping', () => {
    const measure = (text: string): number => text.length * 6;

    it('never makes a line wider than asked, loses no letter and breaks only where it must', () => {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'ö', 'W'), minLength: 1, maxLength: 30 }), { maxLength: 8 }), fc.integer({ min: 24, max: 200 }), (words, width) => {
          const text = words.join(' ');
          for (const lines of [wrapText(text, width, measure), wrapBalanced(text, width, measure)]) {
            for (const line of lines) expect(measure(line)).to.be.at.most(width);
            expect(lines.join('').replace(/[- ]/g, '')).to.equal(text.replace(/ /g, ''));
          }
          expect(wrapBalanced(text, width, measure)).to.have.length(wrapText(text, width, measure).length);
        }),
      );
    });

    it('keeps what a no-break space joins on one line', () => {
      expect(wrapText('Andel av alla, n\u00a0=\u00a0523.', 102, measure)).to.deep.equal(['Andel av alla,', 'n\u00a0=\u00a0523.']);
    });

    it('balances two lines', () => {
      expect(wrapBalanced('aaaa bbbb cccc dddd', 90, measure)).to.deep.equal(['aaaa bbbb', 'cccc dddd']);
    });

    it('ends in an ellipsis what does not fit in the lines there are', () => {
      expect(atMostLines(['aaaa', 'bbbb', 'cccc'], 2, 24, measure)).to.deep.equal(['aaaa', 'bbb…']);
      expect(atMostLines(['aaaa'], 2, 24, measure)).to.deep.equal(['aaaa']);
    });
  });
});
