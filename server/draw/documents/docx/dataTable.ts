import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { TablePart } from './columnParts.js';
import { tableStyle, type StyleId } from './styleRules.js';
import { textRun } from './textRun.js';

/** Width of the text on A4 with our margins, in twentieths of a point; Word takes it as a share of whatever page there is. */
const gridWidth = 9070;
const numberLike = /^[\s(<>≤≥−-]*\d|^\.\.$|^–$/u;

/** Columns of numbers stand to the right; a value that is not shown does not make them words. */
function isNumeric({ table }: TablePart, column: number): boolean {
  const cells = table.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter((cell) => numberLike.test(cell)).length * 2 >= cells.length;
}

function cell(text: string, style: StyleId, width: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style, children: [textRun(text)] })] });
}

/** A real table: the head is repeated on every page, no row is torn apart, the first column is the head of its row. */
export function dataTable(part: TablePart): Table {
  const widths = part.widths.map((share) => Math.round(share * gridWidth));
  const styles = part.table.head.map((_, i): StyleId => (i > 0 && isNumeric(part, i - 1) ? 'TableNumber' : 'TableText'));
  const row = (texts: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({ tableHeader, cantSplit: true, children: texts.map((text, i) => cell(text, styles[i] ?? 'TableText', widths[i] ?? 0)) });
  return new Table({
    style: tableStyle.id,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [row(part.table.head, true), ...part.table.rows.map(({ head, cells }) => row([head, ...cells], false))],
  });
}
