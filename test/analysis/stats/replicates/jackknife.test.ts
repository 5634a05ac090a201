import { expect } from 'chai';
import fc from 'fast-check';
import { covarianceOf } from '../../../../analysis/stats/design/covarianceOf.js';
import type { Grouping, SurveyDesign } from '../../../../analysis/stats/design/surveyDesign.js';
import { jackknife } from '../../../../analysis/stats/replicates/jackknife.js';
import { jackknifeShares } from '../../../../analysis/stats/replicates/jackknifeShares.js';
import { shareReplicator } from '../../../../analysis/stats/replicates/shareReplicator.js';
import { statisticReplicator } from '../../../../analysis/stats/replicates/statisticReplicator.js';
import { leaveEachOut, rakePlainly, sharePlainly } from './plainReplicates.js';
import { someSample, type SomeSample } from './someSample.js';

const everyone = (n: number): Grouping => ({ of: new Int32Array(n), count: 1 });
const samples = fc.record({ seed: fc.integer({ min: 1, max: 1e9 }), people: fc.integer({ min: 30, max: 60 }), departments: fc.integer({ min: 1, max: 5 }) });
const sampleOf = ({ seed, people, departments }: { seed: number; people: number; departments: number }) => someSample(seed, { people, departments, roles: 2, items: 2 });

/** Every share of everyone and of departments, by the definition. */
function plainShares({ design, departments, items }: SomeSample): (weights: readonly number[]) => readonly number[] {
  return (weights) =>
    [everyone(design.n), departments].flatMap((grouping) => Array.from({ length: grouping.count }, (_, g) => g).flatMap((g) => items.map((item) => sharePlainly(weights, item, grouping, g))));
}

const near = (found: number | null, wanted: number, what: string) => {
  if (Number.isFinite(wanted)) expect(found, what).to.be.closeTo(wanted, 1e-9);
  else expect(found, what).to.equal(null);
};

