/** A pivot this small beside its diagonal is rounding: the column says nothing that those before it did not. */
const redundant = 1e-11;

/**
 * Solves A x = b for a symmetric matrix that may be singular: columns that follow from those before them get 0.
 *
 * Shape the matrix by rows, p × p, 0 or above in every direction; out a function from b to x, for many b. The fitted
 * values of a regression do not depend on which redundant columns get 0. Source Cholesky's decomposition.
 */
export function semidefiniteSolver(matrix: Float64Array, p: number): (b: Float64Array) => Float64Array {
  const lower = new Float64Array(p * p);
  const at = (i: number, j: number) => lower[i * p + j] ?? 0;
  for (let j = 0; j < p; j += 1) {
    const diagonal = matrix[j * p + j] ?? 0;
    const pivot = diagonal - product(lower, p, j, j, j);
    if (!(pivot > redundant * diagonal)) continue;
    const root = Math.sqrt(pivot);
    lower[j * p + j] = root;
    for (let i = j + 1; i < p; i += 1) lower[i * p + j] = ((matrix[i * p + j] ?? 0) - product(lower, p, i, j, j)) / root;
  }
  return (b) => {
    const x = b.slice();
    for (let i = 0; i < p; i += 1) {
      let value = x[i] ?? 0;
      for (let j = 0; j < i; j += 1) value -= at(i, j) * (x[j] ?? 0);
      x[i] = at(i, i) > 0 ? value / at(i, i) : 0;
    }
    for (let i = p - 1; i >= 0; i -= 1) {
      let value = x[i] ?? 0;
      for (let j = i + 1; j < p; j += 1) value -= at(j, i) * (x[j] ?? 0);
      x[i] = at(i, i) > 0 ? value / at(i, i) : 0;
    }
    return x;
  };
}

/** Of the first k entries of two rows. */
function product(lower: Float64Array, p: number, i: number, j: number, k: number): number {
  let sum = 0;
  for (let m = 0; m < k; m += 1) sum += (lower[i * p + m] ?? 0) * (lower[j * p + m] ?? 0);
  return sum;
}
