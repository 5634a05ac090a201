import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { cellLines } from '../cellLines.js';
import type { TablePart } from '../tableParts.js';
import { tableStyle, type StyleId } from './styleRules.js';
import { wordText } from './wordText.js';

/** Width of the text on A4 with our margins, in twentieths of a point; Word takes it as a share of whatever page there is. */
const gridWidth = 9070;
const numberLike = /^[\s(<>≤≥−-]*\d|^\.\.$/u;

/** Columns of numbers stand to the right; a value that is not shown does not make them words, nor does a dash make words numbers. */
function isNumeric({ table }: TablePart, column: number): boolean {
  const cells = table.rows.map((row) => row.cells[column] ?? '');
  return cells.some((cell) => numberLike.test(cell)) || new Set(cells).size === 1;
}

interface CellLook {
  readonly style: StyleId;
  readonly width: number;
  readonly bold?: true;
  /** A share and its interval on one line. */
  readonly isInline: boolean;
  /** On the same page as the row below. */
  readonly keepNext: boolean;
}

/** A table of so few rows is on one page; a longer one may go on, under its head. */
export const mostTogether = 20;

function cell(text: string, { style, width, keepNext, isInline, ...bold }: CellLook): TableCell {
  const [first = '', ...more] = cellLines(text);
  const lines = [first, ...more.map((line) => (isInline ? `\u2002${line}` : line))].map((line, i) => new TextRun({ text: wordText(line), ...bold, ...(i > 0 && !isInline ? { break: 1 } : {}) }));
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: lines })] });
}

/**
 * A real table: the head is repeated on every page, no row is torn apart, the first column is the head of its row.
 * @param isEnd its last row stays with the paragraph under it, which says whose numbers they are
 */
export function dataTable(part: TablePart, isSmall: boolean, isEnd: boolean): Table {
  const widths = part.widths.map((share) => Math.round(share * gridWidth));
  const [text, number]: readonly [StyleId, StyleId] = isSmall ? ['TableTextSmall', 'TableNumberSmall'] : ['TableText', 'TableNumber'];
  const styles = part.table.head.map((_, i) => (i > 0 && isNumeric(part, i - 1) ? number : text));
  const last = part.table.rows.length - 1;
  const row = (texts: readonly string[], tableHeader: boolean, keepNext: boolean): TableRow =>
    new TableRow({ ...(tableHeader ? { tableHeader } : {}), cantSplit: true, children: texts.map((each, i) => cell(each, { style: styles[i] ?? text, width: widths[i] ?? 0, keepNext, isInline: part.isInline, ...(tableHeader ? { bold: true } : {}) })) });
  return new Table({
    style: tableStyle.id,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [row(part.table.head, true, true), ...part.table.rows.map(({ head, cells }, i) => row([head, ...cells], false, i === last ? isEnd : part.table.rows.length <= mostTogether))],
  });
}
