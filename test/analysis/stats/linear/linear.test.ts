import { expect } from 'chai';
import fc from 'fast-check';
import { multiply, transpose } from '../../../../analysis/stats/linear/multiply.js';
import { invertSymmetric, solveSymmetric } from '../../../../analysis/stats/linear/solveSymmetric.js';
import { relativeEigenvalues, symmetricEigenvalues } from '../../../../analysis/stats/linear/symmetricEigenvalues.js';

const entry = fc.double({ min: -3, max: 3, noNaN: true });
const square = fc.integer({ min: 1, max: 6 }).chain((k) => fc.array(fc.array(entry, { minLength: k, maxLength: k }), { minLength: k, maxLength: k }));
/** Positive definite, with room to 0. */
const definite = square.map((a) => multiply(a, transpose(a)).map((row, i) => row.map((value, j) => value + (i === j ? 1 : 0))));

describe('small linear systems', () => {
  it('are solved, and inverted', () => {
    fc.assert(
      fc.property(definite, (a) => {
        const b = a.map((_, i) => i - 1.5);
        for (const [i, value] of multiply(a, solveSymmetric(a, b).map((x) => [x])).entries()) expect(value[0]).to.be.closeTo(b[i] ?? NaN, 1e-9);
        for (const [i, row] of multiply(a, invertSymmetric(a)).entries()) for (const [j, value] of row.entries()) expect(value).to.be.closeTo(i === j ? 1 : 0, 1e-9);
      }),
    );
  });

  it('have eigenvalues that add up to the trace, and their squares to that of the square', () => {
    fc.assert(
      fc.property(definite, (a) => {
        const values = symmetricEigenvalues(a);
        const trace = (m: readonly (readonly number[])[]) => m.reduce((sum, row, i) => sum + (row[i] ?? NaN), 0);
        expect(values.reduce((sum, value) => sum + value, 0)).to.be.closeTo(trace(a), 1e-9);
        expect(values.reduce((sum, value) => sum + value * value, 0) / trace(multiply(a, a))).to.be.closeTo(1, 1e-9);
        expect([...values].sort((x, y) => y - x)).to.deep.equal(values);
      }),
    );
  });

  it('have the eigenvalues R finds of a⁻¹ b', () => {
    const values = relativeEigenvalues([[4, 1, 0.5], [1, 3, 0.2], [0.5, 0.2, 2]], [[2, 0.3, 0], [0.3, 1, -0.4], [0, -0.4, 3]]);
    for (const [i, expected] of [1.607030517884672, 0.521303482510191, 0.303324055030219].entries()) expect(values[i]).to.be.closeTo(expected, 1e-13);
  });

  it('are refused where they have no one solution', () => {
    expect(() => solveSymmetric([[1, 1], [1, 1]], [1, 2])).to.throw(RangeError, 'row 2');
    expect(() => solveSymmetric([[1, 0], [0, -1]], [1, 2])).to.throw(RangeError, 'row 2');
    expect(() => solveSymmetric([[NaN]], [1])).to.throw(RangeError, 'row 1');
    expect(() => solveSymmetric([[1, 0], [0]], [1, 2])).to.throw(RangeError, 'row 2');
    expect(() => solveSymmetric([[1]], [1, 2])).to.throw(RangeError);
    expect(() => multiply([[1, 2]], [[1]])).to.throw(RangeError);
    expect(solveSymmetric([], [])).to.deep.equal([]);
  });
});
