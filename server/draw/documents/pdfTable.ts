import type { FigureTable } from '../../../analysis/words/figureWords.js';
import { baseText } from '../../../analysis/words/terms.js';

/** As many columns of values as an upright page has room for, and a page on its side. */
const mostUpright = 7;
const mostSideways = 14;
/** A table of few rows stays upright, in parts under each other: a page on its side would be almost empty. */
const fewRows = 12;

export interface PdfCell {
  readonly value: string;
  /** Its interval, on a line of its own. */
  readonly detail: string;
}

export interface PdfTablePart {
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly PdfCell[] }[];
}

export interface PdfTable {
  readonly caption: string;
  readonly sideways: boolean;
  /** More than one where there are more columns than a page has room for; the first ones stand in each. */
  readonly parts: readonly PdfTablePart[];
}

/** "80 %, 76–83" in two. */
function cellOf(cell: string): PdfCell {
  const [value = '', detail = ''] = cell.split(/, (?=[\d(–−])/, 2);
  return { value, detail };
}

function chunks(count: number, most: number): readonly (readonly [from: number, to: number])[] {
  const parts = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: parts }, (_unused, i) => [Math.round((count * i) / parts), Math.round((count * (i + 1)) / parts)]);
}

/** A table as pages have room for it: upright, on its side, or in parts. */
export function pdfTable({ caption, head, rows }: FigureTable): PdfTable {
  // how many answered in a group belongs to the group, so it is said in every part
  const [base] = baseText('').split(/\s/u);
  const fixed = head[1] === base ? 2 : 1;
  const values = head.length - fixed;
  const sideways = values > mostUpright && rows.length > fewRows;
  const parts = chunks(values, sideways ? mostSideways : mostUpright).map(([from, to]) => ({
    head: [...head.slice(0, fixed), ...head.slice(fixed + from, fixed + to)],
    rows: rows.map((row) => ({ head: row.head, cells: [...row.cells.slice(0, fixed - 1), ...row.cells.slice(fixed - 1 + from, fixed - 1 + to)].map(cellOf) })),
  }));
  return { caption, sideways, parts };
}
