import type { FigureTable } from '../../../../analysis/words/figureWords.js';
import { plainText } from '../../../../analysis/words/plainText.js';
import { atMostLines, wrapText } from '../../../../analysis/words/wrapText.js';
import { measureText } from '../../measureText.js';
import { places } from './slideStyle.js';

export interface SlideTable {
  /** The heads first. */
  readonly rows: readonly (readonly string[])[];
  /** In inches. */
  readonly widths: readonly number[];
  /** In points. */
  readonly size: number;
  /** There is more than the slide shows. */
  readonly isCut: boolean;
}

/** Lines and columns that a table on a slide can have and still be read from the back of a room. */
const mostRows = 11;
const mostColumns = 8;
/** Heads of options are told apart by their ends, so they are cut late. */
const headLines = [6, 5, 4, 3] as const;
/** In points: smaller only where a number would else be parted or rows that belong together would not all be there. */
const sizes = [12, 11, 10] as const;
/** In inches. Names have what numbers leave, and never less than their part of the slide. */
const numberWidth = 1.5;
const nameShare = 0.27;
export const cellMargin = 0.05;
export const tableTop = places.body.y + 0.5;
const room = places.source.y - tableTop - 0.1;
const pointsAnInch = 72;

type Cells = readonly (readonly string[])[];

/** No number is parted where there is room for all of them. */
function widthsOf([heads = [], ...rows]: Cells, size: number): { readonly widths: readonly number[]; readonly isWhole: boolean } {
  const { w } = places.body;
  const inches = (text: string, weight: 400 | 600): number => measureText(text, size, weight) / pointsAnInch + 2 * cellMargin;
  const needed = heads.slice(1).map((head, i) => Math.max(...head.split(' ').map((word) => inches(word, 600)), ...rows.map((row) => inches(row[i + 1] ?? '', 400))));
  const given = w * (1 - nameShare);
  const spare = (given - needed.reduce((sum, each) => sum + each, 0)) / Math.max(1, needed.length);
  const numbers = needed.map((each) => (spare < 0 ? Math.min(numberWidth, given / needed.length) : Math.max(each, Math.min(numberWidth, each + spare))));
  return { widths: [w - numbers.reduce((sum, each) => sum + each, 0), ...numbers], isWhole: spare >= 0 };
}

interface Fitted extends SlideTable {
  readonly isWhole: boolean;
}

function fitted(cells: Cells, mainRows: number | undefined, size: number, most: number): Fitted {
  const { widths, isWhole } = widthsOf(cells, size);
  const inner = (column: number): number => ((widths[column] ?? 0) - 2 * cellMargin) * pointsAnInch;
  const [heads = [], ...rows] = cells.map((row, r) => row.map((text, column) => wrapText(text, inner(column), (line) => measureText(line, size, r === 0 || column === 0 ? 600 : 400))));
  const shortHeads = heads.map((lines, column) => atMostLines(lines, most, inner(column), (line) => measureText(line, size, 600)));
  const tall = (row: readonly (readonly string[])[]): number => (Math.max(...row.map((lines) => lines.length)) * size * 1.2) / pointsAnInch + 2 * cellMargin;
  let [count, used] = [0, tall(shortHeads)];
  for (const row of rows.slice(0, mostRows)) {
    used += tall(row);
    if (used > room) break;
    count += 1;
  }
  const wanted = Math.min(mostRows, mainRows ?? rows.length);
  const shown = count < rows.length ? Math.min(count, wanted) : count;
  const isCut = shown < rows.length || shortHeads.some((lines, column) => lines.length < (heads[column]?.length ?? 0));
  return { rows: [shortHeads.map((lines) => lines.join(' ')), ...cells.slice(1, shown + 1)], widths, size, isCut, isWhole: isWhole && count >= Math.min(mostRows, mainRows ?? 0) };
}

/** As much of a table as a slide has room for: of rows that others are details of, these and no single detail. */
export function slideTable({ head, rows, mainRows }: FigureTable): SlideTable {
  const cells = [head, ...rows.map((row) => [row.head, ...row.cells])].map((row) => row.slice(0, mostColumns).map(plainText));
  const ways = sizes.flatMap((size) => headLines.map((most) => [size, most] as const));
  let found = fitted(cells, mainRows, sizes[0], headLines[0]);
  for (const [size, most] of ways.slice(1)) {
    if (found.isWhole) break;
    found = fitted(cells, mainRows, size, most);
  }
  return { ...found, isCut: found.isCut || head.length > mostColumns };
}
