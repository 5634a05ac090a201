import { expect } from 'chai';
import fc from 'fast-check';
import { discrepancy } from '../../../../analysis/stats/gap/discrepancy.js';
import { gapAnalysis } from '../../../../analysis/stats/gap/gapAnalysis.js';
import { importancePerformance } from '../../../../analysis/stats/gap/importancePerformance.js';
import { mostUnits, quadrantCertainty } from '../../../../analysis/stats/gap/quadrantCertainty.js';
import { rankedDiscrepancy } from '../../../../analysis/stats/gap/rankedDiscrepancy.js';
import { ratingPairs } from '../../../../analysis/stats/gap/ratingPairs.js';
import { spearman } from '../../../../analysis/stats/gap/spearman.js';
import { weightedGap } from '../../../../analysis/stats/gap/weightedGap.js';

const importance = [5, 4, 3, 5, 2, 4, 4, 1, 5, 3, 2, 5];
const availability = [2, 4, 1, 3, 3, 5, 2, 1, 1, 2, 2, 4];
const weights = Float64Array.of(1, 2, 0.5, 1.5, 1, 0.7, 1, 1.2, 2, 0.9, 1, 1.1);
const ratings = fc.array(fc.tuple(fc.constantFrom(-1, NaN, 1, 2, 3, 4, 5), fc.constantFrom(-1, NaN, 1, 2, 3, 4, 5)), { minLength: 3, maxLength: 40 });
const pairsOf = (list: readonly (readonly [number, number])[]) => ratingPairs(Float64Array.from(list, ([first]) => first), Float64Array.from(list, ([, second]) => second));

describe('pairs of ratings', () => {
  it('are of those who rated both on the scale', () => {
    const { rows } = ratingPairs([5, -1, 3, NaN, 0, 6, 1], [1, 2, -1, 4, 3, 3, 5]);
    expect([...rows]).to.deep.equal([0, 6]);
    expect([...ratingPairs([5, 7], [6, 1], { low: 1, high: 7 }).rows]).to.deep.equal([0, 1]);
  });

  it('name a step that is none, and lengths that differ', () => {
    expect(() => ratingPairs([1, 2.5], [1, -1])).to.throw(RangeError, 'row 1');
    expect(() => ratingPairs([1], [1, 2])).to.throw(RangeError, '1 ratings beside 2');
  });
});

