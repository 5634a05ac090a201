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
  /** As a share: how much wider yet a word may run, where there is room: a program without the font, or a template with a wide one, breaks it in the middle. */
  readonly widest?: number;
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

/** Points: as narrow as a column may be, as wide as a word needs in a wide font, as wide as it has use for, and with its head on one line and a sentence on two. */
interface Wanted {
  readonly least: number;
  readonly safe: number;
  readonly ideal: number;
  readonly full: number;
}

/** Words of so few letters are one line where there is room; a sentence is not. */
const fewLetters = 24;
/** "not shown" is no sentence: it is one line but where it would widen the count that stands in every part. */
const oneLine = 12;

/** A head breaks at spaces and hyphens, but not at spaces that hold together; a number breaks nowhere. */
function wantedBy(table: FigureTable, column: number, width: Width, { inline: isInline = false, widest = 1 }: TableRoom): Wanted {
  const head = table.head[column + 1] ?? '';
  const lines = [...new Set(table.rows.flatMap(({ cells }) => (isInline ? [cells[column] ?? ''] : cellLines(cells[column] ?? ''))))];
  // why a number is not told is a sentence, and breaks as one
  const isBase = head === 'n' && column === 0;
  const unbroken = lines.flatMap((line) => (/\d/.test(line) || (line.length <= oneLine && !isBase) ? [line] : line.split(' ')));
  const least = Math.max(0, ...head.split(/(?<=-)| /u).map((word) => width(word, 600)), ...unbroken.map((line) => width(line, 400)));
  const short = lines.filter((line) => line.length <= fewLetters);
  const safe = least * widest;
  const ideal = Math.max(safe, width(head, 600) * 0.55, ...short.map((line) => width(line, 400)));
  const sentences = lines.filter((line) => line.length > fewLetters && !/\d/.test(line)).map((line) => width(line, 400) * 0.55);
  return { least, safe, ideal, full: Math.max(ideal, width(head, 600), ...sentences) };
}

/** As a share: names of rows wrap sooner before words of the other heads are broken. */
const narrowest = 0.7;

/** @param lack of room for the words of the other columns */
function wantedByHeads({ head, rows }: FigureTable, width: Width, { headMost: most, widest = 1 }: TableRoom, lack = 0): Wanted {
  const words = (text: string, weight: 400 | 600): number => Math.max(0, ...text.split(/(?<=-)| /u).map((word) => width(word, weight)));
  const ideal = Math.max(width(head[0] ?? '', 600), ...rows.map((row) => width(row.head, 400)));
  const longest = Math.max(words(head[0] ?? '', 600), ...rows.map((row) => words(row.head, 400))) * widest;
  const usual = Math.min(most, ideal);
  const least = Math.max(usual - lack, Math.min(usual, Math.max(usual * narrowest, longest)));
  const safe = Math.max(least, longest);
  return { least, safe, ideal: Math.max(safe, ideal), full: Math.max(safe, ideal) };
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

/** What is left over goes to words, that no font breaks them; then where it spares a line, as far as it does; then to heads, that they be one line; then to every column alike. */
function sharesOf(columns: readonly Wanted[], padding: number, room: number): readonly number[] {
  const left = columns.reduce((rest, { least }) => rest - padding - least, room);
  const [toWords, toLines, toHeads] = ([['least', 'safe'], ['safe', 'ideal'], ['ideal', 'full']] as const).map(([from, to]) => columns.reduce((sum, column) => sum + column[to] - column[from], 0));
  const [inWords, inLines, inHeads] = [partOf(toWords ?? 0, left), partOf(toLines ?? 0, left - (toWords ?? 0)), partOf(toHeads ?? 0, left - (toWords ?? 0) - (toLines ?? 0))];
  const widths = columns.map(({ least, safe, ideal, full }) => padding + least + (safe - least) * inWords + (ideal - safe) * inLines + (full - ideal) * inHeads);
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / all);
}

/** @param need what columns must have for a table to be in one part: words in the font that is meant, or in a wide one too */
export function tableParts(table: FigureTable, given: TableRoom, need: 'least' | 'safe' = 'least'): readonly TablePart[] {
  const { width: room, size, padding, wider, inline: isInline = false } = given;
  const width: Width = (text, weight) => measureText(text, size, weight) * wider;
  const all = table.head.slice(1).map((_, column) => column);
  const wanted = new Map(all.map((column) => [column, wantedBy(table, column, width, given)]));
  const heads = wantedByHeads(table, width, given);
  // how many answered stands beside the numbers wherever they stand
  const base = all.filter((column) => table.head[column + 1] === 'n' && column === 0);
  const rest = all.filter((column) => !base.includes(column));
  const groupsBy = (by: 'least' | 'safe'): readonly (readonly number[])[] => {
    const needed = new Map([...wanted].map(([column, each]) => [column, padding + each[by]]));
    const baseWidth = base.reduce((sum, column) => sum + (needed.get(column) ?? 0), 0);
    return rest.length === 0 ? [[]] : groupsOf(rest, needed, room - padding - heads.least - baseWidth);
  };
  const tight = groupsBy(need);
  // a table that is in parts anyway has room for its words
  const groups = tight.length === 1 ? tight : groupsBy('safe');
  return groups.map((group) => {
    const columns = [...base, ...group];
    const lack = Math.max(0, columns.reduce((sum, column) => sum + padding + (wanted.get(column)?.safe ?? 0), padding + heads.safe) - room);
    return {
      isInline,
      table: { caption: table.caption, head: [table.head[0] ?? '', ...columns.map((column) => table.head[column + 1] ?? '')], rows: table.rows.map((row) => ({ head: row.head, cells: columns.map((column) => row.cells[column] ?? '') })) },
      widths: sharesOf([wantedByHeads(table, width, given, lack), ...columns.map((column) => wanted.get(column) ?? { least: 0, safe: 0, ideal: 0, full: 0 })], padding, room),
    };
  });
}
