import { expect } from 'chai';
import { allShown, countShown } from '../../../server/lead/definition/countShown.js';

const few = 'visas inte (färre än 10, eller nästan alla)';
const early = 'antal visas när det finns minst 10 svar';

describe('how many answers a new version touches', () => {
  const cases: readonly (readonly [count: number | undefined, all: number, shown: string])[] = [
    [0, 0, early], [1, 2, early], [9, 9, early],
    [0, 10, few], [4, 10, few], [10, 10, few], [13, 13, few], [0, 500, few], [9, 500, few],
    [10, 20, 'minst 10'], [19, 40, 'minst 10'], [20, 40, 'minst 20'],
    // all of them, and all but one, look alike
    [40, 40, 'minst 30'], [39, 40, 'minst 30'], [1234, 5000, 'minst 1\u00a0230'],
    [undefined, 40, 'visas för projektledaren'],
  ];
  for (const [count, all, shown] of cases) {
    it(`${count ?? 'unknown'} of ${all}: ${shown}`, () => expect(countShown(count, all, 'sv')).to.equal(shown));
  }

  it('tells nothing of fewer than ten who chose it, nor of fewer than ten who did not', () => {
    for (let all = 10; all <= 60; all += 1) {
      for (let count = 0; count <= all; count += 1) {
        const alike = Array.from({ length: all + 1 }, (_, other) => other).filter((other) => countShown(other, all, 'sv') === countShown(count, all, 'sv'));
        expect(alike.length, `${count} of ${all}`).to.be.at.least(10);
      }
    }
  });

  it('tells the total in whole tens', () => {
    expect([allShown(0, 'sv'), allShown(9, 'sv'), allShown(10, 'sv'), allShown(19, 'sv'), allShown(undefined, 'sv')]).to.deep.equal([early, early, 'minst 10', 'minst 10', 'visas för projektledaren']);
  });
});
