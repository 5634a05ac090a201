/**
 * Σ over all pairs of columns of the square of their product: the squared Frobenius norm of X'X, which is that of XX',
 * so the shorter side of X is used.
 *
 * Shape columns of equal length.
 */
export function squaredGramNorm(columns: readonly Float64Array[]): number {
  const length = columns[0]?.length ?? 0;
  const vectors = columns.length <= length ? columns : Array.from({ length }, (_, i) => Float64Array.from(columns, (column) => column[i] ?? 0));
  let norm = 0;
  for (const [a, one] of vectors.entries()) {
    for (const other of vectors.slice(0, a)) norm += 2 * product(one, other) ** 2;
    norm += product(one, one) ** 2;
  }
  return norm;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
