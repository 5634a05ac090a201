import { expect } from 'chai';
import { selectionCounts } from '../../../analysis/stats/selectionCounts.js';

describe('how many options people chose', () => {
  it('has the mean, the spread and who answered alike', () => {
    const found = selectionCounts([Uint8Array.of(1, 0, 1, 1), Uint8Array.of(1, 0, 0, 1)], Uint8Array.of(1, 1, 1, 0));
    expect(found).to.deep.equal({ base: 3, total: 3, mean: 1, sd: 1, byNumber: [1, 1, 1], straight: { none: 1, all: 1 } });
  });

  it('of nobody, of one and of one option says no more than there is', () => {
    expect(selectionCounts([Uint8Array.of(1)], Uint8Array.of(0))).to.deep.include({ base: 0, mean: null, sd: null });
    expect(selectionCounts([Uint8Array.of(1)], Uint8Array.of(1))).to.deep.include({ mean: 1, sd: null, straight: { none: 0, all: 0 } });
    expect(() => selectionCounts([Uint8Array.of(1, 0)], Uint8Array.of(1))).to.throw(RangeError, '2 rows');
  });
});
