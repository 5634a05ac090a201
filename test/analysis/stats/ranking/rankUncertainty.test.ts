import { expect } from 'chai';
import fc from 'fast-check';
import { resampledWeights } from '../../../../analysis/stats/chance/resampledWeights.js';
import { bordaReplicates } from '../../../../analysis/stats/ranking/bordaReplicates.js';
import { midRanks } from '../../../../analysis/stats/ranking/midRanks.js';
import { rankUncertainty } from '../../../../analysis/stats/ranking/rankUncertainty.js';
import { rankingsOf } from './rankingsOf.js';

describe('how sure a rank is', () => {
  it('counts how often each item stands where, ties in parts', () => {
    const { items, replicates } = rankUncertainty([3, 2, 1], [[3, 2, 1], [3, 2, 2], [2, 3, 1], [5, 4, 3]]);
    expect(replicates).to.equal(4);
    expect(items.map(({ chances }) => [...chances])).to.deep.equal([[0.75, 0.25, 0], [0.25, 0.625, 0.125], [0, 0.125, 0.875]]);
    expect(items.map(({ rank, low, high }) => [rank, low, high])).to.deep.equal([[1, 1, 2], [2, 1, 3], [3, 2, 3]]);
  });

  it('leaves the rare ends out: 95 % of the replicates lie within', () => {
    const usual = Array.from({ length: 980 }, () => [2, 1]);
    const turned = Array.from({ length: 20 }, () => [1, 2]);
    const [first] = rankUncertainty([2, 1], [...usual, ...turned]).items;
    expect([first?.low, first?.high]).to.deep.equal([1, 1]);
    expect(rankUncertainty([2, 1], [...usual, ...turned], 0.99).items[0]?.high).to.equal(2);
  });

  it('gives no rank to an item without a score, and no limits without replicates', () => {
    const { items } = rankUncertainty([null, 1, 1], []);
    expect(items.map(({ rank, low, high }) => [rank, low, high])).to.deep.equal([[null, null, null], [1.5, null, null], [1.5, null, null]]);
    expect(rankUncertainty([null, 1], [[null, 1]]).items[0]?.low).to.equal(null);
    expect(() => rankUncertainty([1, 2], [[1]])).to.throw(RangeError, 'replicate 1');
  });

  it('is the same for the same seed, sums to 1 for every item and every rank, and widens with the level', () => {
    const rankings = rankingsOf(4, Array.from({ length: 30 }, (_, i) => [i % 3, (i + 1) % 4, (i + 2) % 4].filter((item, at, all) => all.indexOf(item) === at)));
    const run = (level: number) => rankUncertainty([3, 2, 1, 0], bordaReplicates(rankings, resampledWeights(new Float64Array(30).fill(1), { seed: 3, replicates: 200 })), level);
    const once = run(0.8);
    expect(run(0.8)).to.deep.equal(once);
    for (const rank of [0, 1, 2, 3]) expect(once.items.reduce((sum, { chances }) => sum + (chances[rank] ?? 0), 0)).to.be.closeTo(1, 1e-12);
    for (const [item, { low, high }] of run(0.99).items.entries()) {
      expect(low).to.be.at.most(once.items[item]?.low ?? NaN);
      expect(high).to.be.at.least(once.items[item]?.high ?? NaN);
    }
  });

  it('draws only the rows it may, as many as there are', () => {
    const rows = Int32Array.of(1, 3, 4);
    for (const drawn of resampledWeights(Float64Array.of(9, 2, 9, 2, 2), { seed: 1, replicates: 20 }, rows)) {
      expect(drawn.reduce((sum, weight) => sum + weight, 0)).to.equal(6);
      expect(drawn[0]).to.equal(0);
      expect(drawn[2]).to.equal(0);
    }
  });
});

describe('middle ranks', () => {
  it('sum to those of distinct numbers and follow the order, nulls aside', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 6 }))), (values) => {
        const ranks = midRanks(values);
        const known = values.filter((value) => value !== null).length;
        expect(ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0)).to.equal((known * (known + 1)) / 2);
        for (const [i, value] of values.entries()) {
          const below = values.filter((other) => other !== null && value !== null && other < value).length;
          const equal = values.filter((other) => other === value).length;
          expect(ranks[i]).to.equal(value === null ? null : below + (equal + 1) / 2);
        }
      }),
    );
  });
});
