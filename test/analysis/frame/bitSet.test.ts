import { expect } from 'chai';
import fc from 'fast-check';
import { BitSet } from '../../../analysis/frame/bitSet.js';

const pairs = fc.integer({ min: 0, max: 130 }).chain((length) => {
  const members = fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, length - 1) }), { maxLength: length });
  return fc.record({ length: fc.constant(length), a: length === 0 ? fc.constant([]) : members, b: length === 0 ? fc.constant([]) : members });
});

function setOf(length: number, members: readonly number[]): BitSet {
  const set = new BitSet(length);
  for (const i of members) set.add(i);
  return set;
}

function membersOf(set: BitSet): readonly number[] {
  const members: number[] = [];
  set.forEach((i) => members.push(i));
  return members;
}

describe('a bit set', () => {
  it('agrees with a Set of numbers', () => {
    fc.assert(
      fc.property(pairs, ({ length, a, b }) => {
        const [left, right] = [setOf(length, a), setOf(length, b)];
        const [inA, inB] = [new Set(a), new Set(b)];
        const everyone = [...Array(length).keys()];
        const same = (set: BitSet, wanted: (i: number) => boolean) => {
          expect(membersOf(set)).to.deep.equal(everyone.filter(wanted));
          expect(set.count()).to.equal(everyone.filter(wanted).length);
        };
        same(left.and(right), (i) => inA.has(i) && inB.has(i));
        same(left.or(right), (i) => inA.has(i) || inB.has(i));
        same(left.andNot(right), (i) => inA.has(i) && !inB.has(i));
        same(left.not(), (i) => !inA.has(i));
        same(BitSet.all(length), () => true);
        for (const i of everyone) expect(left.has(i)).to.equal(inA.has(i));
      }),
    );
  });

  it('refuses a set of other people', () => {
    expect(() => new BitSet(3).and(new BitSet(4))).to.throw(RangeError);
  });
});
