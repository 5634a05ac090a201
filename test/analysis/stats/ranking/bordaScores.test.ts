import { expect } from 'chai';
import { bordaReplicates } from '../../../../analysis/stats/ranking/bordaReplicates.js';
import { bordaScores } from '../../../../analysis/stats/ranking/bordaScores.js';
import { weightedWilson } from '../../../../analysis/stats/intervals/weightedWilson.js';
import { wilsonInterval } from '../../../../analysis/stats/wilsonInterval.js';
import { rankingsOf } from './rankingsOf.js';

const lists = [[0, 1, 2], [1, 0], [], [0], [2, 0, 1]];
const weights = Float64Array.of(2, 1, 9, 1, 4);

describe('Borda scores', () => {
  it('give 3, 2 and 1 points and rest on who ranked anything', () => {
    const [first] = bordaScores(rankingsOf(3, lists));
    expect(first).to.include({ rankers: 4, points: 10, mean: 2.5 });
    // sd of 3, 2, 3, 2 is sqrt(1/3).
    expect(first?.standardError).to.be.closeTo(Math.sqrt(1 / 12), 1e-15);
    expect(first?.shareOfMaximum).to.be.closeTo(2.5 / 3, 1e-15);
    expect(first?.first).to.deep.equal({ count: 2, share: 0.5, interval: wilsonInterval({ count: 2, n: 4 }) });
    expect(first?.anyPlace.interval?.high).to.equal(1);
  });

  it('rest on those who could rank the item, for each item', () => {
    const scores = bordaScores(rankingsOf(4, lists, [[0, 1, 2], [0, 1], [3], [0], [0, 1, 2]]));
    expect(scores.map(({ rankers }) => rankers)).to.deep.equal([4, 3, 2, 0]);
    expect(scores[3]).to.deep.include({ mean: null, standardError: null, shareOfMaximum: null, anyPlace: { count: 0, share: null, interval: null } });
  });

  it('weighted, are means of weights; weights all alike change no mean and little else', () => {
    const [first] = bordaScores(rankingsOf(3, lists), { design: { n: 5, weights } });
    expect(first?.mean).to.be.closeTo((2 * 3 + 1 * 2 + 1 * 3 + 4 * 2) / 8, 1e-15);
    expect(first?.first.share).to.be.closeTo(3 / 8, 1e-15);
    const alike = bordaScores(rankingsOf(3, lists), { design: { n: 5, weights: new Float64Array(5).fill(7) } });
    for (const [item, own] of bordaScores(rankingsOf(3, lists)).entries()) {
      expect(alike[item]?.mean).to.be.closeTo(own.mean ?? NaN, 1e-15);
      // Four rankers are a domain of five rows: 5/4 × 1/4² against 1/3 × 1/4.
      expect(alike[item]?.standardError).to.be.closeTo((own.standardError ?? NaN) * Math.sqrt((5 / 4 / 16) * 12), 1e-12);
    }
  });

  it('weighted alike, have Wilson intervals on one ranker less with Student, one-sided at the ends', () => {
    const many = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? [0, 1] : [1, 0]));
    const [first, second, never] = bordaScores(rankingsOf(3, many), { design: { n: 60, weights: new Float64Array(60).fill(0.1) } });
    const expected = weightedWilson({ share: 1 / 3, effective: 59, df: 59 });
    expect(first?.first.interval?.low).to.be.closeTo(expected.low, 1e-12);
    expect(first?.first.interval?.high).to.be.closeTo(expected.high, 1e-12);
    expect(second?.anyPlace).to.include({ count: 60, share: 1 });
    expect(second?.anyPlace.interval?.low).to.be.closeTo(weightedWilson({ share: 1, effective: 60, df: 59 }).low, 1e-12);
    expect(second?.anyPlace.interval?.high).to.equal(1);
    expect(never?.anyPlace.interval?.low).to.equal(0);
    expect(never?.anyPlace.interval?.high).to.be.within(0.05, 0.07);
  });

  it('weighted, rest on nobody who weighs nothing', () => {
    const many = Array.from({ length: 80 }, (_, i) => (i < 60 && i % 3 !== 0 ? [1, 0] : [0, 1]));
    const some = Float64Array.from(many, (_, i) => (i < 60 ? 1 + (i % 5) / 4 : 0));
    const [first, , never] = bordaScores(rankingsOf(3, many), { design: { n: 80, weights: some } });
    // R survey 4.1.1: svymean, SE and degf of svydesign(~1, weights = ~w) with 20 rows of weight 0; Kish's design effect 1.0556.
    const [share, se] = [0.33333333333333331, 0.06292020279346505];
    const expected = weightedWilson({ share, effective: (share * (1 - share)) / se ** 2, df: 59 });
    expect([first?.rankers, first?.first.count]).to.deep.equal([60, 20]);
    expect(first?.first.share).to.be.closeTo(share, 1e-12);
    expect(first?.first.interval?.low).to.be.closeTo(expected.low, 1e-12);
    expect(first?.first.interval?.high).to.be.closeTo(expected.high, 1e-12);
    expect(never?.anyPlace.interval?.high).to.be.closeTo(weightedWilson({ share: 0, effective: 60 / 1.055555555555556, df: 59 }).high, 1e-12);
  });

  it('under the weights they have are the mean points of a replicate', () => {
    const rankings = rankingsOf(3, lists, [[0, 1, 2], [0, 1], [2], [0], [0, 1, 2]]);
    const scores = bordaScores(rankings, { design: { n: 5, weights } });
    const [means] = [...bordaReplicates(rankings, [weights])];
    for (const [item, { mean }] of scores.entries()) expect(means?.[item]).to.be.closeTo(mean ?? NaN, 1e-14);
  });

  it('of one ranker have a mean and no error, of none nothing', () => {
    expect(bordaScores(rankingsOf(2, [[0]]))[0]).to.deep.include({ rankers: 1, mean: 3, standardError: null });
    expect(bordaScores(rankingsOf(2, []))[0]).to.deep.include({ rankers: 0, points: 0, mean: null, standardError: null });
    expect(() => bordaScores(rankingsOf(2, [[0], [1, 1]]))).to.throw(RangeError, 'row 1');
  });
});
