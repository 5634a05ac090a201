/** Authority: a reader. A head of a column is read in one glance: whole words where lines have room for them, no letter alone. */
import { expect } from 'chai';
import fc from 'fast-check';
import { wrapHead } from '../../../analysis/words/wrapHead.js';

const measure = (text: string): number => text.replaceAll('\u00ad', '').length * 6;
const letters = (count: number): number => count * 6;

describe('heads of columns', () => {
  it('are never wider than asked and lose no letter, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'ö', 't', 'k', 'é'), minLength: 1, maxLength: 24 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 4, max: 30 }), fc.integer({ min: 1, max: 6 }), (words, width, most) => {
        const lines = wrapHead(words.join(' '), letters(width), measure, most);
        for (const line of lines) expect(measure(line), line).to.be.at.most(letters(width));
        expect(lines.join('').replace(/[- ]/g, '')).to.equal(words.join(''));
      }),
    );
  });

  const cases: readonly (readonly [says: string, text: string, width: number, most: number, lines: readonly string[]])[] = [
    ['a word that a line has room for is not parted', '95% confidence interval', 12, 4, ['95%', 'confidence', 'interval']],
    ['a compound is parted between its words', '95 % konfidensintervall', 12, 4, ['95 %', 'konfidens-', 'intervall']],
    ['a word that no line has room for leaves no letter alone', 'Exchange between', 7, 4, ['Exch-', 'ange', 'between']],
  ];
  for (const [says, text, width, most, lines] of cases) {
    it(says, () => {
      expect(wrapHead(text, letters(width), measure, most)).to.deep.equal(lines);
    });
  }

  it('have as few lines as were asked for, where parting a word spares one', () => {
    const text = 'Storing personal or sensitive data';
    expect(wrapHead(text, letters(9), measure)).to.deep.equal(['Storing', 'personal', 'or', 'sensitive', 'data']);
    expect(wrapHead(text, letters(9), measure, 4)).to.have.length(4);
  });
});
