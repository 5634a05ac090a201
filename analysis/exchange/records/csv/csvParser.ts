import Papa from 'papaparse';
import type { CsvShape } from './csvShape.js';

export interface ParsedText {
  readonly rows: readonly string[][];
  /** Where in the text a quoted cell begins that does not end as it should, and its row, from 0. At most one a row: the first. The row that is not whole can have one too, which means nothing. */
  readonly badQuotes: ReadonlyMap<number, number>;
  /** Characters of the rows. */
  readonly end: number;
}

/** Rows of a text, without its last row when that may not be whole. */
export function parseCsv(text: string, { delimiter, newline }: Pick<CsvShape, 'delimiter' | 'newline'>, last: 'whole' | 'cut'): ParsedText {
  const parser = new Papa.Parser({ delimiter, newline });
  // papaparse types what its parser returns as `any`
  const { data, errors, meta } = parser.parse(text, 0, last === 'cut') as Papa.ParseResult<string[]>;
  const badQuotes = new Map<number, number>();
  for (const { row, index } of errors) {
    if (row !== undefined && index !== undefined && !badQuotes.has(row)) badQuotes.set(row, index);
  }
  if (newline === '\n') for (const row of data) withoutReturn(row);
  return { rows: data, badQuotes, end: meta.cursor };
}

function withoutReturn(row: string[]): void {
  const at = row.length - 1;
  const cell = row[at];
  if (cell?.endsWith('\r') === true) row[at] = cell.slice(0, -1);
}
