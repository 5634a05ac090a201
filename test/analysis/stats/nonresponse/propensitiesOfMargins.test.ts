/** Authority: R 4.2 `glm(cbind(responded, invited - responded) ~ department + role, binomial)`; `responsePropensities`, which knows the cells. */
import { expect } from 'chai';
import fc from 'fast-check';
import { propensitiesOfMargins, type AnsweredMargin } from '../../../../analysis/stats/nonresponse/propensitiesOfMargins.js';
import { responsePropensities } from '../../../../analysis/stats/nonresponse/responsePropensities.js';

function marginsOf(rows: number, columns: number, responded: readonly number[]): readonly AnsweredMargin[] {
  const sums = (of: Int32Array, count: number): AnsweredMargin => {
    const answered = new Float64Array(count);
    for (const [c, g] of of.entries()) answered[g] = (answered[g] ?? 0) + (responded[c] ?? 0);
    return { of, count, answered };
  };
  return [sums(Int32Array.from(responded, (_, c) => Math.floor(c / columns)), rows), sums(Int32Array.from(responded, (_, c) => c % columns), columns)];
}

describe('who responds, from margins', () => {
  const invited = Float64Array.of(10, 20, 30, 10, 5, 8);

  it('is as R has it from the cells', () => {
    const found = propensitiesOfMargins(invited, marginsOf(3, 2, [3, 10, 20, 2, 1, 4]));
    [0.481543095469262, 0.409228452265369, 0.568223834103053, 0.495328497690841, 0.427570804443157, 0.357768247223027].forEach((rho, c) => expect(found?.[c]).to.be.closeTo(rho, 1e-9));
    const limit = propensitiesOfMargins(invited, marginsOf(3, 2, [0, 0, 20, 2, 1, 4]));
    [0, 0, 0.611486874420985, 0.365539376737054, 0.531078753474105, 0.293075779078686].forEach((rho, c) => expect(limit?.[c]).to.be.closeTo(rho, 1e-9));
    // R's fit runs off to 1 for the first department: glm(…, epsilon = 1e-14, maxit = 100).
    const all = propensitiesOfMargins(invited, marginsOf(3, 2, [10, 20, 20, 2, 1, 4]));
    [1, 1, 0.611486874420984, 0.365539376737052, 0.531078753474106, 0.293075779078687].forEach((rho, c) => expect(all?.[c]).to.be.closeTo(rho, 1e-7));
    const together = propensitiesOfMargins(invited, marginsOf(3, 2, [0, 3, 20, 10, 1, 8]));
    [0, 0.15, 2 / 3, 1, 0.2, 1].forEach((rho, c) => expect(together?.[c]).to.be.closeTo(rho, 2e-3));
  });

  it('needs no more than margins: cells in which more responded than the list has are one way to have them', () => {
    const cells = marginsOf(3, 2, [3, 10, 20, 2, 1, 4]);
    // One more than were invited in the last department's first role, and as many fewer around it.
    const moved = marginsOf(3, 2, [3 - 5, 10 + 5, 20, 2, 1 + 5, 4 - 5]);
    expect(propensitiesOfMargins(invited, moved)).to.deep.equal(propensitiesOfMargins(invited, cells));
  });

  it('is nothing where more responded than were invited, in a category or in some together', () => {
    expect(propensitiesOfMargins(Float64Array.of(5, 5), [{ of: Int32Array.of(0, 1), count: 2, answered: Float64Array.of(6, 1) }])).to.equal(null);
    // Ten in the first row and in the second column, where only one is in both corners of what is left.
    const apart: readonly AnsweredMargin[] = [
      { of: Int32Array.of(0, 0, 1, 1), count: 2, answered: Float64Array.of(10, 1) },
      { of: Int32Array.of(0, 1, 0, 1), count: 2, answered: Float64Array.of(1, 10) },
    ];
    expect(propensitiesOfMargins(Float64Array.of(10, 1, 1, 10), apart)).to.equal(null);
  });

  it('agrees with the fit of the cells, whatever they are', () => {
    const cell = fc.integer({ min: 2, max: 30 }).chain((all) => fc.integer({ min: 1, max: all - 1 }).map((some) => ({ all, some })));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        const all = Float64Array.from(cells, (one) => one.all);
        const responded = cells.map(({ some }) => some);
        const margins = marginsOf(3, 2, responded);
        const found = propensitiesOfMargins(all, margins);
        const { propensities } = responsePropensities({ invited: all, responded: Float64Array.from(responded), margins });
        propensities.forEach((rho, c) => expect(found?.[c]).to.be.closeTo(rho ?? NaN, 1e-8));
      }),
      { numRuns: 50 },
    );
  });
});
