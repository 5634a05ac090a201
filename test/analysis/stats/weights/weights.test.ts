import { expect } from 'chai';
import fc from 'fast-check';
import { calibrateBounded } from '../../../../analysis/stats/weights/calibrateBounded.js';
import { calibrateLinear } from '../../../../analysis/stats/weights/calibrateLinear.js';
import { postStratify } from '../../../../analysis/stats/weights/postStratify.js';
import { rake, type NamedMargin } from '../../../../analysis/stats/weights/rake.js';
import { rakeCapRake } from '../../../../analysis/stats/weights/rakeCapRake.js';
import { rakeCells } from '../../../../analysis/stats/weights/rakeCells.js';
import { trimWeights } from '../../../../analysis/stats/weights/trimWeights.js';
import { weightSummary } from '../../../../analysis/stats/weights/weightSummary.js';
import { marginOf } from '../design/someSurvey.js';

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const ones = (n: number) => new Float64Array(n).fill(1);

function sumsBy({ of, count }: NamedMargin, weights: Float64Array): number[] {
  return Array.from({ length: count }, (_, g) => sumOf(weights.map((weight, i) => (of[i] === g ? weight : 0))));
}

function expectMargins(margins: readonly NamedMargin[], weights: Float64Array, within = 1e-10): void {
  for (const margin of margins) for (const [g, sum] of sumsBy(margin, weights).entries()) expect(sum / (margin.totals[g] ?? NaN)).to.be.closeTo(1, within);
}

/** People with weights, at least one in each combination of department and role, so that any totals can hold. */
const surveyWith = (departments: { readonly min: number; readonly max: number }, role: { readonly min: number; readonly max: number }) =>
  fc
  .record({
    weights: fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 12, maxLength: 30 }),
    departments: fc.array(fc.double({ ...departments, noNaN: true }), { minLength: 3, maxLength: 3 }),
    role: fc.double({ ...role, noNaN: true }),
  })
  .map(({ weights, departments, role }) => {
    const total = departments.reduce((sum, one) => sum + one, 0);
    const rows = [...weights.keys()];
    const margins = [
      marginOf(
        'department',
        rows.map((i) => i % 3),
        departments,
      ),
      marginOf(
        'role',
        rows.map((i) => Math.floor(i / 3) % 2),
        [total * role, total * (1 - role)],
      ),
    ];
    return { before: Float64Array.from(weights), margins };
  });

const survey = surveyWith({ min: 10, max: 60 }, { min: 0.3, max: 0.7 });
/** Where no combination must hold more than its people can below the cap. */
const even = surveyWith({ min: 25, max: 35 }, { min: 0.45, max: 0.55 });

