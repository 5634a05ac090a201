import { comparable } from '../mapping/comparable.js';
import { oneSpaced } from '../mapping/oneSpaced.js';
import type { Header } from './header.js';

/**
 * An upper row with its empty cells filled from the left, as cells joined over several columns are exported.
 * A name does not reach past the place where a row above begins a new one.
 */
function filled(row: readonly string[], above: readonly (readonly string[])[], width: number): readonly string[] {
  let carried = '';
  return Array.from({ length: width }, (_, i) => {
    const own = row[i] ?? '';
    if (own !== '' || above.some((upper) => (upper[i] ?? '') !== '')) carried = own;
    return carried;
  });
}

/** Shape the header rows of a file in (one, two or three), the names of its columns out: `first | second`. */
export function headerOf(headerRows: readonly { readonly cells: readonly string[] }[]): Header {
  const rows = headerRows.map(({ cells }) => cells.map((cell) => oneSpaced(cell).trim()));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const parts = rows.map((row, i) => (i === rows.length - 1 ? row : filled(row, rows.slice(0, i), width)));
  const names = Array.from({ length: width }, (_, i) => parts.map((row) => row[i] ?? '').filter((part) => part !== '').join(' | '));
  const byName = new Map<string, number[]>();
  names.forEach((name, i) => {
    if (name === '') return;
    const key = comparable(name);
    const columns = byName.get(key);
    if (columns === undefined) byName.set(key, [i]);
    else columns.push(i);
  });
  return { names, byName };
}
