/** The groups with most answers, as they stand; those of which it is not told how many have answered go first. */
export function mostAnswered<Row>(rows: readonly Row[], most: number, baseOf: (row: Row) => number | null): readonly Row[] {
  if (rows.length <= most) return rows;
  const kept = new Set([...rows].sort((a, b) => (baseOf(b) ?? -1) - (baseOf(a) ?? -1)).slice(0, most));
  return rows.filter((row) => kept.has(row));
}
