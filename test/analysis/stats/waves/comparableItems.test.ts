import { expect } from 'chai';
import { comparableItems, type AskedQuestion } from '../../../../analysis/stats/waves/comparableItems.js';

const question: AskedQuestion = { wording: 'Which do you need?', base: 'answered', items: new Map([['stat', 'Statistics'], ['constructor', 'Building'], ['gen', 'Genomics']]) };

describe('what may be compared between two waves', () => {
  it('is everything where nothing changed, whatever the order', () => {
    const turned = { ...question, items: new Map([...question.items].reverse()) };
    expect(comparableItems(question, turned)).to.deep.equal({ verdict: 'all', question: [], items: ['stat', 'constructor', 'gen'], left: [] });
  });

  it('is what was not reworded, added or taken away', () => {
    const later = { ...question, items: new Map([['stat', 'Statistics'], ['gen', 'Genomics and proteomics'], ['ai', 'AI']]) };
    expect(comparableItems(question, later)).to.deep.equal({
      verdict: 'some',
      question: [],
      items: ['stat'],
      left: [{ item: 'constructor', why: 'only_first' }, { item: 'gen', why: 'wording' }, { item: 'ai', why: 'only_second' }],
    });
  });

  it('is nothing of another question, of another base, or of no options', () => {
    expect(comparableItems(question, { ...question, wording: 'Which did you use?' })).to.include({ verdict: 'none' });
    expect(comparableItems(question, { ...question, base: 'shown' })).to.deep.include({ verdict: 'none', question: ['base'], items: [] });
    expect(comparableItems({ ...question, items: new Map() }, question)).to.include({ verdict: 'none' });
  });
});
