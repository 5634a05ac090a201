/** Fuzzed, damaged and truncated files (T28): always records or a fault with words, never an exception, and never other answers than were written. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { FileTold } from '../../../../analysis/exchange/mapping/mapping.js';
import { limits } from '../../../../analysis/exchange/records/limits.js';
import { opened, partsOf, saidOf, type Opened } from './opened.js';
import { partsOfWorkbook, textRow, workbookFile } from './workbookFile.js';

const told: fc.Arbitrary<Partial<FileTold>> = fc.record(
  {
    format: fc.constantFrom('csv', 'xlsx'),
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    sheet: fc.constantFrom('Answers', 'x'),
    headerRows: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: [] },
);

/** Damage where a byte is changed, lost or added, and where the file ends early. */
const damages = fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), what: fc.constantFrom('change', 'lose', 'add', 'cut'), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 });

function damaged(bytes: Uint8Array, all: readonly { readonly at: number; readonly what: string; readonly byte: number }[]): Uint8Array {
  return all.reduce((now, { at, what, byte }) => {
    const place = Math.floor(at * now.length);
    const before = now.subarray(0, place);
    if (what === 'cut') return before;
    return Uint8Array.from([...before, ...(what === 'lose' ? [] : [byte]), ...now.subarray(what === 'add' ? place : place + 1)]);
  }, bytes);
}

/** Either there are records, or somebody is told why not. */
function expectRecordsOrWords({ cells, faults }: Opened): void {
  expect(cells.length + faults.length).to.be.greaterThan(0);
  const said = saidOf(faults);
  expect(said.split('\n').length).to.be.at.least(faults.length * 2);
  expect(said).not.to.match(/undefined|NaN|\[object|\.js:/);
}

const csv = Buffer.from('id;role;"a ""quoted"" name";text\r\n1;professor;x;"two\r\nlines; one cell"\r\n2;doctoral;;å ä ö\r\n3;other;"";=1+1\r\n');
const xlsx = workbookFile({
  rows: `${textRow('id', 'role', 'when')}<row><c><v>1</v></c><c t="s"><v>0</v></c><c s="1"><v>44197</v></c></row><row><c><v>2</v></c><c t="s"><v>1</v></c><c t="str"><f>x</f><v>y</v></c></row>`,
  shared: '<si><t>professor</t></si><si><t>doctoral &amp; other</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});

describe('Any bytes as a file', () => {
  it('are records or a fault, whatever is told of them', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', '\0', '<', 'å'), maxLength: 60 }).map((text) => Buffer.from(text)));
    fc.assert(fc.property(bytes, told, fc.integer({ min: 1, max: 50 }), (file, how, size) => {
      const read = opened(partsOf(file, size), how);
      expectRecordsOrWords(read);
      expect(opened(file, how), 'the same in one part').to.deep.equal(read);
    }), { numRuns: 1_000 });
  });

  it('that begin as a ZIP, an old Excel file or a byte order mark are records or a fault', () => {
    const beginnings = ['504b0304', '504b0506', 'd0cf11e0a1b11ae1', 'efbbbf', 'fffe', 'feff', '25504446'].map((hex) => Buffer.from(hex, 'hex'));
    fc.assert(fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), told, (begin, rest, how) => {
      expectRecordsOrWords(opened(Buffer.concat([begin, rest]), how));
    }), { numRuns: 500 });
  });

  it('of a CSV with any damage are records or a fault', () => {
    fc.assert(fc.property(damages, told, (how, of) => { expectRecordsOrWords(opened(damaged(csv, how), of)); }), { numRuns: 1_000 });
  });

  it('of a CSV cut at any place give its first records as they were, and at most the last one short', () => {
    const whole = opened(csv).cells;
    for (let length = 1; length < csv.length; length++) {
      const read = opened(csv.subarray(0, length), { delimiter: ';' });
      expectRecordsOrWords(read);
      expect(read.cells.slice(1, -1), `the first ${String(length)} bytes`).to.deep.equal(whole.slice(1, Math.max(1, read.cells.length - 1)));
    }
  });

  it('of an XLSX with any damage are the answers that were written, or a fault', () => {
    const whole = opened(xlsx).cells;
    expect(whole).to.have.length(3);
    fc.assert(fc.property(damages, (how) => {
      const read = opened(damaged(xlsx, how));
      expectRecordsOrWords(read);
      if (read.faults.length === 0 && read.file?.format === 'xlsx') expect(read.cells).to.deep.equal(whole);
    }), { numRuns: 2_000 });
  });

  it('of an XLSX cut at any place are a fault', () => {
    for (let length = 0; length < xlsx.length; length++) expect(opened(xlsx.subarray(0, length)).faults, `the first ${String(length)} bytes`).to.have.length(1);
  });

  it('in any part of an XLSX, well packed, are records or a fault', () => {
    const parts = Object.entries(partsOfWorkbook({ rows: textRow('a', 'b') + textRow('1', '2'), shared: '<si><t>a</t></si>', styles: '<cellXfs><xf numFmtId="14"/></cellXfs>' }));
    const small = { ...limits, cellCharacters: 1_000, sharedTexts: 100 };
    fc.assert(fc.property(fc.nat(parts.length - 1), damages, (which, how) => {
      const [name = '', content = ''] = parts[which] ?? [];
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      expectRecordsOrWords(opened(workbookFile({ rows: '', level: 0, parts: { ...Object.fromEntries(parts), [name]: damaged(bytes, how) } }), {}, small));
    }), { numRuns: 1_500 });
  });
});
