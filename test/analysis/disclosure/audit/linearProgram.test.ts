import { expect } from 'chai';
import fc from 'fast-check';
import { linearProgram, type LinearConstraint, type Term, type VariableBounds } from '../../../../analysis/disclosure/audit/linearProgram.js';

const terms = (...times: readonly number[]): readonly Term[] => times.map((one, variable) => ({ variable, times: one }));
const free: VariableBounds = { least: 0, most: null };

/** Every corner: each variable at a bound, or fixed by a set of constraints that are met exactly; small enough to try all whole points instead. */
function bestWholePoint(variables: readonly VariableBounds[], constraints: readonly LinearConstraint[], objective: readonly number[]): number | undefined {
  let best: number | undefined;
  const at: number[] = [];
  const go = (j: number): void => {
    const bounds = variables[j];
    if (bounds === undefined) {
      const holds = constraints.every(({ terms: own, least, most }) => {
        const sum = own.reduce((total, { variable, times }) => total + times * (at[variable] ?? 0), 0);
        return sum >= (least ?? -Infinity) && sum <= (most ?? Infinity);
      });
      const value = objective.reduce((total, times, i) => total + times * (at[i] ?? 0), 0);
      if (holds && value > (best ?? -Infinity)) best = value;
      return;
    }
    for (let value = bounds.least; value <= (bounds.most ?? 0); value += 1) {
      at[j] = value;
      go(j + 1);
    }
  };
  go(0);
  return best;
}

/** Two rows by three columns, whose sums may be known or between two numbers: a point with whole numbers is among the best. */
const transport = fc.record({
  tops: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
  sums: fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('both', 'least', 'most', 'none')), { minLength: 5, maxLength: 5 }),
  objective: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }),
});
const places = [[0, 1, 2], [3, 4, 5], [0, 3], [1, 4], [2, 5]];

describe('a linear programme', () => {
  it('finds what trying every whole point finds, for sums of rows and columns', () => {
    let feasible = 0;
    fc.assert(
      fc.property(transport, ({ tops, sums, objective }) => {
        const variables = tops.map((most) => ({ least: 0, most }));
        const constraints = sums.map(([least, more, told], r): LinearConstraint => ({
          terms: (places[r] ?? []).map((variable) => ({ variable, times: 1 })),
          least: told === 'most' || told === 'none' ? null : least,
          most: told === 'least' || told === 'none' ? null : least + more,
        }));
        const best = bestWholePoint(variables, constraints, objective);
        const programme = linearProgram(variables, constraints);
        expect(programme !== undefined).to.equal(best !== undefined);
        if (best === undefined || programme === undefined) return;
        feasible += 1;
        // Asked after something else, it is the same.
        programme.most(terms(1, -1, 1, -1, 1, -1));
        expect(programme.most(terms(...objective))).to.be.closeTo(best, 1e-9);
        const value = programme.point().reduce((sum, one, j) => sum + one * (objective[j] ?? 0), 0);
        expect(value).to.be.closeTo(best, 1e-9);
      }),
      { numRuns: 1000, seed: 16 },
    );
    expect(feasible).to.be.greaterThan(200);
  });

  it('is that of the books: Dantzig’s example with two products and three machines', () => {
    const programme = linearProgram([free, free], [
      { terms: terms(1, 0), least: null, most: 4 },
      { terms: terms(0, 2), least: null, most: 12 },
      { terms: terms(3, 2), least: null, most: 18 },
    ]);
    expect(programme?.most(terms(3, 5))).to.be.closeTo(36, 1e-12);
    expect(programme?.point()).to.deep.equal([2, 6]);
  });

  it('does not go in circles where Beale’s example does', () => {
    const programme = linearProgram([free, free, free, free], [
      { terms: terms(0.25, -60, -0.04, 9), least: null, most: 0 },
      { terms: terms(0.5, -90, -0.02, 3), least: null, most: 0 },
      { terms: terms(0, 0, 1, 0), least: null, most: 1 },
    ]);
    expect(programme?.most(terms(0.75, -150, 0.02, -6))).to.be.closeTo(0.05, 1e-12);
  });

  it('says what has no limit and what cannot be, and stops where enough is found', () => {
    const open = linearProgram([free, { least: -2, most: 3 }], [{ terms: terms(1, 1), least: 1, most: null }]);
    expect(open?.most(terms(1, 0))).to.equal(null);
    expect(open?.most(terms(-1, 0))).to.be.closeTo(0, 1e-12);
    expect(open?.most(terms(0, -1))).to.be.closeTo(2, 1e-12);
    expect(open?.most(terms(1, 0), 5)).to.satisfy((found: number | null) => found === null || found >= 5);
    expect(linearProgram([{ least: 0, most: 1 }], [{ terms: terms(1), least: 2, most: 2 }])).to.equal(undefined);
    expect(linearProgram([], [])?.most([])).to.equal(0);
  });

  it('names bounds that are no bounds and terms of no variable', () => {
    expect(() => linearProgram([{ least: 1, most: 0 }], [])).to.throw(RangeError, 'variable 0 cannot be from 1 to 0');
    expect(() => linearProgram([{ least: NaN, most: 0 }], [])).to.throw(RangeError, 'variable 0');
    expect(() => linearProgram([free], [{ terms: terms(1, 1), least: 0, most: 0 }])).to.throw(RangeError, 'constraint 0 has 1 of variable 1');
  });
});
