/** Authority: R `glm(family = binomial)`, its limit where the response separates; the likelihood equations; `statistics.md` 6.2. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { ResponseCells } from '../../../../analysis/stats/nonresponse/responseCells.js';
import { representativity } from '../../../../analysis/stats/nonresponse/representativity.js';
import { responseCoefficients } from '../../../../analysis/stats/nonresponse/responseCoefficients.js';
import { responsePropensities } from '../../../../analysis/stats/nonresponse/responsePropensities.js';
import { totalVariationDistance } from '../../../../analysis/stats/nonresponse/totalVariationDistance.js';

/** Departments × roles, a row a department. */
function crossed(invited: readonly (readonly number[])[], responded: readonly (readonly number[])[]): ResponseCells {
  const roles = invited[0]?.length ?? 0;
  const cells = invited.length * roles;
  return {
    invited: Float64Array.from(invited.flat()),
    responded: Float64Array.from(responded.flat()),
    margins: [
      { of: Int32Array.from({ length: cells }, (_, c) => Math.floor(c / roles)), count: invited.length },
      { of: Int32Array.from({ length: cells }, (_, c) => c % roles), count: roles },
    ],
  };
}

const invited = [
  [10, 20],
  [30, 10],
  [5, 8],
];

// glm(cbind(responded, invited - responded) ~ department + role, binomial, control = list(epsilon = 1e-14, maxit = 100)) in R 4.2.2
const fits = [
  {
    what: 'with a maximum',
    responded: [[3, 10], [20, 2], [1, 4]],
    propensities: [0.481543095469262, 0.409228452265369, 0.568223834103053, 0.495328497690841, 0.427570804443157, 0.357768247223027],
    indicator: 0.84874355382647,
    separated: false,
  },
  {
    what: 'where nobody of a department responded',
    responded: [[0, 0], [20, 2], [1, 4]],
    propensities: [0, 0, 0.611486874420985, 0.365539376737054, 0.531078753474105, 0.293075779078686],
    indicator: 0.464986242838121,
    separated: true,
  },
  {
    what: 'separated by department and role together',
    responded: [[0, 3], [20, 10], [1, 8]],
    propensities: [0, 0.15, 2 / 3, 1, 0.2, 1],
    indicator: 0.276515164918971,
    separated: true,
  },
] as const;

