import { expect } from 'chai';
import type { SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { bootstrap } from '../../../../analysis/stats/replicates/bootstrap.js';
import { bootstrapShares } from '../../../../analysis/stats/replicates/bootstrapShares.js';
import { jackknifeShares } from '../../../../analysis/stats/replicates/jackknifeShares.js';
import { percentileInterval } from '../../../../analysis/stats/replicates/percentileInterval.js';
import { statisticReplicator } from '../../../../analysis/stats/replicates/statisticReplicator.js';
import { weightedSummary } from '../../../../analysis/stats/weightedSummary.js';
import { someSample } from './someSample.js';

const equal = (n: number): SurveyDesign => ({ n, weights: new Float64Array(n).fill(1) });
const sample = someSample(3, { people: 300, departments: 4, roles: 3, items: 3 });
const request = { items: sample.items, domains: [sample.departments] };

/** Every equally likely way of drawing n − 1 of n, and what a statistic is then. */
function exactly(values: readonly number[], statistic: (weights: Float64Array) => number): readonly number[] {
  const n = values.length;
  return Array.from({ length: n ** (n - 1) }, (_, way) => {
    const weights = new Float64Array(n);
    for (let draw = 0, rest = way; draw < n - 1; draw += 1, rest = Math.floor(rest / n)) weights[rest % n] = (weights[rest % n] ?? 0) + 1;
    return statistic(weights);
  });
}

describe('the re-raked bootstrap', () => {
  it('gives the same numbers for the same seed, and the first replicates whatever is asked for', () => {
    const [few, many] = [50, 100].map((replicates) => bootstrapShares(sample.design, request, { seed: 7, replicates }));
    expect(many?.discarded).to.equal(0);
    expect([...(few?.valuesOf(4) ?? [])]).to.deep.equal([...(many?.valuesOf(4) ?? [])].slice(0, 50));
    expect(bootstrapShares(sample.design, request, { seed: 8, replicates: 50 }).variance(4)).to.not.equal(few?.variance(4));
  });

  it('agrees with the jackknife on shares, as far as chance lets it', () => {
    const found = bootstrapShares(sample.design, request, { seed: 1 });
    const other = jackknifeShares(sample.design, request);
    found.estimates.forEach((estimate, s) => {
      expect(estimate).to.equal(other.estimates[s]);
      // 5 standard errors of chance, and what the jackknife of 300 exceeds it by (`statistics.md` 4.5).
      expect((found.standardError(s) ?? NaN) / (other.standardError(s) ?? NaN)).to.be.within(0.85, 1.12);
    });
  });

  it('of a median and of a mean is what all ways of drawing give', () => {
    const values = [1, 2, 4, 7, 11];
    const median = (weights: Float64Array) => weightedSummary(values.map((value, i) => ({ value, weight: weights[i] ?? 0 }))).median ?? NaN;
    const mean = (weights: Float64Array) => values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight);
    const found = bootstrap(
      equal(5),
      statisticReplicator(equal(5), (weights) => [median(weights), mean(weights)]),
      { seed: 2, replicates: 20_000 },
    );
    for (const [s, statistic] of [median, mean].entries()) {
      const theta = statistic(equal(5).weights);
      const squares = exactly(values, statistic).map((value) => (value - theta) ** 2);
      const wanted = squares.reduce((sum, square) => sum + square) / squares.length;
      const chance = Math.sqrt(squares.reduce((sum, square) => sum + (square - wanted) ** 2, 0) / squares.length / 20_000);
      expect(found.variance(s)).to.be.closeTo(wanted, 4 * chance);
    }
    // n − 1 draws make the variance of a mean s²/n in expectation, not (n − 1)/n of it.
    expect(found.variance(1)).to.be.closeTo(16.5 / 5, 0.15);
  });

  it('multiplies by 1 − f for a headcount', () => {
    const [all, some] = [0, 0.6].map((fraction) => bootstrapShares({ ...sample.design, fractions: Float64Array.of(fraction) }, request, { seed: 1, replicates: 60 }));
    expect(some?.variance(2)).to.be.closeTo(0.4 * (all?.variance(2) ?? NaN), 1e-12);
  });

  it('draws clusters whole, and strata by themselves', () => {
    const clusters = { of: Int32Array.from([0, 0, 1, 1, 2, 2, 3, 3]), count: 4 };
    const strata = { of: Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1]), count: 2 };
    const design = { ...equal(8), clusters, strata };
    bootstrap(
      design,
      statisticReplicator(design, (weights) => {
        expect([...weights].filter((weight, i) => weight !== weights[i ^ 1])).to.deep.equal([]);
        expect([0, 4].map((from) => weights.slice(from, from + 4).reduce((sum, weight) => sum + weight))).to.deep.equal([4, 4]);
        return [0];
      }),
      { seed: 1, replicates: 30 },
    );
  });

  it('discards replicates that nobody of a category is in, counts them, and says when they are too many', () => {
    const alone = { of: Int32Array.from({ length: 30 }, (_, i) => (i === 0 ? 1 : 0)), count: 2 };
    const design: SurveyDesign = { ...equal(30), calibration: { before: equal(30).weights, margins: [alone] } };
    const found = bootstrapShares(design, { items: [] }, { seed: 1, replicates: 2000 });
    expect(found.replicates + found.discarded).to.equal(2000);
    // (29/30)^29 of them, 4 standard errors of chance.
    expect(found.discarded / 2000).to.be.closeTo((29 / 30) ** 29, 4 * Math.sqrt((0.374 * 0.626) / 2000));
    expect(found.tooManyDiscarded).to.equal(true);
    expect(bootstrapShares(sample.design, request, { seed: 1, replicates: 100 }).tooManyDiscarded).to.equal(false);
  });

  it('says nothing of what too many replicates leave undefined', () => {
    const rare = { answered: Uint8Array.from({ length: 30 }, (_, i) => (i === 0 ? 1 : 0)), chosen: new Uint8Array(30).fill(1) };
    const found = bootstrapShares(equal(30), { items: [rare] }, { seed: 1, replicates: 200 });
    expect([found.estimates, found.standardError(0)]).to.deep.equal([[1], null]);
    expect(found.valuesOf(0).length).to.be.lessThan(200);
  });

  it('refuses half a replicate, and strata of different fractions', () => {
    expect(() => bootstrapShares(sample.design, request, { seed: 1, replicates: 0.5 })).to.throw(RangeError, '0.5');
    const strata = { of: Int32Array.from([0, 0, 1, 1]), count: 2 };
    expect(() => bootstrapShares({ ...equal(4), strata, fractions: Float64Array.of(0.1, 0.2) }, { items: [] }, { seed: 1 })).to.throw(RangeError, 'use the jackknife');
  });
});

describe('the interval of what replicates gave', () => {
  it("is R's quantile(1:100, c(.025, .975))", () => {
    const found = percentileInterval(Float64Array.from({ length: 100 }, (_, i) => 100 - i));
    expect([found?.low, found?.high].map((limit) => limit?.toFixed(10))).to.deep.equal(['3.4750000000', '97.5250000000']);
  });

  it('of one value is that value, of none is none', () => {
    expect(percentileInterval(Float64Array.of(3))).to.deep.equal({ low: 3, high: 3 });
    expect(percentileInterval(new Float64Array(0))).to.equal(null);
    expect(() => percentileInterval(Float64Array.of(3), 1)).to.throw(RangeError);
  });
});