describe('raking', () => {
  it('makes every margin hold, whatever the size of the weights and the order of the margins', () => {
    fc.assert(
      fc.property(survey, ({ before, margins }) => {
        const { weights } = rake(before, margins);
        expectMargins(margins, weights);
        const other = rake(
          before.map((weight) => weight * 100),
          [...margins].reverse(),
        ).weights;
        for (const [i, weight] of weights.entries()) expect(other[i]).to.be.closeTo(weight, 1e-9);
        const again = rake(weights, margins);
        for (const [i, weight] of weights.entries()) expect(again.weights[i]).to.be.closeTo(weight, 1e-9);
      }),
    );
  });

  it('multiplies categories, so that odds between cells stay', () => {
    const margins = [marginOf('a', [0, 0, 1, 1], [70, 30]), marginOf('b', [0, 1, 0, 1], [20, 80])];
    const { weights } = rake(Float64Array.of(1, 2, 3, 4), margins);
    const odds = (w: Float64Array) => ((w[0] ?? 0) * (w[3] ?? 0)) / ((w[1] ?? 0) * (w[2] ?? 0));
    expect(odds(weights)).to.be.closeTo(4 / 6, 1e-12);
  });

  it('scales margins that disagree to the first, and says so', () => {
    const raked = rake(ones(4), [marginOf('a', [0, 0, 1, 1], [50, 50]), marginOf('b', [0, 1, 0, 1], [40, 70])]);
    expect(raked.scaled).to.deep.equal([{ margin: 'b', total: 110, scaledTo: 100 }]);
    expect(sumOf(raked.weights)).to.be.closeTo(100, 1e-10);
  });

  it('leaves who is not known to a margin out of it, with their part of the weights', () => {
    const margins = [marginOf('a', [0, 0, 1, 1, -1, -1], [60, 30]), marginOf('b', [0, 1, 0, 1, 0, -1], [45, 45])];
    const { weights, unknown } = rake(ones(6), margins);
    expect(unknown).to.deep.equal([
      { margin: 'a', people: 2, share: 2 / 6 },
      { margin: 'b', people: 1, share: 1 / 6 },
    ]);
    const [a = [], b = []] = margins.map((margin) => sumsBy(margin, weights));
    expect((a[0] ?? 0) / (a[1] ?? 0)).to.be.closeTo(2, 1e-10);
    expect((b[0] ?? 0) / (b[1] ?? 0)).to.be.closeTo(1, 1e-10);
    // In no margin: as from before.
    expect(weights[5]).to.be.closeTo(15, 1e-12);
    expect(sumOf(weights)).to.be.closeTo(90, 1e-10);
  });

  it('refuses what cannot be, naming row, margin and category', () => {
    const a = marginOf('a', [0, 1], [5, 5]);
    for (const wrong of [NaN, -1, Infinity]) expect(() => rake(Float64Array.of(1, wrong), [a])).to.throw(RangeError, 'row 1');
    expect(() => rake(ones(2), [marginOf('a', [0, 0], [5, 5])])).to.throw(RangeError, 'a a1 has people in the population and no respondent');
    expect(() => rake(ones(2), [marginOf('a', [0, 1], [5, 0])])).to.throw(RangeError, 'a a1 has respondents (row 1) and nobody in the population');
    expect(() => rake(ones(2), [marginOf('a', [0, 1], [5, NaN])])).to.throw(RangeError, 'a a1');
    expect(() => rake(ones(2), [marginOf('a', [0, 1], [0, 0])])).to.throw(RangeError, 'all totals are 0');
    expect(() => rake(ones(2), [marginOf('a', [0, 7], [5, 5])])).to.throw(RangeError, 'row 1');
    expect(() => rake(new Float64Array(2), [a])).to.throw(RangeError, 'no respondent has a weight');
    expect(() => rake(ones(3), [a])).to.throw(RangeError, '2 entries for 3');
    // Each category has somebody, and still no weights can hold both.
    expect(() => rake(ones(2), [a, marginOf('b', [0, 1], [8, 2])], { maxIterations: 50 })).to.throw(RangeError, 'a, b cannot all hold');
  });

  it('of cells starts anywhere it was before, and says which category is empty', () => {
    const margins = [marginOf('a', [0, 0, 1, 1], [70, 30]), marginOf('b', [0, 1, 0, 1], [20, 80])];
    const first = rakeCells(Float64Array.of(1, 2, 3, 4), margins);
    const second = rakeCells(Float64Array.of(1, 2, 3, 4), margins, { start: first.factors });
    expect([first.converged, second.converged, second.iterations]).to.deep.equal([true, true, 1]);
    for (const [c, factor] of first.factors.entries()) expect(second.factors[c]).to.be.closeTo(factor, 1e-10 * factor);
    const without = rakeCells(Float64Array.of(1, 0, 3, 0), margins);
    expect([without.converged, without.empty]).to.deep.equal([false, { margin: 1, category: 1 }]);
    const none = rakeCells(Float64Array.of(1, 2, 3, 4), [marginOf('a', [0, 0, 1, 1], [100, 0])]);
    expect([none.converged, ...none.factors.slice(2)]).to.deep.equal([true, 0, 0]);
  });
});

