import { isBlank } from '../isBlank.js';

/** How many records have each length; the commonest, and of equally common the shortest. */
function commonestLength(records: readonly (readonly string[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0];
}

/**
 * Columns of a table. Some systems end every record with a delimiter and the header without one, or the other way round:
 * where most records differ from the header only in cells at the end that have no name and hold nothing, they decide.
 */
export function tableWidth(header: readonly (readonly string[])[], records: readonly (readonly string[])[]): number {
  const named = Math.max(0, ...header.map(({ length }) => length));
  const common = commonestLength(records) ?? named;
  const extra = common > named ? records.filter(({ length }) => length === common) : header;
  return extra.every((cells) => isBlank(cells, Math.min(common, named))) ? common : named;
}
