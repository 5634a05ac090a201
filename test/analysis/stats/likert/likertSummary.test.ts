/** Authority: R `mean`, `sd`, `t.test`, `quantile`, psych `interp.median`, a second count of +1, 0, −1; `statistics.md` 11. */
import { expect } from 'chai';
import fc from 'fast-check';
import { boxScores } from '../../../../analysis/stats/likert/boxScores.js';
import { divergingOffsets } from '../../../../analysis/stats/likert/divergingOffsets.js';
import { interpolatedMedian } from '../../../../analysis/stats/likert/interpolatedMedian.js';
import { likertCounts } from '../../../../analysis/stats/likert/likertCounts.js';
import { likertSummary, type LikertSummary } from '../../../../analysis/stats/likert/likertSummary.js';
import { normalisedEntropy } from '../../../../analysis/stats/likert/normalisedEntropy.js';
import { stepMean } from '../../../../analysis/stats/likert/stepMean.js';
import { stepQuantile } from '../../../../analysis/stats/likert/stepQuantile.js';
import { weightedMedianStep } from '../../../../analysis/stats/likert/weightedMedianStep.js';

const scales = fc.integer({ min: 2, max: 7 }).chain((steps) => fc.array(fc.integer({ min: 0, max: 30 }), { minLength: steps, maxLength: steps }));
const answered = scales.filter((counts) => counts.some((count) => count > 0));
const summaryOf = (counts: readonly number[]): LikertSummary => likertSummary({ counts, dontKnow: 0, missing: 0 });
const answersOf = (counts: readonly number[]) => counts.flatMap((count, step) => new Array<number>(count).fill(step + 1));

