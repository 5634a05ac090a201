import { expect } from 'chai';
import { madeQuestion, permuted } from './madeQuestion.js';
import { randomStream } from '../../../../analysis/stats/chance/randomStream.js';
import type { GroupedItems } from '../../../../analysis/stats/multipleResponse/groupedItems.js';
import { marginalIndependence } from '../../../../analysis/stats/multipleResponse/marginalIndependence.js';
import { permutationTest, type MonteCarloP } from '../../../../analysis/stats/multipleResponse/permutationTest.js';

// 560 ways to deal eight people to groups of 3, 2 and 3, all of them counted in R.
const eight: GroupedItems = {
  items: [Uint8Array.of(1, 1, 1, 0, 0, 0, 1, 0), Uint8Array.of(0, 1, 1, 0, 1, 1, 0, 0), Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0)],
  groups: { of: Int32Array.of(0, 0, 0, 1, 1, 2, 2, 2), count: 3 },
};
const exact = { sum: 0.04285714, max: 0.03571429, items: [0.4285714, 1, 0.03571429] };

describe('what people choose of several, their groups permuted', () => {
  it('has the p-values of counting every permutation, within chance', () => {
    const replicates = 20_000;
    const near = (p: number | undefined, expected: number) => {
      expect(p).to.be.closeTo(expected, 4 * Math.sqrt((expected * (1 - expected)) / replicates) + 1 / replicates);
    };
    const ours = permutationTest(eight, 7, replicates);
    near(ours?.sum.p, exact.sum);
    near(ours?.max.p, exact.max);
    for (const [item, adjusted] of exact.items.entries()) near(ours?.items[item]?.adjusted, adjusted);
  });

  it('comes near the second-order test, and each option is at least as sure as by itself is allowed', () => {
    const data = madeQuestion();
    const ours = permutationTest(data, 1);
    const asymptotic = marginalIndependence(data);
    expect(ours?.sum.p).to.be.closeTo(asymptotic.global?.secondOrder?.p ?? NaN, 0.03);
    for (const [k, { adjusted, chiSquare }] of (ours?.items ?? []).entries()) {
      expect(chiSquare).to.be.closeTo(asymptotic.items[k]?.chiSquare ?? NaN, 1e-9);
      expect(adjusted).to.be.within((asymptotic.items[k]?.p ?? NaN) - 0.03, 1);
    }
    expect(Math.min(...(ours?.items ?? []).map(({ adjusted }) => adjusted))).to.equal(ours?.max.p);
    expect(ours?.dropped).to.have.length(2);
  });

  it('is the same for the same seed, and within chance for another or for rows in another order', () => {
    const one = permutationTest(eight, 3, 2000);
    expect(permutationTest(eight, 3, 2000)).to.deep.equal(one);
    expect(permutationTest(eight, 4, 2000)?.items).not.to.deep.equal(one?.items);
    const data = madeQuestion();
    const apart = (a: MonteCarloP | undefined, b: MonteCarloP | undefined) => Math.abs((a?.p ?? NaN) - (b?.p ?? NaN)) / (a?.standardError ?? NaN);
    expect(apart(one?.sum, permutationTest(eight, 4, 2000)?.sum)).to.be.below(6);
    expect(apart(permutationTest(data, 3, 2000)?.max, permutationTest(permuted(data), 3, 2000)?.max)).to.be.below(6);
  });

  it('takes more options than a number has bits', () => {
    const chance = randomStream(99);
    const of = Int32Array.from({ length: 200 }, () => Math.floor(chance() * 4));
    const items = Array.from({ length: 75 }, () => Uint8Array.from(of, () => (chance() < 0.3 ? 1 : 0)));
    const loud = items.map((column, k) => (k === 70 ? column.map((one, row) => (of[row] === 2 ? 1 : one)) : column));
    const ours = permutationTest({ items: loud, groups: { of, count: 4 } }, 5, 499);
    const asymptotic = marginalIndependence({ items: loud, groups: { of, count: 4 } });
    expect(ours?.items.map(({ chiSquare }) => chiSquare.toFixed(8))).to.deep.equal(asymptotic.items.map(({ chiSquare }) => chiSquare.toFixed(8)));
    expect(ours?.items[70]?.adjusted).to.equal(1 / 500);
    expect(ours?.items.filter(({ adjusted }) => adjusted < 0.05)).to.have.length.below(4);
  });

  it('says nothing where nothing can differ, and refuses no permutations', () => {
    const data = madeQuestion();
    expect(permutationTest({ ...data, groups: { of: new Int32Array(60), count: 1 } }, 1)).to.equal(null);
    expect(permutationTest({ ...data, items: data.items.slice(3) }, 1)).to.equal(null);
    for (const none of [0, -5, 1.5, NaN]) expect(() => permutationTest(data, 1, none)).to.throw(RangeError);
  });
});