describe('a gap between importance and availability', () => {
  it('is as wide the other way round, and no gap where both are alike', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const there = pairsOf(list);
        const back = pairsOf(list.map(([first, second]) => [second, first]));
        expect(discrepancy(back).mean).to.equal(negative(discrepancy(there).mean));
        expect(discrepancy(back).sd).to.equal(discrepancy(there).sd);
        expect(rankedDiscrepancy(back).need).to.equal(negative(rankedDiscrepancy(there).need));
        expect(rankedDiscrepancy(back).needSe ?? 0).to.be.closeTo(rankedDiscrepancy(there).needSe ?? 0, 1e-12);
        const alike = discrepancy(pairsOf(list.map(([first]) => [first, first])));
        expect(alike.weightedScore ?? 0).to.equal(0);
        expect(alike.weightedScoreSe ?? 0).to.equal(0);
      }),
    );
  });

  it('weighted, is that of R survey', () => {
    // survey 4.1.1: svymean(~i + d + s) of the first ten of twelve, svycontrast(quote(i * d)).
    const pairs = ratingPairs(importance.slice(0, 10).concat(-1, 4), availability.slice(0, 10).concat(3, NaN));
    const gap = weightedGap({ n: 12, weights }, pairs);
    expect(gap.pairs).to.equal(10);
    expect(gap.meanImportance).to.be.closeTo(3.78813559322, 1e-11);
    expect(gap.mean).to.be.closeTo(1.372881355932, 1e-11);
    expect(gap.meanSe).to.be.closeTo(0.6283, 5e-6);
    expect(gap.weightedScore).to.be.closeTo(5.20066072968, 1e-10);
    expect(gap.weightedScoreSe).to.be.closeTo(2.84359, 5e-6);
    expect(gap.need).to.be.closeTo(44.0677966102, 1e-9);
    expect(gap.needSe).to.be.closeTo(23.521, 5e-4);
  });

  it('with weights all alike has the scores of everyone, and doubling weights changes nothing', () => {
    const pairs = ratingPairs(importance, availability);
    const alike = weightedGap({ n: 12, weights: new Float64Array(12).fill(3) }, pairs);
    const own = discrepancy(pairs);
    expect(alike.weightedScore).to.be.closeTo(own.weightedScore ?? NaN, 1e-12);
    expect(alike.weightedScoreSe).to.be.closeTo(own.weightedScoreSe ?? NaN, 1e-12);
    expect(alike.needSe).to.be.closeTo(rankedDiscrepancy(pairs).needSe ?? NaN, 1e-12);
    const once = weightedGap({ n: 12, weights }, pairs);
    const twice = weightedGap({ n: 12, weights: weights.map((weight) => 2 * weight) }, pairs);
    expect(twice.weightedScoreSe).to.be.closeTo(once.weightedScoreSe ?? NaN, 1e-12);
  });

  it('under weights is of nobody who weighs nothing: one who does has no error', () => {
    const two = ratingPairs([5, 4, 2], [1, 3, 2]);
    expect(weightedGap({ n: 3, weights: Float64Array.of(2, 0, 0) }, two)).to.deep.include({ pairs: 1, mean: 4, meanSe: null, weightedScoreSe: null, needSe: null });
    expect(weightedGap({ n: 3, weights: Float64Array.of(0, 0, 0) }, two)).to.deep.include({ pairs: 0, mean: null, meanSe: null });
    expect(() => weightedGap({ n: 3, weights: Float64Array.of(1, NaN, 1) }, two)).to.throw(RangeError, 'row 1');
  });

  it('of nobody is nothing, of one person has no error, of none that differ no test', () => {
    const { items, agreement } = gapAnalysis([ratingPairs([], []), ratingPairs([5], [1]), ratingPairs([2, 3], [2, 3])], {});
    expect(items[0]).to.deep.include({ sign: { p: null, holm: null }, ranks: { byMeanDiscrepancy: null, byWeightedScore: null, byNeed: null } });
    expect(items[0]?.discrepancy).to.include({ pairs: 0, mean: null, weightedScore: null });
    expect(items[1]?.discrepancy).to.include({ pairs: 1, mean: 4, sd: null, interval: null, weightedScore: 20, weightedScoreSe: null });
    expect(items[1]?.ranked).to.include({ need: 100, needSe: null });
    expect(items[2]?.signedRank).to.include({ n: 0, p: null, holm: null });
    expect(items[2]?.sign).to.deep.equal({ p: 1, holm: 1 });
    expect(items[2]?.discrepancy).to.deep.include({ sd: 0, interval: { low: 0, high: 0 } });
    expect(agreement.weightedScoreAndNeed).to.equal(1);
    expect(weightedGap({ n: 2, weights: Float64Array.of(0, 0) }, ratingPairs([5, 4], [1, 2])).mean).to.equal(null);
  });

  it('adjusts its tests over the items that have one', () => {
    const pairs = ratingPairs(importance, availability);
    const { items } = gapAnalysis([pairs, pairs, ratingPairs([], []), ratingPairs([3], [3])], { signedRank: 'normal' });
    const [first] = items;
    expect(first?.signedRank.holm).to.be.closeTo(2 * (first?.signedRank.p ?? NaN), 1e-15);
    expect(first?.ranks).to.deep.equal({ byMeanDiscrepancy: 1.5, byWeightedScore: 1.5, byNeed: 1.5 });
  });

  it('refuses impossible weights naming the row', () => {
    for (const wrong of [-1, NaN, Infinity]) {
      expect(() => weightedGap({ n: 12, weights: weights.with(4, wrong) }, ratingPairs(importance, availability))).to.throw(RangeError, 'row 4');
    }
  });
});

