import { expect } from 'chai';
import fc from 'fast-check';
import { isoDay } from '../../../../analysis/exchange/records/xlsx/isoDay.js';

describe('A day of the calendar', () => {
  it('is what ECMAScript has for it, from 0000-03-01 to 9999-12-31', () => {
    fc.assert(fc.property(fc.integer({ min: -719_468, max: 2_932_896 }), (day) => {
      expect(isoDay(day)).to.equal(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }), { numRuns: 3_000, examples: [[0], [-719_468], [11_016], [-25_509], [2_932_896], [47_540], [-141_427]] });
  });
});
