/** Reading a published table: whose row, what it says. */
import type { Published, PublishedRow } from '../disclosure/published.js';
import type { TableFacts } from './context.js';

/** Rows of everyone, in the order of the plot where there is one, otherwise as defined. */
export function rowsOfEveryone({ table, drawn }: TableFacts): readonly PublishedRow[] {
  const rows = table.rows.filter((row) => row.group === null && row.item === null);
  if (drawn === undefined) return rows;
  const place = new Map(drawn.options.map((code, index) => [code, index]));
  const last = drawn.options.length;
  return [...rows].sort((a, b) => (place.get(a.code) ?? last) - (place.get(b.code) ?? last));
}

export interface GroupRows {
  readonly code: string;
  /** Undefined: everyone. */
  readonly label?: ReadonlyMap<string, string>;
  readonly rows: readonly PublishedRow[];
}

/** Everyone first, then the groups as the plot has them, then those it had no room for. */
export function rowsByGroup({ table, drawn }: TableFacts): readonly GroupRows[] {
  const groups = new Map<string, { label?: ReadonlyMap<string, string>; rows: PublishedRow[] }>();
  for (const row of table.rows) {
    if (row.item !== null) continue;
    const code = row.group?.code ?? '';
    const found = groups.get(code) ?? { ...(row.group === null ? {} : { label: row.group.label }), rows: [] };
    found.rows.push(row);
    groups.set(code, found);
  }
  const place = new Map(drawn?.groups.map((code, index) => [code, index]));
  const order = (code: string): number => (code === '' ? -1 : (place.get(code) ?? groups.size));
  return [...groups].map(([code, found]) => ({ code, ...found })).sort((a, b) => order(a.code) - order(b.code));
}

/** Smallest and largest base; null when every base is below the limit or there are no rows. */
export function basesOf(rows: readonly Pick<PublishedRow, 'base'>[]): readonly [number, number] | null {
  const bases = rows.flatMap((row) => (row.base === null ? [] : [row.base]));
  return bases.length === 0 ? null : [Math.min(...bases), Math.max(...bases)];
}

/** True when nobody answered: there is nothing to hide and nothing to say. */
export function hasNoAnswers(table: Published): boolean {
  return table.rows.every((row) => row.base === 0) && table.numbers.every((row) => row.base === 0);
}
