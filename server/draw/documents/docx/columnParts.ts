/** A table that is wider than the page in parts that are not, each with the heads of its rows. */
import type { FigureTable } from '../../../../analysis/words/figureWords.js';
import { measureText } from '../../measureText.js';
import { cellLines } from './cellLines.js';

/** Points: type in a wide table, the text on A4 with our margins, what a cell needs beside its text, and a head of rows. */
const size = 8;
const pageWidth = 453;
const padding = 9;
const headMost = 105;

/** The font of the document runs a little wider than that of the pictures. */
const widthOf = (text: string, weight: 400 | 600): number => measureText(text, size, weight) * 1.08;

/** Points. A head breaks between words, a number nowhere. */
function columnWidth(table: FigureTable, column: number): number {
  const words = (table.head[column + 1] ?? '').split(/[\s-]+/);
  const cells = table.rows.map(({ cells: row }) => row[column] ?? '');
  // why a number is not told is a sentence, and breaks as one
  const lines = cells.flatMap(cellLines).flatMap((line) => (/\d/.test(line) ? [line] : line.split(' ')));
  return padding + Math.max(...words.map((word) => widthOf(word, 600)), ...lines.map((line) => widthOf(line, 400)));
}

function headWidth(table: FigureTable): number {
  return padding + Math.min(headMost, Math.max(...[table.head[0] ?? '', ...table.rows.map(({ head }) => head)].map((text) => widthOf(text, 600))));
}

export interface TablePart {
  readonly table: FigureTable;
  /** Share of the page, first column first. */
  readonly widths: readonly number[];
}

/** How many stand in each part, so that no part is much narrower than the others. */
function groupsOf(columns: readonly number[], widths: ReadonlyMap<number, number>, room: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const split = (parts: number): boolean => {
    groups.length = 0;
    const each = Math.ceil(columns.length / parts);
    for (let at = 0; at < columns.length; at += each) groups.push(columns.slice(at, at + each));
    return groups.every((group) => group.length === 1 || group.reduce((sum, column) => sum + (widths.get(column) ?? 0), 0) <= room);
  };
  for (let parts = 1; parts <= columns.length; parts += 1) if (split(parts)) break;
  return groups;
}

export function columnParts(table: FigureTable): readonly TablePart[] {
  const all = table.head.slice(1).map((_, column) => column);
  const widths = new Map(all.map((column) => [column, columnWidth(table, column)]));
  const head = headWidth(table);
  // how many answered stands beside the numbers wherever they stand
  const base = all.filter((column) => table.head[column + 1] === 'n' && column === 0);
  const rest = all.filter((column) => !base.includes(column));
  const baseWidth = base.reduce((sum, column) => sum + (widths.get(column) ?? 0), 0);
  const groups = rest.length === 0 ? [[]] : groupsOf(rest, widths, pageWidth - head - baseWidth);
  return groups.map((group) => {
    const columns = [...base, ...group];
    const wanted = [head, ...columns.map((column) => widths.get(column) ?? 0)];
    const sum = wanted.reduce((total, width) => total + width, 0);
    return {
      table: { caption: table.caption, head: [table.head[0] ?? '', ...columns.map((column) => table.head[column + 1] ?? '')], rows: table.rows.map((row) => ({ head: row.head, cells: columns.map((column) => row.cells[column] ?? '') })) },
      widths: wanted.map((width) => width / sum),
    };
  });
}
