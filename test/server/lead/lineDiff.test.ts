import { expect } from 'chai';
import fc from 'fast-check';
import { lineDiff } from '../../../server/lead/definition/lineDiff.js';

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));

describe('two texts beside each other', () => {
  it('A81: every line of both is there once, in order, and lines said to be the same are', () => {
    fc.assert(fc.property(text, text, (left, right) => {
      const rows = lineDiff(left, right);
      const side = (number: 'left' | 'right', words: 'leftText' | 'rightText') => rows.filter((row) => row[number] !== undefined).map((row) => row[words]).join('\n');
      expect([side('left', 'leftText'), side('right', 'rightText')]).to.deep.equal([left, right]);
      for (const { kind, leftText, rightText } of rows) if (kind === 'same') expect(leftText).to.equal(rightText);
      expect(rows.flatMap((row) => (row.left === undefined ? [] : [row.left]))).to.deep.equal(left.split('\n').map((_, i) => i + 1));
      if (left === right) expect(rows.every(({ kind }) => kind === 'same')).to.equal(true);
    }));
  });
});
