import { expect } from 'chai';
import fc from 'fast-check';
import { fisherExact } from '../../../../analysis/stats/tests/fisherExact.js';
import { fisherP } from '../../../../analysis/stats/tests/fisherP.js';

// R 4.2.2: fisher.test(matrix(c(a, b, c, d), 2))$p.value
const published: readonly (readonly [number, number, number, number, number])[] = [
  [3, 1, 1, 3, 0.48571428571429],
  [10, 2, 3, 15, 0.00053672411914344],
  [0, 5, 7, 0, 0.0012626262626263],
  [1, 9, 11, 3, 0.0027594561852201],
  [5, 0, 3, 4, 0.080808080808081],
  [2, 2, 2, 2, 1],
  [4000, 100, 60, 2, 0.66432538929735],
  [300, 200, 280, 220, 0.22345136165947],
];

describe("the p-value of Fisher's exact test", () => {
  it('is that of R', () => {
    for (const [a, b, c, d, p] of published) expect(fisherP({ a, b, c, d }) / p).to.be.closeTo(1, 1e-12);
  });

  it('is the sum over all tables', () => {
    const count = fc.nat(25);
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const all = fisherExact({ a, b, c, d });
        expect(fisherP({ a, b, c, d })).to.be.closeTo(all?.p ?? 1, 1e-12);
      }),
    );
  });

  it('of a million people is found at once, far out in the tail too', () => {
    const p = fisherP({ a: 160_000, b: 240_000, c: 240_000, d: 360_000 });
    expect(p).to.be.closeTo(1, 1e-9);
    expect(fisherP({ a: 200_000, b: 200_000, c: 200_000, d: 400_000 })).to.be.within(0, 1e-300);
  });

  it('is 1 where no other table is possible, and refuses what is no whole count', () => {
    expect(fisherP({ a: 0, b: 0, c: 3, d: 4 })).to.equal(1);
    expect(fisherP({ a: 0, b: 0, c: 0, d: 0 })).to.equal(1);
    for (const wrong of [-1, 0.5, NaN, Infinity]) expect(() => fisherP({ a: wrong, b: 1, c: 1, d: 1 })).to.throw(RangeError);
  });
});
