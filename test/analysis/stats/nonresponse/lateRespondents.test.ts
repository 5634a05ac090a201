/** Authority: R `prop.trend.test` with its own example (Fleiss 1981, smokers among lung cancer patients); `statistics.md` 6.5. */
import { expect } from 'chai';
import { wilsonInterval } from '../../../../analysis/stats/wilsonInterval.js';
import { lateRespondents } from '../../../../analysis/stats/nonresponse/lateRespondents.js';
import { responseOrderBlocks } from '../../../../analysis/stats/nonresponse/responseOrderBlocks.js';

const smokers = [
  { count: 83, n: 86 },
  { count: 90, n: 93 },
  { count: 129, n: 136 },
  { count: 70, n: 82 },
];

describe('late respondents', () => {
  it("have R's trend, block by block with intervals", () => {
    const { blocks, trend } = lateRespondents(smokers);
    expect((trend?.z ?? NaN) ** 2).to.be.closeTo(8.22492228519771, 1e-11);
    expect(trend?.p).to.be.closeTo(0.00413189747764149, 1e-12);
    expect(trend?.slope).to.be.closeTo(-0.0334156264126014, 1e-13);
    expect(blocks[3]).to.deep.equal({ count: 70, n: 82, share: 70 / 82, interval: wilsonInterval({ count: 70, n: 82 }), shareSoFar: 372 / 397 });
  });

  it('turn the trend round when the order is turned, and have none where there is nothing to tell', () => {
    const [there, back] = [lateRespondents(smokers).trend, lateRespondents([...smokers].reverse()).trend];
    expect(back?.slope).to.be.closeTo(-(there?.slope ?? NaN), 1e-14);
    expect(back?.p).to.be.closeTo(there?.p ?? NaN, 1e-13);
    expect(lateRespondents([{ count: 2, n: 5 }]).trend).to.equal(null);
    expect(lateRespondents([{ count: 0, n: 5 }, { count: 0, n: 4 }]).trend).to.equal(null);
    expect(lateRespondents([{ count: 5, n: 5 }, { count: 4, n: 4 }]).trend).to.equal(null);
    expect(lateRespondents([]).blocks).to.deep.equal([]);
  });

  it('keep the place of a block without anybody', () => {
    const { blocks, trend } = lateRespondents([{ count: 0, n: 0 }, { count: 3, n: 10 }, { count: 0, n: 0 }, { count: 7, n: 10 }]);
    expect(blocks.map(({ share }) => share)).to.deep.equal([null, 0.3, null, 0.7]);
    expect(blocks.map(({ shareSoFar }) => shareSoFar)).to.deep.equal([null, 0.3, 0.3, 0.5]);
    expect(trend?.slope).to.be.closeTo(0.2, 1e-12);
  });

  it('are cut into blocks of equal size in their order, those outside the base apart', () => {
    const order = [true, null, false, true, true, null, false, false, true];
    expect(responseOrderBlocks(order, 3)).to.deep.equal([{ count: 2, n: 3 }, { count: 1, n: 2 }, { count: 1, n: 2 }]);
    expect(responseOrderBlocks([true], 2)).to.deep.equal([{ count: 1, n: 1 }, { count: 0, n: 0 }]);
    expect(() => responseOrderBlocks(order, 0)).to.throw(RangeError, '0 blocks');
  });

  it('refuse impossible counts, and name the block', () => {
    expect(() => lateRespondents([{ count: 1, n: 2 }, { count: 3, n: 2 }])).to.throw(RangeError, 'block 2');
    expect(() => lateRespondents([{ count: NaN, n: 2 }])).to.throw(RangeError, 'block 1');
  });
});
