import type { ListTable } from '../../acts/invited/readListFile.js';

const rowsShown = 5;
const longest = 60;

/** The first rows of a file as they were read; what is long is cut, what is there is never run. */
export function sampleOf({ header, rows }: ListTable): { readonly header: readonly string[]; readonly rows: readonly { readonly line: string; readonly cells: readonly string[] }[] } {
  const short = (cell: string): string => (cell.length > longest ? `${cell.slice(0, longest)}…` : cell);
  return { header: header.map(short), rows: rows.slice(0, rowsShown).map(({ line, cells }) => ({ line: String(line), cells: cells.map(short) })) };
}
