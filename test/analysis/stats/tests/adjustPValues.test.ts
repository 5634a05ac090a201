import { expect } from 'chai';
import fc from 'fast-check';
import { adjustPValues, type Adjustment } from '../../../../analysis/stats/tests/adjustPValues.js';

const methods: readonly Adjustment[] = ['bonferroni', 'holm', 'hochberg', 'hommel', 'BH', 'BY'];
const families = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 });

/** Hommel's procedure as closed testing: every subset of hypotheses by Simes' inequality. */
function closedSimes(p: readonly number[]): readonly number[] {
  const subsets = Array.from({ length: 2 ** p.length - 1 }, (_, i) => p.flatMap((value, j) => (((i + 1) >> j) & 1 ? [{ value, j }] : [])));
  const simes = subsets.map((subset) => Math.min(...subset.map(({ value }) => value).sort((a, b) => a - b).map((value, i) => (value * subset.length) / (i + 1))));
  return p.map((_, j) => Math.max(...subsets.map((subset, i) => (subset.some((one) => one.j === j) ? (simes[i] ?? NaN) : 0))));
}

describe('adjusted p-values', () => {
  it('keep the order of the tests, are never below their own p, and follow p when the tests are asked in another order', () => {
    fc.assert(
      fc.property(families, fc.constantFrom(...methods), (p, method) => {
        const adjusted = adjustPValues(p, method);
        for (const [i, value] of p.entries()) {
          if (value === null) expect(adjusted[i]).to.equal(null);
          else expect(adjusted[i]).to.be.within(value * (1 - 1e-12), 1);
          for (const [j, other] of p.entries()) if (value !== null && other !== null && value < other) expect(adjusted[i]).to.be.at.most(adjusted[j] ?? NaN);
        }
        expect(adjustPValues([...p].reverse(), method).reverse()).to.deep.equal(adjusted);
        // What could not be tested is in no family.
        expect(adjusted.filter((value) => value !== null)).to.deep.equal(adjustPValues(p.filter((value) => value !== null), method));
      }),
    );
  });

  it('by Hommel are closed testing by Simes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }).map((k) => k / 100), { minLength: 1, maxLength: 6 }), (p) => {
        for (const [i, value] of adjustPValues(p, 'hommel').entries()) expect(value).to.be.closeTo(closedSimes(p)[i] ?? NaN, 1e-12);
      }),
    );
  });

  it('refuse what is no p-value and name its place', () => {
    expect(() => adjustPValues([0.1, NaN], 'holm')).to.throw(RangeError, 'p-value 2');
    expect(() => adjustPValues([1.1], 'BH')).to.throw(RangeError, 'p-value 1');
    expect(adjustPValues([], 'holm')).to.deep.equal([]);
    expect(adjustPValues([null], 'hommel')).to.deep.equal([null]);
  });
});
