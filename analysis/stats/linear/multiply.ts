/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/**
 * The product of two matrices.
 *
 * Shape r × k and k × c; r × c out. Errors RangeError when the columns of the first are not the rows of the second.
 */
export function multiply(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => {
    if (row.length !== b.length) throw new RangeError(`a row of ${row.length} times a matrix of ${b.length} rows`);
    const result = new Array<number>(b[0]?.length ?? 0).fill(0);
    for (const [k, value] of row.entries()) {
      for (const [j, other] of (b[k] ?? []).entries()) result[j] = (result[j] ?? 0) + value * other;
    }
    return result;
  });
}

/** Columns as rows. */
export function transpose(a: Matrix): number[][] {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));
}