describe('other weights', () => {
  it('to one margin are all the same', () => {
    fc.assert(
      fc.property(survey, ({ before, margins: [margin] }) => {
        if (margin === undefined) return;
        const raked = rake(before, [margin]).weights;
        const cells = postStratify(before, margin);
        const linear = calibrateLinear(before, [margin]);
        for (const [i, weight] of raked.entries()) {
          expect(cells[i]).to.be.closeTo(weight, 1e-10);
          expect(linear[i]).to.be.closeTo(weight, 1e-9);
        }
      }),
    );
  });

  it('with wide bounds are those of raking, with narrow ones lie within', () => {
    fc.assert(
      fc.property(survey, ({ before: some, margins }) => {
        // Bounds are on what weights from before, in people, are multiplied by.
        const before = some.map((weight) => (weight * sumOf(margins[0]?.totals ?? ones(1))) / sumOf(some));
        const raked = rake(before, margins).weights;
        const wide = calibrateBounded(before, margins, { low: 0, high: 1e9 });
        for (const [i, weight] of raked.entries()) expect(wide[i]).to.be.closeTo(weight, 1e-5);
        const factors = raked.map((weight, i) => weight / (before[i] ?? 1));
        const bounds = { low: Math.min(...factors) * 0.95, high: Math.max(...factors, 1) * 1.05 };
        const within = calibrateBounded(before, margins, { low: Math.min(0.99, bounds.low), high: bounds.high });
        expectMargins(margins, within, 1e-8);
        for (const [i, weight] of within.entries()) expect(weight / (before[i] ?? 1)).to.be.within(Math.min(0.99, bounds.low), bounds.high);
      }),
    );
  });

  it('that are capped hold the margins and lie below the cap', () => {
    fc.assert(
      fc.property(even, ({ before, margins }) => {
        const mean = sumOf(margins[0]?.totals ?? ones(1)) / before.length;
        const lenient = rakeCapRake(before, margins);
        expect(lenient.cap).to.equal(Math.max(3 * mean, 1.1 * lenient.floor.floor));
        const { weights, cap, capped } = rakeCapRake(before, margins, 2 * mean);
        expectMargins(margins, weights);
        expect(Math.max(...weights)).to.be.at.most(cap * (1 + 1e-9));
        expect(capped).to.equal(weights.filter((weight) => weight > cap * (1 - 1e-9)).length);
      }),
    );
  });

  it('that cannot be are refused, and the category is named', () => {
    const margins = [marginOf('department', [0, 0, 0, 1], [30, 70])];
    expect(() => rakeCapRake(ones(4), margins, 60)).to.throw(RangeError, 'department department1 needs 70');
    const { floor, cap } = rakeCapRake(ones(4), margins);
    expect(floor).to.deep.equal({ floor: 70, category: 'department department1' });
    expect(cap).to.equal(1.1 * 70);
    expect(() => calibrateBounded(Float64Array.of(25, 25, 25, 25), margins, { low: 0.1, high: 2 })).to.throw(RangeError, 'department department1 needs the factor 2.8');
    expect(() => calibrateBounded(ones(4), margins, { low: 1, high: 2 })).to.throw(RangeError, 'bounds lie around 1');
    const both = [marginOf('a', [0, 0, 1, 1], [90, 10]), marginOf('b', [0, 0, 1, 1], [50, 50])];
    expect(() => calibrateLinear(ones(4), both)).to.throw(RangeError, 'cannot reach the total');
  });

  it('are trimmed without losing any, by hand and in general', () => {
    // 6 is cut by 2, which the others share; nobody passes the limit then.
    expect([...trimWeights(Float64Array.of(1, 2, 6), { upper: 4 })]).to.deep.equal([2, 3, 4]);
    // 9 is cut by 4.5, 2.25 each; then 5.25 is cut by 0.75, which only the smallest can take.
    expect([...trimWeights(Float64Array.of(1, 3, 9), { upper: 4.5 })]).to.deep.equal([4, 4.5, 4.5]);
    expect([...trimWeights(Float64Array.of(1, 2, 3), { lower: 0.5 })]).to.deep.equal([1, 2, 3]);
    expect(() => trimWeights(Float64Array.of(1, 3, 9), { upper: 4 })).to.throw(RangeError, 'mean weight');
    expect(() => trimWeights(Float64Array.of(1, NaN), { upper: 4 })).to.throw(RangeError, 'row 1');
  });

  it('are summed up, and equal ones have no design effect', () => {
    expect(weightSummary(Float64Array.of(2, 2, 2))).to.deep.equal({ n: 3, sum: 6, min: 2, max: 2, ratio: 1, cv2: 0, designEffect: 1, effective: 3 });
    expect(weightSummary(Float64Array.of(0, 1, 3))?.ratio).to.equal(null);
    expect(weightSummary(new Float64Array(2))).to.equal(null);
    // Kish's design effect is 1 + cv², with or without somebody of weight 0: who weighs nothing is no respondent.
    const given = weightSummary(Float64Array.of(1, 2, 3, 4));
    expect(given?.designEffect).to.be.closeTo(1 + (given?.cv2 ?? NaN), 1e-15);
    const { n, cv2, designEffect, effective } = weightSummary(Float64Array.of(0, 1, 2, 0, 3, 4, 0)) ?? {};
    expect({ n, cv2, designEffect, effective }).to.deep.equal({ n: 4, cv2: given?.cv2, designEffect: given?.designEffect, effective: given?.effective });
  });
});
