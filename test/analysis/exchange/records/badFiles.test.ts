/** The bad-input catalogue for files of answers: each number is refused, or read, with the place and the way to mend it, in both languages. */
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import type { Encoding, FileTold } from '../../../../analysis/exchange/mapping/mapping.js';
import { type LimitName, type Limits, limits } from '../../../../analysis/exchange/records/limits.js';
import { CsvRows } from '../../../../analysis/exchange/records/csv/csvRows.js';
import { projectRoot } from '../../../support/projectRoot.js';
import { codesOf, opened, saidOf } from './opened.js';
import { textRow, workbookFile } from './workbookFile.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const rows = textRow('a', 'b') + textRow('1', 'x');
const xlsx = workbookFile({ rows });

interface Refused {
  readonly what: string;
  readonly file: Uint8Array | string;
  readonly told?: Partial<FileTold>;
  readonly faults: readonly string[];
  /** What the words must hold. */
  readonly says: readonly (string | RegExp)[];
}

const refused: readonly Refused[] = [
  { what: 'C61 an Excel file of 1997', file: bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}`), faults: ['NOT_A_TABLE'], says: ['.xls', 'spara den som .xlsx', 'save it as .xlsx'] },
  { what: 'C61 an Excel file with a password', file: bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${Array.from('EncryptedPackage', (c) => `${c}\0`).join('')}`), faults: ['NOT_A_TABLE'], says: ['lösenord', 'without one'] },
  { what: 'C61 an OpenDocument file', file: zipSync({ mimetype: bytes('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': bytes('<a/>') }), faults: ['NOT_A_TABLE'], says: ['.ods', '.xlsx'] },
  { what: 'C61 a binary Excel file', file: zipSync({ '[Content_Types].xml': bytes('<a/>'), '_rels/.rels': bytes('<a/>'), 'xl/workbook.bin': bytes('x') }), faults: ['NOT_A_TABLE'], says: ['.xlsb'] },
  { what: 'C61 a web page named .xls', file: '<html><table><tr><td>a</td></tr></table></html>', faults: ['NOT_A_TABLE'], says: ['webbsida', 'web page'] },
  { what: 'C62 cells in error', file: workbookFile({ rows: `${textRow('a', 'b')}<row r="7"><c r="A7" t="e"><v>#REF!</v></c><c r="B7" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>${textRow('1', 'x')}` }), faults: ['CELL_IN_ERROR@7', 'CELL_IN_ERROR@7'], says: ['A7', '#REF!', 'B7', '#DIV/0!'] },
  { what: 'C62 a formula that nothing has computed', file: workbookFile({ rows: `${textRow('a', 'b')}<row><c><f>1+1</f><v/></c></row>` }), faults: ['CELL_NOT_COMPUTED@2'], says: ['A2', 'save it once more'] },
  { what: 'C63 a name that leads out of the file', file: workbookFile({ rows, parts: { '../../etc/passwd': 'x' } }), faults: ['XLSX_UNSAFE_NAME'], says: ['../../etc/passwd'] },
  { what: 'C63 10 001 parts', file: workbookFile({ rows, level: 0, parts: Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${String(i)}`, ''])) }), faults: ['LIMIT_EXCEEDED'], says: ['10,000 parts', /10.000 delar/] },
  { what: 'C66 an empty file', file: '', faults: ['FILE_EMPTY'], says: ['0 rader', '0 rows'] },
  { what: 'C66 a header and nothing else', file: 'a,b\n\n', faults: ['NO_RECORDS'], says: ['0 rader', '0 rows', 'headerRows'] },
  { what: 'C66 two header rows told, and one row', file: 'a,b\n1,x\n', told: { headerRows: 2 }, faults: ['NO_RECORDS'], says: ['2 rows, of which 2'] },
  { what: 'C66 a sheet with a header only', file: workbookFile({ rows: textRow('a', 'b') }), faults: ['NO_RECORDS'], says: ['0 rader'] },
  { what: 'C68 UTF-8 that is told and is not', file: bytes('a,b\n1,x\n2,bl\xe5\n'), told: { encoding: 'utf-8' }, faults: ['ENCODING_WRONG@3'], says: ['UTF-8', 'Remove encoding:'] },
  { what: 'C68 UTF-8 that is told and is UTF-16', file: Buffer.from('a,b\n1,x\n', 'utf16le'), told: { encoding: 'utf-8' }, faults: ['ENCODING_WRONG@1'], says: ['encoding: utf-16le'] },
  { what: 'C68 Windows-1252 that is told and begins with the mark of UTF-8', file: '\ufeffa,b\n1,å\n', told: { encoding: 'windows-1252' }, faults: ['ENCODING_WRONG@1'], says: ['encoding: utf-8'] },
  { what: 'C68 Windows-1252 that is told and has bytes it does not', file: bytes('a,b\n1,\x8d\n'), told: { encoding: 'windows-1252' }, faults: ['ENCODING_WRONG@2'], says: ['Windows-1252'] },
  { what: 'C68 UTF-16 of an odd length', file: Buffer.from('a,b\n1,x\n2', 'utf16le').subarray(0, -1), told: { encoding: 'utf-16le' }, faults: ['ENCODING_WRONG@3'], says: ['UTF-16'] },
  { what: 'C68 UTF-16 cut in the middle of a character, not told', file: Buffer.from('a,b\n1,x\n2', 'utf16le').subarray(0, -1), faults: ['ENCODING_BROKEN@3'], says: ['begins as UTF-16', 'cut short'] },
  { what: 'C68 UTF-8 with a mark that goes on otherwise', file: bytes('\xef\xbb\xbfa,b\n1,bl\xe5\n'), faults: ['ENCODING_BROKEN@2'], says: ['börjar som UTF-8', 'begins as UTF-8'] },
  { what: 'C69 a quote never closed', file: 'a,b\n1,x\n2,"open\n3,y\n4,z\n', faults: ['QUOTE_NOT_CLOSED@3'], says: ['”open', '“open'] },
  { what: 'C69 a quote closed by the next one far below', file: 'a,b\n1,"open\n2,x\n3,"said ""so"""\n4,"y"\n', faults: ['QUOTE_NOT_CLOSED@2'], says: ['“open'] },
  { what: 'C69 a quote that opens after a quoted line break', file: 'a,b\n1,"two\nlines"\n2,"open\n3,y\n', faults: ['QUOTE_NOT_CLOSED@4'], says: ['“open'] },
  { what: 'C75 bytes that are no text', file: bytes('a,b\n1,\0x\n'), faults: ['NOT_A_TABLE'], says: ['inte text', 'not text'] },
  { what: 'C75 bytes that are no text, told Windows-1252', file: bytes('a,b\n1,\0x\n'), told: { encoding: 'windows-1252' }, faults: ['NOT_A_TABLE'], says: ['inte text', 'not text'] },
  { what: 'C75 an XLSX told as CSV', file: xlsx, told: { format: 'csv' }, faults: ['TOLD_CSV_IS_XLSX'], says: ['Detta är en XLSX', 'This is an XLSX', 'format: xlsx'] },
  { what: 'C75 a CSV told as XLSX', file: 'a,b\n1,x\n', told: { format: 'xlsx' }, faults: ['TOLD_XLSX_IS_NOT'], says: ['format: csv'] },
  { what: 'C75 a ZIP of something else', file: zipSync({ 'answers.csv': bytes('a,b') }), faults: ['NOT_A_TABLE'], says: ['Packa upp', 'Unpack'] },
  { what: 'C75 a PDF', file: '%PDF-1.7\n', faults: ['NOT_A_TABLE'], says: ['PDF'] },
  { what: 'a sheet that is not there', file: workbookFile({ rows, others: { Codebook: rows } }), told: { sheet: 'Answer' }, faults: ['SHEET_NOT_FOUND'], says: ['Menade du ”Answers”?', 'Answers, Codebook'] },
  { what: 'a DOCTYPE (C60) in any part', file: workbookFile({ rows, parts: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' } }), faults: ['XLSX_DOCTYPE'], says: ['DTD', 'xl/sharedStrings.xml'] },
  { what: 'an entity that XML does not know', file: workbookFile({ rows: textRow('a', 'b') + textRow('1', '&nbsp;') }), faults: ['XLSX_DAMAGED'], says: ['sheet1.xml'] },
];

describe('A foreign file', () => {
  for (const { what, file, told, faults, says } of refused) {
    it(`is refused: ${what}`, () => {
      const read = opened(file, told);
      expect(codesOf(read.faults)).to.deep.equal(faults);
      const said = saidOf(read.faults);
      for (const words of says) expect(said).to.match(words instanceof RegExp ? words : new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
      expect(said).not.to.match(/undefined|NaN|\[object|at .*\.[jt]s:/);
    });
  }

  it('C67: comma, semicolon, tab and bar are found by the cells they give, and how many records agree is said', () => {
    const shapes = [',', ';', '\t', '|'] as const;
    for (const delimiter of shapes) {
      const text = ['id', 'a;b,c|d\te', 'n'].map((name) => `"${name}"`).join(delimiter) + '\n' + Array.from({ length: 9 }, (_, i) => [String(i), '"1,5; 2|3\t4"', '"x\ny"'].join(delimiter)).join('\n');
      const { file, cells } = opened(text);
      expect(file?.delimiter).to.deep.equal({ is: delimiter, found: true, evidence: { cells: 3, alike: 9, records: 9 } });
      expect(cells[0]).to.deep.equal(['id', 'a;b,c|d\te', 'n']);
    }
    expect(opened('a;b\n1,5;2\n2,5;3\n').file?.delimiter?.is, 'decimal commas').to.equal(';');
    expect(opened('a;b\n1,5;2\n', { delimiter: ',' }).file?.delimiter, 'told').to.deep.include({ is: ',', found: false });
  });

  const detected: readonly (readonly [string, Uint8Array, Encoding])[] = [
    ['UTF-8', Buffer.from('a,b\n1,blå\n'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\ufeffa,b\n1,blå\n'), 'utf-8'],
    ['UTF-16LE with a mark', Buffer.from('\ufeffa,b\n1,blå\n', 'utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', Buffer.from('\ufeffa,b\n1,blå\n', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16LE without', Buffer.from('a,b\n1,blå\n', 'utf16le'), 'utf-16le'],
    ['UTF-16BE without', Buffer.from('a,b\n1,blå\n', 'utf16le').swap16(), 'utf-16be'],
  ];
  for (const [name, file, encoding] of detected) {
    it(`C68: ${name} is found`, () => {
      const read = opened(file);
      expect(read.file?.encoding).to.deep.equal({ is: encoding, found: true });
      expect(read.cells).to.deep.equal([['a', 'b'], ['1', 'blå']]);
    });
  }

  it('C68: what can be Windows-1252 or Mac Roman is never decided: both are shown as they read, the likelier first, with the line to add', () => {
    const swedish = 'Frågor om öppna data, särskilt på KI';
    const windows = opened(bytes(`a,b\n1,x\n2,${swedish}\n`));
    expect(codesOf(windows.faults)).to.deep.equal(['ENCODING_UNKNOWN@3']);
    expect(windows.encodings?.map(({ encoding }) => encoding)).to.deep.equal(['windows-1252', 'macintosh']);
    expect(windows.encodings?.[0]?.samples).to.deep.equal([{ line: 3, text: '2,Frågor om öppna data, särskilt på' }]);
    expect(windows.encodings?.[1]?.samples[0]?.text).to.match(/^2,FrÂgor om ˆppna/);
    const said = saidOf(windows.faults);
    for (const words of ['Frågor', 'FrÂgor', 'encoding: windows-1252', 'encoding: macintosh']) expect(said).to.contain(words);
    expect(opened(bytes(`a;b\n2;${swedish}\n`), { encoding: 'windows-1252' }).cells[1]).to.deep.equal(['2', swedish]);
  });

  const ranked: readonly (readonly [string, readonly number[], Encoding])[] = [
    ['Swedish letters of a Mac: blå, kött, värd', [0x62, 0x6c, 0x8c, 0x20, 0x6b, 0x9a, 0x74, 0x74, 0x20, 0x76, 0x8a, 0x72, 0x64], 'macintosh'],
    ['French of Windows: été, façon', [0xe9, 0x74, 0xe9, 0x20, 0x66, 0x61, 0xe7, 0x6f, 0x6e], 'windows-1252'],
    ['an English apostrophe of Windows: don’t', [0x64, 0x6f, 0x6e, 0x92, 0x74], 'windows-1252'],
    ['an English apostrophe of a Mac: don’t', [0x64, 0x6f, 0x6e, 0xd5, 0x74], 'macintosh'],
    ['a byte that Windows-1252 does not have, among letters usual in it', [0xe9, 0xe9, 0xe9, 0x8d], 'macintosh'],
  ];
  for (const [what, odd, likelier] of ranked) {
    it(`C68: of ${what}, ${likelier} is shown first`, () => {
      expect(opened(Buffer.from([...bytes('a,b\n1,'), ...odd, 10])).encodings?.[0]?.encoding).to.equal(likelier);
    });
  }

  it('C68: UTF-8 told as Windows-1252 is read as told, with a warning', () => {
    const { cells, warnings } = opened('a,b\n1,blå\n', { encoding: 'windows-1252' });
    expect(cells[1]).to.deep.equal(['1', 'blÃ¥']);
    expect(codesOf(warnings)).to.deep.equal(['ENCODING_DOUBTFUL']);
    expect(saidOf(warnings)).to.contain('encoding: utf-8');
  });

  it('C70: records with too few or too many cells come as they stand, with their line, for the reader to report', () => {
    const { cells, lines, faults } = opened('a,b,c\n1,x,y\n2,"x\nz"\n3,x,y,z\n4,x,y\n5,x,y,\n6,x,y\n');
    expect(faults).to.deep.equal([]);
    expect(cells.map(({ length }) => length)).to.deep.equal([3, 3, 2, 4, 3, 4, 3]);
    expect(lines).to.deep.equal([1, 2, 3, 5, 6, 7, 8]);
  });

  const small = { ...limits, fileBytes: 400, records: 3, columns: 4, cellCharacters: 20, recordCharacters: 60 };
  const beyond: readonly (readonly [LimitName, Uint8Array | string, Partial<Limits>?])[] = [
    ['fileBytes', `a,b\n${'1,x\n'.repeat(100)}`],
    ['records', 'a,b\n1,x\n2,x\n3,x\n4,x\n'],
    ['columns', 'a,b\n1,x\n1,2,3,4,5\n'],
    ['cellCharacters', `a,b\n1,${'x'.repeat(21)}\n`],
    ['cellCharacters', `a,b\n1,"${'x'.repeat(21)}"\n`],
    ['recordCharacters', `a,b,c,d\n${Array<string>(4).fill('x'.repeat(18)).join(',')}\n`],
    ['records', workbookFile({ rows: rows + rows + rows })],
    ['records', workbookFile({ rows: `${rows}${'<row/>'.repeat(9)}` })],
    ['recordCharacters', workbookFile({ rows: rows + textRow(...Array<string>(4).fill('x'.repeat(18))) })],
    ['sharedTexts', workbookFile({ rows, shared: '<si><t>a</t></si>'.repeat(6) }), { sharedTexts: 5 }],
    ['sharedCharacters', workbookFile({ rows, shared: '<si><t>abc</t></si>'.repeat(6) }), { sharedCharacters: 17 }],
    ['columns', workbookFile({ rows: `${rows}<row r="9"><c r="E9"><v>1</v></c></row>` })],
    ['cellCharacters', workbookFile({ rows: rows + textRow('1', 'x'.repeat(21)) })],
  ];
  for (const [what, file, own] of beyond) {
    it(`C74: a ${typeof file === 'string' ? 'CSV' : 'XLSX'} with more than the limit of ${what} is refused whole, naming it`, () => {
      const read = opened(file, {}, { ...small, ...own });
      expect(read.faults.map(({ code, params }) => [code, params['what']])).to.deep.equal([['LIMIT_EXCEEDED', what]]);
      expect(saidOf(read.faults)).to.contain('Nothing has been read').and.to.contain('Inget har lästs');
    });
  }

  it('C63: an XLSX that unpacks to more than allowed is refused by what it declares, before it is unpacked', () => {
    const bomb = workbookFile({ rows: textRow('a', 'b') + textRow('1', 'x'.repeat(3_000_000)) });
    expect(bomb.length).to.be.below(10_000);
    const { faults } = opened(bomb, {}, { ...limits, unpackedBytes: 1_000_000 });
    expect(faults.map(({ params }) => params['what'])).to.deep.equal(['unpackedBytes']);
  });

  it('C63: an XLSX that declares less than it unpacks to is refused when it goes beyond', () => {
    const bomb = workbookFile({ rows: textRow('a', 'b') + textRow('1', 'x'.repeat(9_000)).repeat(300) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 46 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1_000, true);
    }
    const read = opened(bomb);
    expect(read.faults.map(({ code }) => code)).to.deep.equal(['XLSX_DAMAGED']);
    expect(read.cells, 'rows read before').to.deep.equal([]);
  });

  it('C74: the limits are those of docs/mapping.md', () => {
    const text = readFileSync(`${projectRoot}/docs/mapping.md`, 'utf8');
    const said = /\*\*Limits\*\*: (.*)/.exec(text)?.[1] ?? '';
    for (const name of ['records', 'columns', 'cellCharacters', 'recordCharacters', 'parts', 'sharedTexts', 'sharedCharacters'] as const) {
      expect(said, name).to.contain(limits[name].toLocaleString('en'));
    }
    expect(said).to.contain(`${String(limits.fileBytes / 1024 ** 3)} GB a file`).and.to.contain(`at most ${String(limits.unpackedBytes / 1024 ** 3)} GB`);
  });

  it('C76: a cell that begins with = is text and nothing else, in CSV and in XLSX', () => {
    const formula = '=HYPERLINK("http://example.org","x")';
    expect(opened(`a,b\n1,"${formula.replaceAll('"', '""')}"\n2,=1+1\n`).cells.slice(1)).to.deep.equal([['1', formula], ['2', '=1+1']]);
    expect(opened(workbookFile({ rows: textRow('a', 'b') + textRow('1', formula) })).cells[1]).to.deep.equal(['1', formula]);
  });

  const endless: readonly (readonly [string, string, string, number])[] = [
    ['a line', 'x', 'x', 4],
    ['a quoted cell', '"x', 'x', 4],
    ['a record of cells', '', 'x,', 4],
    ['a record of long cells', '', `${'x'.repeat(9_999)},`, 40],
    ['a cell of quotes that do not match', '"x" "y', 'x', 4],
  ];
  for (const [what, begin, more, parts] of endless) {
    it(`T28: ${what} of 1 GB is given up after what a record can hold`, () => {
      let pulled = 0;
      const part = more.repeat(Math.ceil((1 << 20) / more.length));
      const text = function* () {
        yield `a,b\n1,${begin}`;
        for (; pulled < 1024; pulled++) yield part;
      };
      const shape = { delimiter: ',', newline: '\n', sepLine: false, evidence: { cells: 2, alike: 1, records: 1 } } as const;
      const records = [...new CsvRows(shape, limits, 'export').of(text())];
      expect(codesOf(records.at(-1)?.faults ?? [])).to.deep.equal([begin.startsWith('"') ? 'QUOTE_NOT_CLOSED@2' : 'LIMIT_EXCEEDED@2']);
      expect(pulled, 'MB read').to.be.at.most(parts);
    });
  }
});
