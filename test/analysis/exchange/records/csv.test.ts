/** CSV as RFC 4180 has it, and as systems really write it: every encoding, delimiter and line break reads back to the same cells. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Delimiter, Encoding } from '../../../../analysis/exchange/mapping/mapping.js';
import { openTable } from '../../../../analysis/exchange/records/openTable.js';
import { decodeSingleByte } from '../../../../analysis/exchange/records/text/singleByte.js';
import { liveHeap } from '../../../support/liveHeap.js';
import { opened, partsOf } from './opened.js';

/** Bytes 80–9F of windows-1252, from the Unicode Consortium's CP1252.TXT; five stand for nothing. */
const cp1252 =
  '20AC - 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 - 017D - - 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 - 017E 0178';

const upperHalf = Uint8Array.from({ length: 128 }, (_, i) => i + 128);

function encoded(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  const upper = decodeSingleByte(upperHalf, encoding);
  return Uint8Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : 128 + upper.indexOf(character)));
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** What all five encodings have, and what makes reading hard. */
const cell = fc.string({ unit: fc.constantFrom('a', 'Å', 'ö', 'é', '1', ' ', ',', ';', '|', '"', '=', '\n', '\r\n'), maxLength: 8 });

const table = fc.integer({ min: 2, max: 5 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 8 }))
  // the first cell keeps a record from being blank
  .map((rows) => rows.map((cells, i) => [`id${String(i)}`, ...cells.slice(1)]));

describe('A CSV', () => {
  it('of any table reads back to the same cells and lines: five encodings, with and without mark, four delimiters, LF and CRLF, in parts of any size', () => {
    fc.assert(
      fc.property(
        table, fc.constantFrom(...encodings), fc.boolean(), fc.constantFrom(...delimiters), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 40 }),
        (rows, encoding, mark, delimiter, newline, all, ends, size) => {
          const written = rows.map((cells) => cells.map((text) => (all || /[\t\r\n,;|"]/.test(text) ? quoted(text) : text)).join(delimiter));
          const read = opened(partsOf(encoded(written.join(newline) + (ends ? newline : ''), encoding, mark), size), { encoding, delimiter });
          expect(read.faults).to.deep.equal([]);
          expect(read.cells).to.deep.equal(rows);
          let line = 1;
          expect(read.lines).to.deep.equal(rows.map((cells) => {
            const at = line;
            line += 1 + cells.join('').split('\n').length - 1;
            return at;
          }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads windows-1252 as the Unicode Consortium has it and Mac Roman as the WHATWG has it', () => {
    const points = cp1252.split(' ');
    const ours = Array.from(decodeSingleByte(upperHalf, 'windows-1252'));
    expect(ours.slice(0, 32).map((c, i) => (points[i] === '-' ? '-' : c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'))).join(' ')).to.equal(cp1252);
    expect(ours.slice(32).map((c) => c.charCodeAt(0))).to.deep.equal(Array.from({ length: 96 }, (_, i) => 0xa0 + i));
    expect(decodeSingleByte(upperHalf, 'macintosh')).to.equal(new TextDecoder('macintosh').decode(upperHalf));
  });

  const texts: readonly (readonly [string, string, readonly (readonly string[])[], readonly number[]])[] = [
    ['lines that end with CR alone', 'a,b\r1,"x\ry"\r2,z', [['a', 'b'], ['1', 'x\ry'], ['2', 'z']], [1, 2, 4]],
    ['CRLF and LF mixed', 'a,b\r\n1,x\n"2",y\r\n', [['a', 'b'], ['1', 'x'], ['2', 'y']], [1, 2, 3]],
    ['blank lines, also of spaces', '\n\na,b\n\n1,x\n   \n2,y\n\n', [['a', 'b'], ['1', 'x'], ['2', 'y']], [3, 5, 7]],
    ['spaces between a closing quote and the delimiter', 'a,b\n"1" ,"x"\n', [['a', 'b'], ['1', 'x']], [1, 2]],
    ['a quote inside an unquoted cell', 'a,b\n1,5" wide\n2,y\n', [['a', 'b'], ['1', '5" wide'], ['2', 'y']], [1, 2, 3]],
    ['a line sep=; before the header', 'sep=;\r\na;b\r\n1,5;x\r\n', [['a', 'b'], ['1,5', 'x']], [2, 3]],
    ['two columns of the same name (C71: the reader names them)', 'a,a\n1,2\n', [['a', 'a'], ['1', '2']], [1, 2]],
    ['columns without a name', ',a,\n1,2,3\n', [['', 'a', ''], ['1', '2', '3']], [1, 2]],
    ['a delimiter at the end of every record but not of the header', 'a,b\n1,x,\n2,y,\n', [['a', 'b', ''], ['1', 'x', ''], ['2', 'y', '']], [1, 2, 3]],
    ['a delimiter at the end of the header but of no record', 'a,b,\n1,x\n2,y\n', [['a', 'b'], ['1', 'x'], ['2', 'y']], [1, 2, 3]],
  ];
  for (const [what, text, cells, lines] of texts) {
    it(`holds ${what}`, () => {
      const read = opened(text);
      expect(read.faults).to.deep.equal([]);
      expect(read.cells).to.deep.equal(cells);
      expect(read.lines).to.deep.equal(lines);
    });
  }

  it('with lines of only delimiters leaves them out and says how many and where the first is', () => {
    const { cells, warnings } = opened('a,b\n1,x\n,\n2,y\n, \n');
    expect(cells).to.have.length(3);
    expect(warnings.map(({ code, params }) => [code, params])).to.deep.equal([['BLANK_RECORDS', { count: 2, firstLine: 3 }]]);
  });

  it('may be walked again and says the same', () => {
    const file = 'a;b\n1;"x\ny"\n;\n2;z\n';
    const first = opened(file);
    expect(opened(file)).to.deep.equal(first);
  });

  it('of 60 MB is walked in flat memory', function () {
    this.timeout(60_000);
    const row = `${'"some words, quoted",1,2,3,'.repeat(8)}end\n`;
    const block = new TextEncoder().encode(row.repeat(5_000));
    const blocks = Math.ceil(60e6 / block.length);
    const result = openRepeated(block, blocks);
    expect(result.records).to.equal(blocks * 5_000 - 1);
    expect(result.grewBy, 'bytes held above the beginning').to.be.below(10e6);
  });
});

function openRepeated(block: Uint8Array, blocks: number): { readonly records: number; readonly grewBy: number } {
  const open = function* () {
    for (let i = 0; i < blocks; i++) yield block;
  };
  const before = liveHeap();
  let most = 0;
  let records = -1;
  const result = openTable(open, { headerRows: 1 }, 'export');
  if (!('table' in result)) throw new Error('it opens');
  for (const { faults } of result.table.records()) {
    if (faults === undefined) records += 1;
    if (records % 50_000 === 0) most = Math.max(most, liveHeap());
  }
  return { records, grewBy: most - before };
}
