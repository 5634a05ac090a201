import { comparable } from '../mapping/comparable.js';
import type { ColumnName, Pattern } from '../mapping/mapping.js';
import { columnTitle } from './columnTitle.js';
import { fitsPieces } from './fitsPieces.js';
import type { Header } from './header.js';
import type { ReadingFaults } from './readingFaults.js';
import type { Suggest } from './suggester.js';
import { type Part, type WantedName, wantedNames } from './wantedNames.js';

type FaultIn<C extends keyof ReadingFaults> = { readonly code: C; readonly params: ReadingFaults[C] };

export type FoundColumn =
  | { readonly at: number }
  | { readonly fault: FaultIn<'COLUMN_NOT_FOUND'> | FaultIn<'COLUMN_UNCLEAR'> | FaultIn<'COLUMN_NAME_TWICE'> };

/** How many columns a fault names. */
const named = 6;

/** Columns that have one of the names as it stands; of two that differ in capitals only, the one written so. */
function exactly(header: Header, names: readonly WantedName[]): readonly number[] {
  const found = new Set<number>();
  for (const { text } of names) {
    const same = header.byName.get(comparable(text)) ?? [];
    const written = same.filter((at) => header.names[at] === text);
    for (const at of written.length > 0 ? written : same) found.add(at);
  }
  return [...found];
}

function byPosition(header: Header, { text }: WantedName): readonly number[] {
  const position = /^#([1-9]\d{0,4})$/.exec(text)?.[1];
  const at = Number(position ?? 0) - 1;
  return at >= 0 && at < header.names.length ? [at] : [];
}

function byPieces(header: Header, names: readonly WantedName[]): readonly number[] {
  const patterns = names.filter(({ pieces }) => pieces.length > 1);
  if (patterns.length === 0) return [];
  const fitting = [...header.byName].filter(([name]) => patterns.some(({ pieces }) => fitsPieces(name, pieces)));
  return fitting.flatMap(([, columns]) => columns).sort((a, b) => a - b);
}

function severalFault(header: Header, column: string, found: readonly number[]): FoundColumn {
  const [first = 0] = found;
  const more = found.length > named ? ', …' : '';
  const positions = found.slice(0, named).map((at) => `#${at + 1}`).join(', ') + more;
  const isSame = found.every((at) => comparable(header.names[at] ?? '') === comparable(header.names[first] ?? ''));
  if (isSame) return { fault: { code: 'COLUMN_NAME_TWICE', params: { column: columnTitle(header, first), count: found.length, positions, first: first + 1 } } };
  const names = found.slice(0, named).map((at) => `${columnTitle(header, at)} (#${at + 1})`).join('; ') + more;
  return { fault: { code: 'COLUMN_UNCLEAR', params: { column, count: found.length, found: names } } };
}

/**
 * The one column that a mapping means: by its name as it stands, else by its place (`#4`), else by a name with `*`.
 * Errors as values: no such column (with the nearest name), several columns, a name that several columns have.
 */
export function findColumn(header: Header, wanted: ColumnName | Pattern, suggest: Suggest, part?: Part): FoundColumn {
  const names = wantedNames(wanted, part);
  const [first = { text: '', pieces: [''] }] = names;
  const tries = [() => exactly(header, names), () => byPosition(header, first), () => byPieces(header, names)];
  for (const find of tries) {
    const found = find();
    const [at, ...more] = found;
    if (at !== undefined) return more.length === 0 ? { at } : severalFault(header, first.text, found);
  }
  return { fault: { code: 'COLUMN_NOT_FOUND', params: { column: first.text, nearest: suggest(first.text, header.names), columns: header.names.length } } };
}
