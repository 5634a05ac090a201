/** A table of cells as the bytes of the file that some system might have written. */
import { strToU8, zipSync } from 'fflate';
import type { Delimiter, Encoding } from '../../../../analysis/exchange/mapping/mapping.js';

export interface Writing {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: Delimiter;
  readonly lineEnd: '\n' | '\r' | '\r\n';
}

/** The characters of the bytes 0x80 to 0x9f in windows-1252 (CP1252.TXT of the Unicode Consortium); Node's decoder reads them as controls. */
const windowsPart = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte of every character in an encoding of one byte a character. */
function bytesIn(characterOf: (byte: number) => string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: 256 }, (_, byte) => [characterOf(byte), byte] as const));
}
const macintosh = new TextDecoder('macintosh');
const singleByte = {
  'windows-1252': bytesIn((byte) => (byte >= 0x80 && byte < 0xa0 ? (windowsPart[byte - 0x80] ?? '') : String.fromCharCode(byte))),
  macintosh: bytesIn((byte) => macintosh.decode(Uint8Array.of(byte))),
};

/** The text with "?" for what the encoding does not have, as old systems write it. */
function inBytes(text: string, encoding: 'windows-1252' | 'macintosh'): Uint8Array {
  return Uint8Array.from(Array.from(text), (character) => singleByte[encoding].get(character) ?? 0x3f);
}

function encoded(text: string, { encoding, bom }: Writing): Uint8Array {
  if (encoding === 'windows-1252' || encoding === 'macintosh') return inBytes(text, encoding);
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function csvText(rows: readonly (readonly string[])[], { delimiter, lineEnd }: Writing): string {
  const cell = (text: string) => (/["\r\n]/.test(text) || text.includes(delimiter) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

/** What XML cannot hold is left out, as spreadsheets do. */
function xml(text: string): string {
  const allowed = text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return allowed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function columnName(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : columnName(Math.floor(i / 26) - 1) + columnName(i % 26);
}

function xlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (row: readonly string[], r: number) =>
    row.map((text, i) => (text === '' ? '' : `<c r="${columnName(i)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`)).join('');
  const sheet = rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Answers" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

export function foreignBytes(rows: readonly (readonly string[])[], writing: Writing): Uint8Array {
  return writing.format === 'xlsx' ? xlsx(rows) : encoded(csvText(rows, writing), writing);
}
