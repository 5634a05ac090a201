/** A table that is wider than the page in parts that are not, each with the heads of its rows; columns as wide as what stands in them. */
import type { FigureTable } from '../../../analysis/words/figureWords.js';
import { measureText } from '../measureText.js';
import { cellLines } from './cellLines.js';

/** What a page has room for, in points. */
export interface TableRoom {
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  /** What a cell needs beside its text. */
  readonly padding: number;
  /** Heads of rows wrap where they are wider. */
  readonly headMost: number;
  /** As a share: how much wider the font of the document may run than that of the pictures, which is what is measured. */
  readonly wider: number;
  /** A share and its interval beside each other, where columns have room for that. */
  readonly inline?: boolean;
}

export interface TablePart {
  readonly table: FigureTable;
  /** Share of the page, first column first. */
  readonly widths: readonly number[];
  /** A share and its interval stand on one line. */
  readonly isInline: boolean;
}

type Width = (text: string, weight: 400 | 600) => number;

/** Points: as narrow as a column may be, as wide as it has use for, and with its head on one line and a sentence on two. */
interface Wanted {
  readonly least: number;
  readonly ideal: number;
  readonly full: number;
}

/** Words of so few letters are one line where there is room; a sentence is not. */
const fewLetters = 24;
/** "not shown" is no sentence: it is one line but where it would widen the count that stands in every part. */
const oneLine = 12;

/** A head breaks at spaces and hyphens, but not at spaces that hold together; a number breaks nowhere. */
function wantedBy(table: FigureTable, column: number, width: Width, isInline: boolean): Wanted {
  const head = table.head[column + 1] ?? '';
  const lines = [...new Set(table.rows.flatMap(({ cells }) => (isInline ? [cells[column] ?? ''] : cellLines(cells[column] ?? ''))))];
  // why a number is not told is a sentence, and breaks as one
  const isBase = head === 'n' && column === 0;
  const unbroken = lines.flatMap((line) => (/\d/.test(line) || (line.length <= oneLine && !isBase) ? [line] : line.split(' ')));
  const least = Math.max(0, ...head.split(/(?<=-)| /u).map((word) => width(word, 600)), ...unbroken.map((line) => width(line, 400)));
  const short = lines.filter((line) => line.length <= fewLetters);
  const ideal = Math.max(least, width(head, 600) * 0.55, ...short.map((line) => width(line, 400)));
  const sentences = lines.filter((line) => line.length > fewLetters && !/\d/.test(line)).map((line) => width(line, 400) * 0.55);
  return { least, ideal, full: Math.max(ideal, width(head, 600), ...sentences) };
}

function wantedByHeads({ head, rows }: FigureTable, most: number, width: Width): Wanted {
  const ideal = Math.max(width(head[0] ?? '', 600), ...rows.map((row) => width(row.head, 400)));
  return { least: Math.min(most, ideal), ideal, full: ideal };
}

/** How many stand in each part, so that no part is much narrower than the others. */
function groupsOf(columns: readonly number[], least: ReadonlyMap<number, number>, room: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const split = (parts: number): boolean => {
    groups.length = 0;
    const each = Math.ceil(columns.length / parts);
    for (let at = 0; at < columns.length; at += each) groups.push(columns.slice(at, at + each));
    return groups.every((group) => group.length === 1 || group.reduce((sum, column) => sum + (least.get(column) ?? 0), 0) <= room);
  };
  for (let parts = 1; parts <= columns.length; parts += 1) if (split(parts)) break;
  return groups;
}

/** How much of what is missing there is. */
const partOf = (missing: number, left: number): number => (missing === 0 ? 0 : Math.min(1, Math.max(0, left / missing)));

/** What is left over goes where it spares a line, as far as it does; then to heads, that they be one line; then to every column alike. */
function sharesOf(columns: readonly Wanted[], padding: number, room: number): readonly number[] {
  const left = columns.reduce((rest, { least }) => rest - padding - least, room);
  const missing = columns.reduce((sum, { least, ideal }) => sum + ideal - least, 0);
  const part = partOf(missing, left);
  const inHeads = partOf(columns.reduce((sum, { ideal, full }) => sum + full - ideal, 0), left - missing);
  const widths = columns.map(({ least, ideal, full }) => padding + least + (ideal - least) * part + (full - ideal) * inHeads);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / all);
}

export function tableParts(table: FigureTable, { width: room, size, padding, headMost, wider, inline: isInline = false }: TableRoom): readonly TablePart[] {
  const width: Width = (text, weight) => measureText(text, size, weight) * wider;
  const all = table.head.slice(1).map((_, column) => column);
  const wanted = new Map(all.map((column) => [column, wantedBy(table, column, width, isInline)]));
  const least = new Map([...wanted].map(([column, each]) => [column, padding + each.least]));
  const heads = wantedByHeads(table, headMost, width);
  // how many answered stands beside the numbers wherever they stand
  const base = all.filter((column) => table.head[column + 1] === 'n' && column === 0);
  const rest = all.filter((column) => !base.includes(column));
  const baseWidth = base.reduce((sum, column) => sum + (least.get(column) ?? 0), 0);
  const groups = rest.length === 0 ? [[]] : groupsOf(rest, least, room - padding - heads.least - baseWidth);
  return groups.map((group) => {
    const columns = [...base, ...group];
    return {
      isInline,
      table: { caption: table.caption, head: [table.head[0] ?? '', ...columns.map((column) => table.head[column + 1] ?? '')], rows: table.rows.map((row) => ({ head: row.head, cells: columns.map((column) => row.cells[column] ?? '') })) },
      widths: sharesOf([heads, ...columns.map((column) => wanted.get(column) ?? { least: 0, ideal: 0, full: 0 })], padding, room),
    };
  });
}
