/** "(78 %), 59–89": a share and its interval, one above the other. */
export function cellLines(cell: string): readonly string[] {
  const [, value, detail] = /^([^,]*(?:,\d[^,]*)?), (\d.*)$/.exec(cell) ?? [];
  return value === undefined || detail === undefined ? [cell] : [value, detail];
}