describe('the re-raked jackknife', () => {
  it('is what raking people one by one without each of them gives', () => {
    fc.assert(
      fc.property(samples, (made) => {
        const sample = sampleOf(made);
        const shares = plainShares(sample);
        const [full, left] = [shares(rakePlainly(sample.design, new Array<number>(sample.design.n).fill(1))), leaveEachOut(sample.design, shares)];
        const found = jackknifeShares(sample.design, { items: sample.items, domains: [sample.departments] });
        const n = sample.design.n;
        full.forEach((share, s) => {
          near(found.estimates[s] ?? null, share, `share ${s}`);
          near(found.variance(s), ((n - 1) / n) * left.reduce((sum, one) => sum + ((one[s] ?? NaN) - share) ** 2, 0), `variance ${s}`);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('of people drawn one by one is the same by cells and replicate by replicate, merged categories too', () => {
    fc.assert(
      fc.property(samples, (made) => {
        const { design, departments, roles, items } = sampleOf(made);
        const request = { items, domains: [departments, roles] };
        const [quick, slow] = [jackknifeShares(design, request), jackknife(design, shareReplicator(design, request))];
        expect(quick.merged).to.equal(slow.merged);
        quick.estimates.forEach((_, s) => near(quick.variance(s), slow.variance(s) ?? NaN, `variance ${s}`));
      }),
      { numRuns: 30 },
    );
  });

  it('merges a category with its only respondent, in that replicate alone', () => {
    const sample = someSample(11, { people: 40, departments: 3, roles: 2, items: 2 });
    const of = sample.departments.of.map((g, i) => (i === 7 ? 3 : g));
    const margin = { of, count: 4 };
    const design = { ...sample.design, calibration: { before: sample.design.weights, margins: [margin] } };
    const found = jackknifeShares(design, { items: sample.items });
    expect(found.merged).to.equal(1);
    const shares = plainShares({ ...sample, design, departments: margin });
    const left = leaveEachOut(design, shares);
    expect([...found.valuesOf(0)].map((value, i) => Math.abs(value - (left[i]?.[0] ?? NaN)) < 1e-12)).to.deep.equal(new Array<boolean>(40).fill(true));
  });

  it('of a mean is s²/n', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const n = values.length;
    const mean = (weights: Float64Array) => [values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight)];
    const design = { n, weights: new Float64Array(n).fill(7) };
    const average = values.reduce((sum, value) => sum + value) / n;
    const wanted = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (n - 1) / n;
    expect(jackknife(design, statisticReplicator(design, mean)).variance(0)).to.be.closeTo(wanted, 1e-12);
    const half = { ...design, fractions: Float64Array.of(0.5) };
    expect(jackknife(half, statisticReplicator(half, mean)).variance(0)).to.be.closeTo(wanted / 2, 1e-12);
  });

  it('of a total in strata of clusters is the linearised variance, fractions and one-unit strata too', () => {
    const clusters = { of: Int32Array.from([0, 0, 1, 2, 2, 3, 4, 5, 6, 6]), count: 7 };
    const strata = { of: Int32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 2, 2]), count: 3 };
    const design: SurveyDesign = { n: 10, weights: Float64Array.from([1, 2, 1, 3, 1, 2, 2, 1, 1, 1]), clusters, strata, fractions: Float64Array.from([0.2, 0.4, 0.3]) };
    const values = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
    const total = (weights: Float64Array) => [values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)];
    expect(jackknife(design, statisticReplicator(design, total)).variance(0)).to.be.closeTo(covarianceOf(design, [values])[0]?.[0] ?? NaN, 1e-9);
    const certain = { ...design, fractions: Float64Array.from([0.2, 0.4, 1]) };
    expect(jackknife(certain, statisticReplicator(certain, total)).variance(0)).to.be.closeTo(covarianceOf(certain, [values])[0]?.[0] ?? NaN, 1e-9);
  });

  it('gives covariances that the variance of a difference is made of', () => {
    const { design, departments, items } = someSample(5, { people: 40, departments: 3, roles: 2, items: 2 });
    const both = jackknifeShares(design, { items });
    const shares = (weights: Float64Array) => items.map((item) => sharePlainly([...weights], item, everyone(design.n), 0));
    const difference = jackknife(
      design,
      statisticReplicator(design, (weights) => [(shares(weights)[0] ?? NaN) - (shares(weights)[1] ?? NaN)]),
    );
    expect((both.variance(0) ?? NaN) + (both.variance(1) ?? NaN) - 2 * (both.covariance(0, 1) ?? NaN)).to.be.closeTo(difference.variance(0) ?? NaN, 1e-12);
    expect(departments.count).to.equal(3);
  });

  it('does not change with the order of people nor with the size of the weights', () => {
    const { design, departments, items } = someSample(9, { people: 40, departments: 4, roles: 2, items: 2 });
    const order = Array.from({ length: 40 }, (_, i) => (i * 7) % 40);
    const turn = <T extends Float64Array | Int32Array | Uint8Array>(list: T): T => {
      const turned = list.slice();
      for (const [to, from] of order.entries()) turned[to] = list[from] ?? 0;
      // A copy of an array of T is a T; the library says it is one of three.
      return turned as T;
    };
    const before = design.calibration?.before ?? design.weights;
    const margins = (design.calibration?.margins ?? []).map(({ of, count }) => ({ of: turn(of), count }));
    const turned = { n: 40, weights: turn(design.weights).map((weight) => 2 * weight), calibration: { before: turn(before), margins } };
    const one = jackknifeShares(design, { items, domains: [departments] });
    const other = jackknifeShares(turned, { items: items.map(({ answered, chosen }) => ({ answered: turn(answered), chosen: turn(chosen) })), domains: [{ of: turn(departments.of), count: 4 }] });
    one.estimates.forEach((_, s) => near(other.variance(s), one.variance(s) ?? NaN, `variance ${s}`));
  });
});

describe('where a jackknife has little to say', () => {
  const ones = (n: number) => new Uint8Array(n).fill(1);
  const domain = (...of: readonly number[]): Grouping => ({ of: Int32Array.from(of), count: 3 });
  const design = { n: 4, weights: Float64Array.from([1, 2, 1, 1]) };
  const item = { answered: Uint8Array.of(1, 1, 1, 0), chosen: Uint8Array.of(1, 0, 1, 1) };

  it('a domain of one has a share and no standard error, a domain of nobody neither', () => {
    const found = jackknifeShares(design, { items: [item], domains: [domain(0, 0, 1, 2)] });
    expect(found.estimates).to.deep.equal([2 / 4, 1 / 3, 1, null]);
    expect([found.standardError(2), found.standardError(3)]).to.deep.equal([null, null]);
    expect(found.standardError(1)).to.be.a('number');
  });

  it('none and all have standard error 0', () => {
    const items = [0, 1].map((all) => ({ answered: ones(4), chosen: new Uint8Array(4).fill(all) }));
    const found = jackknifeShares(design, { items });
    expect([found.estimates, found.standardError(0), found.standardError(1)]).to.deep.equal([[0, 1], 0, 0]);
  });

  it('one respondent, wrong weights and items of others are refused, naming which', () => {
    expect(() => jackknifeShares({ n: 1, weights: Float64Array.of(1) }, { items: [] })).to.throw(RangeError, 'two respondents');
    for (const [weight, text] of [[NaN, 'row 2 is NaN'], [-1, 'row 2 is -1'], [Infinity, 'row 2 is Infinity']] as const) {
      expect(() => jackknifeShares({ n: 4, weights: Float64Array.from([1, 1, weight, 1]) }, { items: [item] })).to.throw(RangeError, text);
    }
    expect(() => jackknifeShares(design, { items: [item, { ...item, chosen: ones(3) }] })).to.throw(RangeError, 'item 1');
    const clusters = { of: new Int32Array(4), count: 1 };
    expect(() => jackknifeShares({ ...design, clusters }, { items: [item] })).to.throw(RangeError, 'two independent units');
  });
});
