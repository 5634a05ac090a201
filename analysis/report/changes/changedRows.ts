import type { Published, PublishedNumberRow, PublishedRow } from '../../disclosure/published.js';

/** One place in a table, as two editions have it; undefined where an edition has no such place. */
export interface Both<R> {
  readonly before: R | undefined;
  readonly after: R | undefined;
}

/** In the order of the newer table, then what only the older had. */
function paired<R>(before: readonly R[], after: readonly R[], keyOf: (row: R) => string): readonly Both<R>[] {
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const now = new Set(after.map(keyOf));
  return [
    ...after.map((row) => ({ before: old.get(keyOf(row)), after: row })),
    ...before.filter((row) => !now.has(keyOf(row))).map((row) => ({ before: row, after: undefined })),
  ];
}

function keyOfRow({ group, item, code }: PublishedRow): string {
  return JSON.stringify([group?.code ?? null, item?.code ?? null, code]);
}

export function pairedRows(before: Published | undefined, after: Published | undefined): readonly Both<PublishedRow>[] {
  return paired(before?.rows ?? [], after?.rows ?? [], keyOfRow);
}

export function pairedMeans(before: Published | undefined, after: Published | undefined): readonly Both<PublishedNumberRow>[] {
  return paired(before?.numbers ?? [], after?.numbers ?? [], ({ group }) => JSON.stringify(group?.code ?? null));
}

/** The tables that either edition has, by what they count and split by. */
export function pairedTables(before: readonly Published[], after: readonly Published[]): readonly Both<Published>[] {
  return paired(before, after, ({ question, by }) => JSON.stringify([question, by]));
}