describe('the corners of importance and performance', () => {
  const wanted = ratingPairs([5, 5, 5, 5], [1, 1, 1, 1]);
  const idle = ratingPairs([1, 1, 1, 1], [5, 5, 5, 5]);
  const torn = ratingPairs([5, 1, 5, 1], [1, 5, 5, 1]);

  it('are sure of what everybody says, and not of what people disagree on', () => {
    const { crossing, quadrants } = importancePerformance([wanted, idle, torn]);
    const certainty = quadrantCertainty([wanted, idle, torn], {}, { seed: 2, replicates: 500 });
    expect(crossing).to.deep.equal({ importance: 3, availability: 3 });
    expect(quadrants).to.deep.equal(['concentrate_here', 'possible_overkill', 'keep_up']);
    expect(certainty.slice(0, 2)).to.deep.equal([1, 1]);
    // At or above the middle in both: of four draws from (high, low), (low, high), (high, high), (low, low), by enumeration.
    expect(certainty[2]).to.be.closeTo(enumerated(), 0.09);
    expect(quadrantCertainty([wanted, idle, torn], {}, { seed: 2, replicates: 500 })).to.deep.equal(certainty);
    expect(quadrantCertainty([ratingPairs([], []), torn], {}, { seed: 2, replicates: 0 })).to.deep.equal([null, null]);
    expect(quadrantCertainty([ratingPairs([5], [1]), torn], {}, { seed: 2, replicates: 10 })[0]).to.equal(null);
  });

  it('are as sure in blocks of many people as the normal curve says', () => {
    // One item above a crossing by half a standard error: sure in Φ(0.5) of samples, whoever is drawn with whom.
    const n = 4 * mostUnits;
    const high = n / 2 + Math.sqrt(n) / 4;
    const ratings = Array.from({ length: n }, (_, i) => (i < high ? 2 : 1));
    const [certainty] = quadrantCertainty([ratingPairs(ratings, ratings.map(() => 2))], { crossing: { importance: 1.5, availability: 1 } }, { seed: 4, replicates: 2000 });
    expect(certainty).to.be.closeTo(0.6915, 4 * Math.sqrt((0.6915 * 0.3085) / 2000));
  });

  it('may meet at a step of the scale, under weights, or nowhere', () => {
    const midpoint = { importance: 3.5, availability: 3.5 };
    expect(importancePerformance([torn], { crossing: midpoint }).quadrants).to.deep.equal(['low_priority']);
    expect(importancePerformance([torn], { crossing: midpoint, weights: Float64Array.of(0, 0, 1, 0) }).quadrants).to.deep.equal(['keep_up']);
    expect(importancePerformance([ratingPairs([], [])])).to.deep.equal({ crossing: null, quadrants: [null] });
  });
});

/** The chance that four draws with replacement of the torn ratings have both means at 3 or above. */
function enumerated(): number {
  let holds = 0;
  for (let draw = 0; draw < 256; draw += 1) {
    const drawn = [0, 1, 2, 3].map((k) => (draw >> (2 * k)) & 3);
    const sum = (of: readonly number[]) => drawn.reduce((total, one) => total + (of[one] ?? 0), 0);
    if (sum([5, 1, 5, 1]) >= 12 && sum([1, 5, 5, 1]) >= 12) holds += 1;
  }
  return holds / 256;
}

describe('Spearman', () => {
  it('is 1 for any rising curve, −1 for a falling one, and null where nothing varies', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (values) => {
        expect(spearman(values, values.map((value) => Math.exp(value / 10)))).to.be.closeTo(1, 1e-12);
        expect(spearman(values, values.map((value) => -(value ** 3)))).to.be.closeTo(-1, 1e-12);
      }),
    );
    expect(spearman([1, 1, 1], [1, 2, 3])).to.equal(null);
    expect(spearman([1, null, 3, 2], [1, 9, 3, 2])).to.be.closeTo(1, 1e-12);
    expect(spearman([], [])).to.equal(null);
    expect(() => spearman([1], [])).to.throw(RangeError);
  });
});

const negative = (value: number | null) => (value === null || value === 0 ? value : -value);