function expectFinite(value: unknown, path: string): void {
  if (typeof value === 'number') expect(Number.isFinite(value), `${path} is ${value}`).to.equal(true);
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`);
}

describe('a question on a scale', () => {
  it('counts steps, "don\'t know" and nothing given apart', () => {
    expect(likertCounts([5, -1, NaN, 1, 5, NaN], 5)).to.deep.equal({ counts: [1, 0, 0, 0, 2], dontKnow: 1, missing: 2 });
    expect(likertCounts([], 4)).to.deep.equal({ counts: [0, 0, 0, 0], dontKnow: 0, missing: 0 });
  });

  it('refuses what is no step, and names the row', () => {
    for (const wrong of [0, 6, 2.5, -2, Infinity]) expect(() => likertCounts([1, wrong], 5)).to.throw(RangeError, 'row 1');
    expect(() => likertCounts([1], 1)).to.throw(RangeError, '1 steps');
    expect(() => summaryOf([1, NaN])).to.throw(RangeError, 'step 2');
    expect(() => summaryOf([-1, 3])).to.throw(RangeError, 'step 1');
    expect(() => likertSummary({ counts: [1, 2], dontKnow: -1, missing: 0 })).to.throw(RangeError, 'dontKnow');
  });

  it('never gives NaN or infinity, and every number stays on the scale', () => {
    fc.assert(
      fc.property(scales, (counts) => {
        const summary = summaryOf(counts);
        expectFinite(summary, 'summary');
        const steps = counts.length;
        if (summary.base === 0) {
          expect([summary.shares, summary.boxes, summary.median, summary.interpolatedMedian, summary.quartiles, summary.mean, summary.diverging, summary.entropy]).to.deep.equal(new Array(8).fill(null));
          return;
        }
        expect(summary.mean?.mean).to.be.within(1, steps);
        expect(summary.median).to.be.within(1, steps);
        expect(summary.interpolatedMedian).to.be.within(0.5, steps + 0.5);
        expect(summary.entropy).to.be.within(0, 1);
        expect(summary.boxes?.net).to.be.within(-1, 1);
        expect((summary.diverging?.right ?? NaN) - (summary.diverging?.left ?? NaN)).to.be.closeTo(1, 1e-12);
      }),
    );
  });

  it('mirrors when the scale is turned round', () => {
    fc.assert(
      fc.property(answered, (counts) => {
        const [there, back] = [summaryOf(counts), summaryOf([...counts].reverse())];
        const turned = counts.length + 1;
        expect(back.mean?.mean).to.be.closeTo(turned - (there.mean?.mean ?? NaN), 1e-12);
        expect(back.median).to.be.closeTo(turned - (there.median ?? NaN), 1e-12);
        expect(back.quartiles?.lower).to.be.closeTo(turned - (there.quartiles?.upper ?? NaN), 1e-9);
        expect(back.boxes?.net).to.be.closeTo(-(there.boxes?.net ?? NaN), 1e-12);
        expect(back.boxes?.netSe).to.be.closeTo(there.boxes?.netSe ?? NaN, 1e-12);
        expect(back.boxes?.top.share).to.equal(there.boxes?.bottom.share);
        expect(back.diverging?.left).to.be.closeTo(-(there.diverging?.right ?? NaN), 1e-12);
        expect(back.entropy).to.be.closeTo(there.entropy ?? NaN, 1e-12);
      }),
    );
  });

  it('has a net score whose error is that of the mean of +1, 0 and −1', () => {
    fc.assert(
      fc.property(answered, (counts) => {
        const box = Math.min(2, Math.floor(counts.length / 2));
        const scores = answersOf(counts).map((step) => (step > counts.length - box ? 1 : step <= box ? -1 : 0));
        const mean = scores.reduce((sum: number, score) => sum + score, 0) / scores.length;
        const variance = scores.reduce((sum: number, score) => sum + (score - mean) ** 2, 0) / scores.length;
        expect(boxScores(counts)?.net).to.be.closeTo(mean, 1e-12);
        expect(boxScores(counts)?.netSe).to.be.closeTo(Math.sqrt(variance / scores.length), 1e-9);
      }),
    );
  });

  it('has boxes that never meet', () => {
    expect(boxScores([1, 2, 3])?.top.count).to.equal(3);
    expect(boxScores([1, 2, 3, 4])?.bottom.count).to.equal(3);
    expect(() => boxScores([1, 2, 3], 0.95, 2)).to.throw(RangeError, 'boxes of 2');
    expect(() => boxScores([1, 2, 3], 0.95, 0)).to.throw(RangeError, 'boxes of 0');
  });

  it("has R's quantiles", () => {
    // 1 1 2 2 3 4 4 5 7 7
    const counts = [2, 2, 1, 2, 1, 0, 2];
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => stepQuantile(counts, p))).to.deep.equal([1, 1, 2, 3.5, 7, 7]);
    expect(stepQuantile([1, 1], 0.5)).to.equal(1.5);
    expect(stepQuantile([0, 1, 0], 0.3)).to.equal(2);
    expect(() => stepQuantile(counts, 1.1)).to.throw(RangeError, '1.1');
  });

  it("has psych's interpolated median", () => {
    expect(interpolatedMedian([1, 1, 3])).to.be.closeTo(2.66666666666667, 1e-13);
    expect(interpolatedMedian([1, 2, 0, 0, 1])).to.equal(2);
    expect(interpolatedMedian([2, 2])).to.equal(1.5);
    expect(interpolatedMedian([0, 0, 0])).to.equal(null);
  });

  it('has a weighted median that is the smallest step half of the weight does not exceed', () => {
    expect(weightedMedianStep([0.1, 0.2, 0.2, 0.5])).to.equal(3);
    expect(weightedMedianStep([0.1, 0.2, 0.19, 0.51])).to.equal(4);
    expect(weightedMedianStep([0, 0])).to.equal(null);
    expect(() => weightedMedianStep([1, Infinity])).to.throw(RangeError, 'step 2');
  });

  it('shows its distribution alone when few answered or all said the same', () => {
    expect(stepMean([0, 0, 4, 5, 0])?.showDistributionOnly).to.equal('few');
    expect(stepMean([0, 0, 5, 5, 0])?.showDistributionOnly).to.equal(null);
    expect(stepMean([0, 0, 0, 12, 0])).to.deep.equal({ mean: 4, sd: 0, interval: { low: 4, high: 4 }, showDistributionOnly: 'all_equal' });
    expect(stepMean([0, 0, 0, 1, 0])).to.deep.equal({ mean: 4, sd: null, interval: null, showDistributionOnly: 'few' });
    expect(stepMean([0, 0])).to.equal(null);
    // t.test(c(1, 5)): mean 3, 3 ± 12.7062047361747 × 2
    const two = stepMean([1, 0, 0, 0, 1])?.interval;
    expect(two?.high).to.be.closeTo(28.4124094723494, 1e-9);
  });

  it('splits a neutral step in two, and has no middle on an even scale', () => {
    expect(divergingOffsets([1, 2, 4, 2, 1])).to.deep.equal({ left: -0.5, right: 0.5 });
    expect(divergingOffsets([1, 1, 3, 5])).to.deep.equal({ left: -0.2, right: 0.8 });
    expect(divergingOffsets([0, 0, 0, 0, 3])).to.deep.equal({ left: 0, right: 1 });
    expect(divergingOffsets([0, 0])).to.equal(null);
  });

  it('is evenly spread at 1 and of one mind at 0', () => {
    expect(normalisedEntropy([7, 7, 7])).to.be.closeTo(1, 1e-12);
    expect(normalisedEntropy([0, 7, 0])).to.equal(0);
    expect(normalisedEntropy([7, 0, 7])).to.be.closeTo(Math.log(2) / Math.log(3), 1e-12);
  });
});
