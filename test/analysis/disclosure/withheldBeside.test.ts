import { expect } from 'chai';
import { withheldBeside } from '../../../analysis/disclosure/withheldBeside.js';
import { ask, definitionOf } from '../frame/definitionOf.js';

const questions = [ask.single('status', ['a', 'b']), ask.single('sex', ['f', 'm']), ask.multiple('tools', ['x', 'y']), ask.single('position', ['p', 'q']), ask.single('coarse', ['r', 's']), ask.single('many', ['yes', 'no'])];

/** The lattice as `question by background`, derived questions as what they rest on. */
function judged(lattice: readonly string[], restsOn: Readonly<Record<string, readonly string[]>>) {
  const tables = lattice.map((table) => table.split(' by ')).map(([question = '', by = '']) => ({ question, by }));
  const { withheld, nested } = withheldBeside({ questions: definitionOf(questions).questions, lattice: tables }, new Map(Object.entries(restsOn)));
  return { withheld: [...withheld], nested: nested.map(({ question, by, source }) => `${question}: ${by}, ${source}`) };
}

describe('a question that is worked out from another', () => {
  it('stands for it where it is a recoding: 29 in a joined group less the 26 of one part would be the 3 that are hidden in the other', () => {
    expect(judged([], { position: ['status'] })).to.deep.equal({ withheld: ['status'], nested: [] });
    expect(judged(['tools by position'], { position: ['status'] })).to.deep.equal({ withheld: ['status'], nested: [] });
  });

  it('stays back where what it rests on is declared as a split, or is no question with one answer', () => {
    expect(judged(['tools by status'], { position: ['status'] })).to.deep.equal({ withheld: ['position'], nested: [] });
    expect(judged([], { many: ['tools'] })).to.deep.equal({ withheld: ['many'], nested: [] });
    expect(judged([], { position: ['status', 'tools'] }).withheld).to.deep.equal(['position']);
  });

  it('is the only one: of two recodings of the same question the one that splits is shown, else the first', () => {
    expect(judged([], { position: ['status'], coarse: ['status'] }).withheld).to.deep.equal(['status', 'coarse']);
    expect(judged(['tools by coarse'], { position: ['status'], coarse: ['status'] }).withheld).to.have.members(['status', 'position']);
    expect(judged([], { position: ['status'], coarse: ['sex'] }).withheld).to.have.members(['status', 'sex']);
  });

  it('does not split a question that what it rests on, or another made of the same, splits as well', () => {
    expect(judged(['tools by position', 'tools by status'], { position: ['status'] }).nested).to.deep.equal(['tools: position, status']);
    expect(judged(['tools by position', 'tools by coarse'], { position: ['status'], coarse: ['status'] }).nested).to.deep.equal(['tools: coarse, position']);
    expect(judged(['tools by position', 'many by status'], { position: ['status'] }).nested).to.deep.equal([]);
  });
});
