import { expect } from 'chai';
import fc from 'fast-check';
import { covarianceOf } from '../../../../analysis/stats/design/covarianceOf.js';
import { designDegrees } from '../../../../analysis/stats/design/designDegrees.js';
import { ratioInfluence } from '../../../../analysis/stats/design/ratioInfluence.js';
import { shareInfluence } from '../../../../analysis/stats/design/shareInfluence.js';
import { standardError } from '../../../../analysis/stats/design/standardError.js';
import type { Grouping, SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { rake } from '../../../../analysis/stats/weights/rake.js';
import { marginOf, someSurvey } from './someSurvey.js';

const ones = (n: number) => new Uint8Array(n).fill(1);
const equalWeights = (n: number, more: Partial<SurveyDesign> = {}): SurveyDesign => ({ n, weights: new Float64Array(n).fill(2), ...more });
const grouping = (of: readonly number[]): Grouping => ({ of: Int32Array.from(of), count: Math.max(...of) + 1 });

/** Residuals of a weighted regression on dummies, person by person: Gram and Schmidt instead of cells and normal equations. */
function residual(u: Float64Array, d: Float64Array, margins: readonly Grouping[]): Float64Array {
  const inner = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0) * (d[i] ?? 0), 0);
  const without = (a: Float64Array, base: readonly Float64Array[]) =>
    // Twice is enough to be rid of rounding.
    [1, 2].reduce((left) => base.reduce((now, b) => now.map((x, i) => x - ((inner(now, b) * (b[i] ?? 0)) / inner(b, b))), left), a);
  const base: Float64Array[] = [];
  for (const { of, count } of margins) {
    for (let g = 0; g < count; g += 1) {
      const dummy = Float64Array.from(of, (one) => (one === g ? 1 : 0));
      const left = without(dummy, base);
      if (inner(left, left) > 1e-9 * Math.max(1, inner(dummy, dummy))) base.push(left);
    }
  }
  return without(u, base);
}

