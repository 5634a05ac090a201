import type { Matrix } from './multiply.js';

/** What is left of a diagonal entry below this part of it is rounding: the matrix is singular. */
const negligible = 1e-13;

/** The lower triangle L of a = L Lᵀ, by rows. Shape and errors as `solveSymmetric`. */
export function cholesky(a: Matrix): readonly Float64Array[] {
  const lower: Float64Array[] = [];
  for (const [i, row] of a.entries()) {
    if (row.length !== a.length) throw new RangeError(`row ${i + 1} of a ${a.length} × ${a.length} matrix has ${row.length} numbers`);
    const own = new Float64Array(i + 1);
    for (let j = 0; j < i; j += 1) {
      const other = lower[j] ?? own;
      own[j] = ((row[j] ?? NaN) - dot(own, other, j)) / (other[j] ?? NaN);
    }
    const left = (row[i] ?? NaN) - dot(own, own, i);
    if (!(left > negligible * (row[i] ?? 0) && left < Infinity)) throw new RangeError(`the matrix is not positive definite at row ${i + 1}`);
    own[i] = Math.sqrt(left);
    lower.push(own);
  }
  return lower;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}

function substitute(lower: readonly Float64Array[], b: readonly number[]): number[] {
  const x = Float64Array.from(b);
  for (const [i, row] of lower.entries()) x[i] = ((x[i] ?? 0) - dot(row, x, i)) / (row[i] ?? NaN);
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    const row = lower[i] ?? x;
    const value = (x[i] ?? 0) / (row[i] ?? NaN);
    x[i] = value;
    for (let k = 0; k < i; k += 1) x[k] = (x[k] ?? 0) - value * (row[k] ?? 0);
  }
  return [...x];
}

/**
 * x with a x = b, for a symmetric positive definite a.
 *
 * Shape k × k and k numbers; k numbers out. Only the lower triangle of a is read. Errors RangeError when a is not
 * positive definite (naming the row where it shows) or the sizes differ. Source Cholesky's decomposition.
 */
export function solveSymmetric(a: Matrix, b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError(`${a.length} equations with ${b.length} right sides`);
  return substitute(cholesky(a), b);
}

/** The inverse of a symmetric positive definite matrix; shape and errors as `solveSymmetric`. */
export function invertSymmetric(a: Matrix): number[][] {
  const lower = cholesky(a);
  return a.map((_, i) => substitute(lower, a.map((_row, j) => (i === j ? 1 : 0))));
}