const tables = fc.integer({ min: 1, max: 5 }).chain((rows) =>
  fc.integer({ min: 1, max: 4 }).chain((columns) =>
    fc.array(
      fc.array(
        fc.integer({ min: 0, max: 12 }).chain((all) => fc.oneof(fc.constant(0), fc.constant(all), fc.integer({ min: 0, max: all })).map((some) => ({ all, some }))),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  ),
);

describe('representativity', () => {
  for (const { what, responded, propensities, indicator, separated } of fits) {
    it(`agrees with R in a response ${what}`, () => {
      const cells = crossed(invited, responded);
      const fit = responsePropensities(cells);
      expect(fit.separated).to.equal(separated);
      for (const [c, rho] of propensities.entries()) expect(fit.propensities[c], `cell ${c}`).to.be.closeTo(rho, 1e-12);
      expect(representativity(cells).indicator?.rIndicator).to.be.closeTo(indicator, 1e-12);
    });
  }

  it('gives coefficients as R has them, and nothing where they are infinite', () => {
    const cells = crossed(invited, fits[0].responded);
    const coefficients = responseCoefficients(cells, responsePropensities(cells));
    expect(coefficients?.intercept).to.be.closeTo(-0.0738611787909, 1e-12);
    expect(coefficients?.margins[0]?.[2]).to.be.closeTo(-0.2179079740148, 1e-12);
    expect(coefficients?.margins[1]?.[1]).to.be.closeTo(-0.2932946487277, 1e-12);
    // The department where nobody responded is put last: R's others are the same, and its own is on the way to minus infinity.
    const last = crossed([...invited.slice(1), invited[0] ?? []], [...fits[1].responded.slice(1), fits[1].responded[0]]);
    const others = responseCoefficients(last, responsePropensities(last));
    expect(others?.intercept).to.be.closeTo(-31.9067692216 + 32.3603357574, 1e-9);
    expect(others?.margins[0]?.[1]).to.be.closeTo(32.031244707 - 32.3603357574, 1e-9);
    expect(others?.margins[0]?.[2]).to.equal(null);
    expect(others?.margins[1]?.[1]).to.be.closeTo(-1.0049677543, 1e-10);
    for (const { responded } of fits.slice(1)) {
      const separated = crossed(invited, responded);
      expect(responseCoefficients(separated, responsePropensities(separated))).to.equal(null);
    }
  });

  it('gives no coefficients of a category that cannot be told from another, but propensities all the same', () => {
    const cells = crossed([[10, 0], [0, 10]], [[4, 0], [0, 5]]);
    const fit = responsePropensities(cells);
    expect(fit.propensities[0]).to.be.closeTo(0.4, 1e-12);
    expect(fit.propensities[1]).to.equal(null);
    expect(() => responseCoefficients(cells, fit)).to.throw(RangeError, 'cannot be told from');
  });

  it('ends for every response, with as many expected responses in every category as there were', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const cells = crossed(
          table.map((row) => row.map(({ all }) => all)),
          table.map((row) => row.map(({ some }) => some)),
        );
        const { propensities } = responsePropensities(cells);
        for (const [c, rho] of propensities.entries()) {
          if (cells.invited[c] === 0) expect(rho).to.equal(null);
          else expect(rho).to.be.within(0, 1);
        }
        for (const { of, count } of cells.margins) {
          const off = new Float64Array(count);
          for (const [c, g] of of.entries()) off[g] = (off[g] ?? 0) + (cells.invited[c] ?? 0) * (propensities[c] ?? 0) - (cells.responded[c] ?? 0);
          for (const rest of off) expect(Math.abs(rest)).to.be.below(1e-7);
        }
        const { indicator, margins } = representativity(cells);
        if (indicator !== null) {
          expect(indicator.spread).to.be.within(0, 0.75);
          expect(indicator.maxStandardisedBias).not.to.be.NaN;
        }
        for (const { distance } of margins) if (distance !== null) expect(distance).to.be.within(0, 1);
      }),
      { numRuns: 300 },
    );
  });

  it('finds a small department where nobody responded among ten million', () => {
    const all = [
      [4e6, 2e6],
      [3e6, 1e6],
      [2, 1],
    ];
    const some = [
      [2e6, 1.1e6],
      [1e6, 5e5],
      [0, 0],
    ];
    const { propensities, separated } = responsePropensities(crossed(all, some));
    expect(separated).to.equal(true);
    expect(propensities.slice(4)).to.deep.equal([0, 0]);
    const without = responsePropensities(crossed(all.slice(0, 2), some.slice(0, 2)));
    for (const c of [0, 1, 2, 3]) expect(propensities[c]).to.be.closeTo(without.propensities[c] ?? NaN, 1e-12);
  });

  it('is perfect when all responded alike, and says nothing of one person', () => {
    expect(representativity(crossed([[10, 20]], [[5, 10]])).indicator?.rIndicator).to.be.closeTo(1, 1e-12);
    expect(representativity(crossed([[4], [6]], [[0], [0]])).indicator).to.deep.include({ rIndicator: 1, mean: 0, maxStandardisedBias: null });
    const one = representativity(crossed([[1]], [[1]]));
    expect(one.indicator).to.equal(null);
    expect(one.margins[0]?.response.pearson).to.equal(null);
  });

  it('refuses more responses than invitations, and a cell without a category, and names the cell', () => {
    expect(() => representativity(crossed([[1, 2]], [[1, 3]]))).to.throw(RangeError, 'cell 2: 3 responded of 2');
    expect(() => representativity(crossed([[1, 2]], [[NaN, 1]]))).to.throw(RangeError, 'cell 1');
    expect(() => representativity(crossed([[1, 2]], [[-1, 1]]))).to.throw(RangeError, 'cell 1');
    const cells = crossed([[1, 2]], [[1, 2]]);
    expect(() => representativity({ ...cells, margins: [{ of: Int32Array.of(0, -1), count: 1 }] })).to.throw(RangeError, 'cell 2 has category -1 in margin 1');
  });

  it('measures distance as the least part that would have to be somebody else', () => {
    expect(totalVariationDistance([10, 0], [0, 10])).to.equal(1);
    expect(totalVariationDistance([30, 70], [50, 50])).to.be.closeTo(0.2, 1e-12);
    expect(totalVariationDistance([1, 2, 3], [10, 20, 30])).to.be.closeTo(0, 1e-12);
    expect(totalVariationDistance([0, 0], [1, 2])).to.equal(null);
    expect(() => totalVariationDistance([1, -1], [1, 2])).to.throw(RangeError, 'category 2');
    expect(() => totalVariationDistance([1], [1, 2])).to.throw(RangeError, '1 categories');
  });
});
