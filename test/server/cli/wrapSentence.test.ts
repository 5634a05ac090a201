import { expect } from 'chai';
import { describe, it } from 'mocha';
import { wrapSentence } from '../../../server/cli/wrapSentence.js';

describe('sentences in a terminal', () => {
  const filler = 'ord '.repeat(19).trim();

  it('keep a number and its unit, and n and its value, on one line', () => {
    expect(wrapSentence(`${filler} 79,9\u00a0% av alla`)).to.deep.equal([filler, '79,9 % av alla']);
    expect(wrapSentence(`${filler} a n = 523.`)).to.deep.equal([`${filler} a`, 'n = 523.']);
    expect(wrapSentence(`${filler} a p < 0,001.`)).to.deep.equal([`${filler} a`, 'p < 0,001.']);
  });

  it('are at most 78 characters wide with their marks', () => {
    const lines = wrapSentence('Värden visas inte när 1–4 personer har valt svaret. '.repeat(5), '* ', '  ');
    expect(lines.length).to.be.greaterThan(3);
    for (const [i, line] of lines.entries()) {
      expect(line.length).to.be.at.most(78);
      expect(line.startsWith(i === 0 ? '* V' : '  ')).to.equal(true);
    }
  });

  it('keep the space that sets the code of a question apart', () => {
    expect(wrapSentence('Metodstöd\u00a0 [methods]')).to.deep.equal(['Metodstöd  [methods]']);
  });
});
