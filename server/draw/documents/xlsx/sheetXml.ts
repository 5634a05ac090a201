/** One sheet: a table from A1, its header row in bold and in sight while the rest scrolls, no merged cells. */
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../../../analysis/words/workbook.js';
import { styleOf, styleOfNumber } from './cellStyles.js';
import { columnName } from './columnName.js';
import { rowHeight } from './rowHeight.js';
import { xmlText } from './xmlText.js';

const looksLikeFormula = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Where a text has `_x0041_` in it, a spreadsheet would read a letter by its number. */
function literally(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function textCell(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literally(text))}</t></is></c>`;
}

function cellXml(address: string, cell: WorkbookCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(address, cell, looksLikeFormula.test(cell) ? styleOf.quoted : styleOf.text);
  if ('mark' in cell) return textCell(address, cell.mark, styleOf.mark);
  if (!Number.isFinite(cell.value)) throw new RangeError('only finite numbers can be written');
  return `<c r="${address}" s="${String(styleOfNumber(cell.format))}"><v>${String(cell.value)}</v></c>`;
}

/** A number, or what stands where one may not be told. */
function isNumeric(cell: WorkbookCell): boolean {
  return cell !== null && typeof cell !== 'string';
}

function rowXml(cells: readonly string[], number: number, height: number): string {
  return `<row r="${String(number)}" ht="${String(height)}" customHeight="1">${cells.join('')}</row>`;
}

/** Of 255 characters, commands and page numbers take some. */
const mostPrinted = 220;

/** In headers and footers `&` begins a command. What is too long ends with a word, not in one. */
function printed(text: string): string {
  const whole = text.replace(/\s+/g, ' ').replaceAll('&', '&&');
  return xmlText(whole.length <= mostPrinted ? whole : `${whole.slice(0, mostPrinted).replace(/(?: \S*|&*)$/, '')}…`);
}

function marginsXml({ example, source }: Workbook): string {
  const header = example === '' ? '' : `<oddHeader>&amp;C${printed(example)}</oddHeader>`;
  return `<headerFooter>${header}<oddFooter>&amp;L${printed(source)}&amp;R&amp;P/&amp;N</oddFooter></headerFooter>`;
}

export function sheetXml(workbook: Workbook, { columns, rows }: WorkbookSheet, isFirst: boolean): string {
  const headStyle = (i: number): number => (rows.some((row) => isNumeric(row[i] ?? null)) ? styleOf.numberHead : styleOf.head);
  const head = rowXml(columns.map((column, i) => textCell(`${columnName(i)}1`, column.head, headStyle(i))), 1, rowHeight(columns.map((column) => column.head), columns));
  const body = rows.map((row, r) => rowXml(row.map((cell, i) => cellXml(`${columnName(i)}${String(r + 2)}`, cell)), r + 2, rowHeight(row, columns)));
  const widths = columns.map(({ width }, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(width)}" customWidth="1"/>`);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${columnName(columns.length - 1)}${String(rows.length + 1)}"/>`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData>${head}${body.join('')}</sheetData>`,
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    marginsXml(workbook),
    '</worksheet>',
  ].join('');
}
