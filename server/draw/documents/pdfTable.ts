import { documentTerms } from '../../../analysis/words/documentTerms.js';
import type { FigureTable } from '../../../analysis/words/figureWords.js';
import type { Language } from '../../../analysis/words/language.js';
import { tableParts, type TablePart, type TableRoom } from './tableParts.js';
import { turnedTable } from './turnedTable.js';

const measured = { padding: 7, headMost: 112, wider: 1.02 };
/** A page upright, the same in smaller type, and a page on its side. */
const upright: TableRoom = { ...measured, width: 453, size: 8.5, padding: 9 };
const small: TableRoom = { ...measured, width: 453, size: 7.5 };
const onSide: TableRoom = { ...measured, width: 700, size: 7, padding: 5 };

/** A table of few rows stays upright, in parts under each other: a page on its side would be almost empty. */
const fewRows = 12;
/** So few columns with so few letters in their heads need no widths of their own: names get what numbers leave. */
const fewColumns = 6;
const fewLetters = 45;

export interface PdfCell {
  readonly value: string;
  /** Its interval. */
  readonly detail: string;
}

export interface PdfTablePart {
  readonly head: readonly string[];
  /** Shares of the page; none where numbers take what they need and names the rest. */
  readonly widths: readonly number[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly PdfCell[] }[];
  /** An interval stands beside its share, not under it. */
  readonly isInline: boolean;
}

export interface PdfTable {
  readonly caption: string;
  readonly sideways: boolean;
  /** Points. */
  readonly size: number;
  /** More than one where there are more columns than a page has room for; the first ones stand in each. */
  readonly parts: readonly PdfTablePart[];
}

/** "80 %, 76–83" in two. */
function cellOf(cell: string): PdfCell {
  const [value = '', detail = ''] = cell.split(/, (?=[\d(–−])/, 2);
  return { value, detail };
}

function partOf({ table: { head, rows }, widths, isInline }: TablePart, hasWidths: boolean): PdfTablePart {
  return { head, isInline, widths: hasWidths ? widths : [], rows: rows.map((row) => ({ head: row.head, cells: row.cells.map(cellOf) })) };
}

/** Best first. */
const rooms: readonly TableRoom[] = [{ ...upright, inline: true }, upright, small];

/** The table in one part, upright: as it is or with its answers as rows, in the type of text or smaller. */
function inOne(table: FigureTable, language: Language): { readonly size: number; readonly part: TablePart } | undefined {
  for (const each of [table, turnedTable(table, documentTerms[language].answer)]) {
    for (const room of rooms) {
      const [part, ...more] = each === undefined ? [] : tableParts(each, room);
      if (part !== undefined && more.length === 0) return { size: room.size, part };
    }
  }
  return undefined;
}

/** A table as pages have room for it: upright, in smaller type, with its answers as rows, on its side, or in parts. */
export function pdfTable(table: FigureTable, language: Language): PdfTable {
  const { caption, head, rows } = table;
  const one = inOne(table, language);
  const isPlain = head.length <= fewColumns && head.slice(1).join('').length <= fewLetters;
  if (one !== undefined) return { caption, sideways: false, size: one.size, parts: [partOf(one.part, one.size < upright.size || !isPlain)] };
  const smaller = tableParts(table, small);
  const turned = tableParts(table, onSide);
  const sideways = turned.length < smaller.length && rows.length > fewRows;
  const parts = sideways ? turned : smaller;
  return { caption, sideways, size: (sideways ? onSide : small).size, parts: parts.map((part) => partOf(part, true)) };
}