describe('covariances of estimates', () => {
  it('agree with R survey for clusters in strata of a finite population, calibrated and not', () => {
    const y = Uint8Array.of(1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1);
    const before = Float64Array.of(1, 2, 1.5, 1, 3, 2, 1, 1, 2, 2.5, 1, 1);
    const margins = [marginOf('a', [0, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1], [18, 22]), marginOf('b', [0, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1], [23, 17])];
    const structure = { strata: grouping([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]), clusters: grouping([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]), fractions: Float64Array.of(0.3, 0.15) };
    const { weights } = rake(before, margins);
    const raked: SurveyDesign = { n: 12, weights, calibration: { before, margins }, ...structure };
    const inX = Uint8Array.from(margins[0]?.of ?? [], (g) => (g === 0 ? 1 : 0));
    const all = shareInfluence(weights, ones(12), y);
    const some = shareInfluence(weights, inX, y);
    expect(all.estimate).to.be.closeTo(0.5082976306815036, 1e-12);
    expect(standardError(raked, all.influence)).to.be.closeTo(0.1607517975504686, 1e-12);
    expect(some.estimate).to.be.closeTo(0.3741783199157886, 1e-12);
    expect(standardError(raked, some.influence)).to.be.closeTo(0.1137037281301836, 1e-12);
    expect(designDegrees(raked, inX)).to.equal(2);
    const unraked: SurveyDesign = { n: 12, weights: before, ...structure };
    expect(standardError(unraked, shareInfluence(before, ones(12), y).influence)).to.be.closeTo(0.1473825929650804, 1e-12);
    expect(designDegrees(unraked)).to.equal(4);
  });

  it('by cells are those of a regression person by person, where categories are unknown or empty too', () => {
    fc.assert(
      fc.property(someSurvey, ({ n, before, weights, first, second, answers }) => {
        // Coarser than the first margin: it explains nothing more.
        const redundant = { of: first.of.map((g) => (g < 0 ? g : g >> 1)), count: 2 };
        const design: SurveyDesign = { n, weights, calibration: { before, margins: [second, first, redundant] } };
        const influences = answers.map((answer) => shareInfluence(weights, ones(n), answer).influence);
        const [a = new Float64Array(n), b = new Float64Array(n)] = influences.map((u) => residual(u, before, [first, second]).map((e, i) => e * (weights[i] ?? 0)));
        const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
        const expected = (n / (n - 1)) * a.reduce((sum, value, i) => sum + (value - mean(a)) * ((b[i] ?? 0) - mean(b)), 0);
        const found = covarianceOf(design, influences);
        expect(found[0]?.[1]).to.be.closeTo(expected, 1e-10);
        expect(found[1]?.[0]).to.equal(found[0]?.[1]);
      }),
    );
  });

  it('of what the margins explain are nothing', () => {
    const role = [0, 1, 0, 1, 1, 0, 0, 1];
    const { weights } = rake(new Float64Array(8).fill(1), [marginOf('role', role, [30, 10])]);
    const design: SurveyDesign = { n: 8, weights, calibration: { before: new Float64Array(8).fill(1), margins: [grouping(role)] } };
    const share = shareInfluence(weights, ones(8), Uint8Array.from(role));
    expect(share.estimate).to.be.closeTo(0.25, 1e-12);
    expect(standardError(design, share.influence)).to.be.closeTo(0, 1e-12);
  });

  it('are those of a simple random sample, and nothing once everybody was asked', () => {
    const y = Uint8Array.of(1, 1, 0, 0, 1);
    const { influence } = shareInfluence(new Float64Array(5).fill(2), ones(5), y);
    expect(covarianceOf(equalWeights(5), [influence])[0]?.[0]).to.be.closeTo((0.6 * 0.4) / 4, 1e-15);
    expect(standardError(equalWeights(5, { fractions: Float64Array.of(1) }), influence)).to.equal(0);
  });

  it('do not depend on the size of weights, on the order of people or on how clusters are numbered', () => {
    fc.assert(
      fc.property(someSurvey, ({ n, before, weights, first, second, answers }) => {
        const answer = answers[0] ?? ones(n);
        const clusters = { of: Int32Array.from(first.of, (g, i) => (g < 0 ? 10 + i : g)), count: 10 + n };
        const seOf = (order: readonly number[], times: number, shift: number) => {
          const pick = (values: Float64Array, scale: number) => Float64Array.from(order, (i) => (values[i] ?? 0) * scale);
          const groups = ({ of, count }: Grouping) => ({ of: Int32Array.from(order, (i) => of[i] ?? 0), count });
          const shifted = groups(clusters);
          const design: SurveyDesign = {
            n,
            weights: pick(weights, times),
            calibration: { before: pick(before, times), margins: [groups(second)] },
            clusters: { of: shifted.of.map((cluster) => cluster + shift), count: shifted.count + shift },
          };
          return standardError(design, shareInfluence(design.weights, ones(n), Uint8Array.from(order, (i) => answer[i] ?? 0)).influence);
        };
        const order = [...Array(n).keys()];
        fc.pre(new Set(clusters.of).size > 1);
        expect(seOf(order.reverse(), 7, 100)).to.be.closeTo(seOf([...order].reverse(), 1, 0), 1e-10);
      }),
    );
  });

  it('count a stratum of one with others, never as without spread', () => {
    const y = Uint8Array.of(1, 0, 1, 0, 1, 0, 0);
    const { influence } = shareInfluence(new Float64Array(7).fill(2), ones(7), y);
    const se = (strata: readonly number[]) => standardError(equalWeights(7, { strata: grouping(strata) }), influence);
    // Two lonely strata are one; a single one goes to the smallest other.
    expect(se([0, 0, 1, 2, 3, 3, 3])).to.equal(se([0, 0, 1, 1, 2, 2, 2]));
    expect(se([0, 0, 0, 0, 1, 2, 2])).to.equal(se([0, 0, 0, 0, 1, 1, 1]));
    expect(designDegrees(equalWeights(7, { strata: grouping([0, 0, 0, 0, 1, 2, 2]) }))).to.equal(5);
    // Merged, a fraction is units over population: 3 of 2 / 0.5 + 1 / 0.25.
    const merged = standardError(equalWeights(7, { strata: grouping([0, 0, 0, 0, 1, 2, 2]), fractions: Float64Array.of(0, 0.25, 0.5) }), influence);
    expect(merged).to.equal(standardError(equalWeights(7, { strata: grouping([0, 0, 0, 0, 1, 1, 1]), fractions: Float64Array.of(0, 3 / 8) }), influence));
  });

  it('have degrees of freedom by units and strata with weight', () => {
    const design: SurveyDesign = { n: 6, weights: Float64Array.of(1, 1, 0, 1, 1, 1), strata: grouping([0, 0, 0, 1, 1, 1]) };
    expect(designDegrees(design)).to.equal(3);
    expect(designDegrees(design, Uint8Array.of(1, 1, 1, 0, 0, 0))).to.equal(1);
    expect(designDegrees(design, Uint8Array.of(0, 0, 1, 0, 0, 0))).to.equal(0);
    expect(designDegrees({ ...design, clusters: grouping([0, 0, 1, 2, 2, 3]) })).to.equal(1);
  });

  it('of a ratio of nobody are nothing', () => {
    expect(ratioInfluence(Float64Array.of(1, 2), [1, 1], [0, 0])).to.deep.equal({ estimate: null, total: 0, influence: new Float64Array(2) });
  });

  it('are refused for designs that are none, naming the row', () => {
    const u = [new Float64Array(3)];
    for (const wrong of [NaN, -1, Infinity]) {
      expect(() => covarianceOf({ n: 3, weights: Float64Array.of(1, wrong, 1) }, u)).to.throw(RangeError, 'row 1');
      const calibration = { before: Float64Array.of(1, 1, wrong), margins: [] };
      expect(() => covarianceOf({ n: 3, weights: new Float64Array(3).fill(1), calibration }, u)).to.throw(RangeError, 'row 2');
    }
    expect(() => covarianceOf(equalWeights(1), [new Float64Array(1)])).to.throw(RangeError, 'two respondents');
    expect(() => covarianceOf(equalWeights(3), [new Float64Array(2)])).to.throw(RangeError, '2 influences');
    expect(() => covarianceOf(equalWeights(3, { clusters: grouping([0, 0, 0]) }), u)).to.throw(RangeError, 'two independent units');
    expect(() => covarianceOf(equalWeights(3, { clusters: grouping([0, 0, 1]), strata: grouping([0, 1, 1]) }), u)).to.throw(RangeError, 'row 1 lies in two strata');
    expect(() => covarianceOf(equalWeights(3, { strata: { of: Int32Array.of(0, 5, 0), count: 2 } }), u)).to.throw(RangeError, 'row 1');
    expect(() => covarianceOf(equalWeights(3, { fractions: Float64Array.of(1.5) }), u)).to.throw(RangeError, 'stratum 0');
  });
});
