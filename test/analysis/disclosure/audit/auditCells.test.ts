import { expect } from 'chai';
import fc from 'fast-check';
import { auditCells, widthOf } from '../../../../analysis/disclosure/audit/auditCells.js';
import { chosenCells, crossedCells } from '../../../../analysis/disclosure/audit/cellTable.js';
import { protectCells } from '../../../../analysis/disclosure/audit/protectCells.js';
import { flowAudit } from '../../../../analysis/disclosure/flowAudit.js';

const crossed = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });

describe('what can be worked out of hidden cells', () => {
  it('is found alike by linear programmes and by flows, where sums are shown', () => {
    fc.assert(
      fc.property(crossed, fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (counts, flags) => {
        const cells = counts.map((row, r) => row.map((_, c) => flags[r * 3 + c] === true));
        const split = { by: 'dept', groups: counts.map((row, r) => ({ code: `g${String(r)}`, base: row.reduce((a, b) => a + b), counts: row })) };
        const flow = flowAudit(split, { groups: counts.map(() => false), cells }, 'insider');
        for (const range of auditCells(crossedCells(counts), [...cells.flatMap((row) => [...row, false]), false, false, false, false])) {
          const [r, c] = [Math.floor(range.cell / 4), range.cell % 4];
          expect(flow.width(r, c, 1000), JSON.stringify({ counts, cells, range })).to.equal(widthOf(range));
        }
      }),
      { numRuns: 300, seed: 16 },
    );
  });

  it('never excludes the truth, and is no wider when less is hidden', () => {
    fc.assert(
      fc.property(crossed, fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), fc.nat(23), (counts, flags, shown) => {
        const table = crossedCells(counts);
        const hidden = table.values.map((_, cell) => flags[cell] === true);
        const less = new Map(auditCells(table, hidden.map((flag, cell) => flag && cell !== shown)).map((range) => [range.cell, range]));
        for (const range of auditCells(table, hidden)) {
          const value = table.values[range.cell] ?? NaN;
          expect(value).to.be.within(range.low, range.high ?? Infinity);
          const narrower = less.get(range.cell);
          if (narrower === undefined) continue;
          expect(narrower.low).to.be.at.least(range.low);
          expect(narrower.high ?? Infinity).to.be.at.most(range.high ?? Infinity);
        }
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  it('is without limit where a row, its sums and all are hidden, and refuses what does not add up', () => {
    const table = crossedCells([[1, 2], [3, 4]]);
    expect(auditCells(table, table.values.map(() => true)).map(({ high }) => high)).to.deep.equal(table.values.map(() => null));
    expect(() => auditCells({ ...chosenCells([3], [2]), tops: [2, 2] }, [true, false])).to.throw(RangeError, 'do not add up');
  });
});

describe('hiding more than the handfuls', () => {
  it('leaves each of them as wide as asked, or says that it cannot', () => {
    let safe = 0;
    fc.assert(
      fc.property(crossed, fc.integer({ min: 2, max: 6 }), (counts, k) => {
        const table = crossedCells(counts);
        const primary = table.values.map((count) => count > 0 && count < k);
        const { hidden, isSafe, cost } = protectCells(table, primary, k, () => 1);
        expect(cost).to.equal(hidden.filter(Boolean).length);
        const ranges = auditCells(table, hidden).filter(({ cell }) => primary[cell] === true);
        expect(ranges.every((range) => (widthOf(range) ?? Infinity) >= k)).to.equal(isSafe);
        safe += isSafe && primary.includes(true) ? 1 : 0;
      }),
      { numRuns: 100, seed: 18 },
    );
    expect(safe).to.be.greaterThan(30);
  });

  it('hides sums where nothing else is left, and nothing where nothing is small', () => {
    expect(protectCells(crossedCells([[2, 0], [0, 0]]), [true, ...Array<boolean>(8).fill(false)], 5, () => 1).isSafe).to.equal(true);
    expect(protectCells(chosenCells([2], [20]), [true, false], 5, () => 1).hidden).to.deep.equal([true, true]);
    expect(protectCells(crossedCells([[9, 9], [9, 9]]), Array<boolean>(9).fill(false), 5, () => 1)).to.deep.equal({ hidden: Array<boolean>(9).fill(false), isSafe: true, cost: 0 });
  });
});
