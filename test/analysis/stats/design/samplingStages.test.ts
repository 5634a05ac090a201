import { expect } from 'chai';
import { covarianceOf } from '../../../../analysis/stats/design/covarianceOf.js';
import type { SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';

/** 3 of 9 wards, 2 of 5 beds in each. */
const values = Float64Array.from([4, 7, 1, 3, 8, 8]);
const wards = { of: Int32Array.from([0, 0, 1, 1, 2, 2]), count: 3 };
const people: SurveyDesign = { n: 6, weights: new Float64Array(6).fill((9 / 3) * (5 / 2)) };
const process: SurveyDesign = { ...people, clusters: wards };
const oneStage: SurveyDesign = { ...process, fractions: Float64Array.of(3 / 9) };
const stages = [{ fractions: new Float64Array(3).fill(2 / 5) }];
const design: SurveyDesign = { ...oneStage, stages };
const varianceOf = (of: SurveyDesign) => covarianceOf(of, [values])[0]?.[0] ?? NaN;

describe('a sample drawn in two stages', () => {
  it("has Cochran's variance of a total (1977, formula 11.24)", () => {
    const totals = [11, 4, 16].map((sum) => (sum * 5) / 2);
    const mean = totals.reduce((sum, total) => sum + total) / 3;
    const between = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / 2;
    const within = [4.5, 2, 0];
    const wanted = ((9 * (9 - 3)) / 3) * between + (9 / 3) * within.reduce((sum, s2) => sum + ((5 * (5 - 2)) / 2) * s2, 0);
    expect(varianceOf(design)).to.be.closeTo(wanted, 1e-9);
  });

  it('adds nothing where the first stage is drawn from no end of units, or all of a unit was drawn', () => {
    expect(varianceOf({ ...process, stages })).to.equal(varianceOf(process));
    expect(varianceOf({ ...design, stages: [{ fractions: new Float64Array(3).fill(1) }] })).to.equal(varianceOf(oneStage));
  });

  it('is the variance of one stage within what is certain', () => {
    const strata = { n: 6, weights: new Float64Array(6).fill(5 / 2), strata: wards, fractions: new Float64Array(3).fill(2 / 5) };
    const certain = { ...design, weights: strata.weights, fractions: Float64Array.of(1) };
    expect(varianceOf(certain)).to.be.closeTo(varianceOf(strata), 1e-12);
  });

  it('refuses stages without clusters and fractions that are not one a unit', () => {
    expect(() => varianceOf({ ...people, stages })).to.throw(RangeError, 'stage 2');
    for (const fractions of [Float64Array.of(0.4, 0.4), Float64Array.of(0.4, NaN, 0.4)]) {
      expect(() => varianceOf({ ...design, stages: [{ fractions }] })).to.throw(RangeError, 'each of 3 units');
    }
  });
});
