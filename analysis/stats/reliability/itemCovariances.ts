/**
 * Sample covariances of items, n − 1 in the denominator.
 * Shape one row a respondent, all of one length, at least two rows; a square matrix out. Agrees with R `cov`.
 */
export function itemCovariances(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const n = rows.length;
  const items = rows[0]?.length ?? 0;
  const columns = Array.from({ length: items }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n;
    return Float64Array.from(rows, (row) => (row[j] ?? 0) - mean);
  });
  return columns.map((a) => columns.map((b) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) / (n - 1)));
}
