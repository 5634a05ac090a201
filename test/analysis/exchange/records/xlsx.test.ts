/** Cells of an XLSX as ECMA-376 part 1 has them (18.3.1.4 cells, 18.4 shared strings, 18.8.30 number formats, 18.17.4 dates, 22.9.2.19 escapes). */
import { expect } from 'chai';
import { openTable } from '../../../../analysis/exchange/records/openTable.js';
import { liveHeap } from '../../../support/liveHeap.js';
import { codesOf, opened, partsOf, saidOf } from './opened.js';
import { textRow, workbookFile, type WorkbookFile } from './workbookFile.js';

const header = textRow('a', 'b', 'c');

/** Styles 1–9: a day, a day and time, a time, a number, then formats of our own. */
const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd&quot; kl &quot;hh:mm"/><numFmt numFmtId="165" formatCode="#,##0&quot; dygn&quot;"/>' +
  '<numFmt numFmtId="166" formatCode="[$-41D]d mmmm yyyy;@"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode="[Red]0.00E+00"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>' +
  [14, 22, 20, 10, 164, 165, 166, 167, 168].map((id) => `<xf numFmtId="${String(id)}"/>`).join('') +
  '</cellXfs>';

interface Said {
  readonly what: string;
  /** What stands in the row, after an id in column A. */
  readonly cells: string;
  /** Of columns B and C. */
  readonly says: readonly [string, string];
  readonly file?: Partial<WorkbookFile>;
}

const shared = '<si><t>Plain &amp; simple</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>pronounced</t></rPh></si><si/><si><t>&#128512; _x000D_ _x005F_x000D_ å</t></si><si><t><![CDATA[a<b]]></t></si>';

const said: readonly Said[] = [
  { what: 'shared texts, plain and rich, without how they are pronounced', cells: '<c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c>', says: ['Plain & simple', 'Rich text'] },
  { what: 'an empty shared text, and escapes', cells: '<c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c>', says: ['', '😀 \r _x000D_ å'] },
  { what: 'CDATA, and inline rich text', cells: '<c r="B2" t="s"><v>4</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>', says: ['a<b', 'inline'] },
  { what: 'true and false', cells: '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>', says: ['TRUE', 'FALSE'] },
  { what: 'numbers as their shortest text', cells: '<c><v>0.10000000000000001</v></c><c t="n"><v>36.0</v></c>', says: ['0.1', '36'] },
  { what: 'a sum that floating point makes long, and a large whole number', cells: '<c><v>0.30000000000000004</v></c><c><v>9007199254740991</v></c>', says: ['0.3', '9007199254740991'] },
  { what: 'exponents and signs', cells: '<c><v>1.5E-3</v></c><c><v>-1E2</v></c>', says: ['0.0015', '-100'] },
  { what: 'percent as stored, and a plural format with a y in quotes', cells: '<c s="4"><v>0.5</v></c><c s="6"><v>12</v></c>', says: ['0.5', '12'] },
  { what: 'scientific numbers in red', cells: '<c s="9"><v>12</v></c><c s="99"><v>12</v></c>', says: ['12', '12'] },
  { what: 'days and times (18.17.4: 44197 is 2021-01-01)', cells: '<c s="1"><v>44197</v></c><c s="2"><v>44197.75</v></c>', says: ['2021-01-01', '2021-01-01T18:00:00'] },
  { what: 'a day of 1904 in a workbook of a Mac', cells: '<c s="1"><v>42735</v></c><c s="7"><v>0</v></c>', says: ['2021-01-01', '1904-01-01'], file: { workbookPr: '<workbookPr date1904="1"/>' } },
  { what: 'the days around the leap day there never was', cells: '<c s="1"><v>59</v></c><c s="1"><v>61</v></c>', says: ['1900-02-28', '1900-03-01'] },
  { what: 'the leap day there never was, and the first day', cells: '<c s="1"><v>60</v></c><c s="1"><v>1</v></c>', says: ['1900-02-29', '1900-01-01'] },
  { what: 'the last day, and a number that is no day', cells: '<c s="1"><v>2958465</v></c><c s="1"><v>2958466</v></c>', says: ['9999-12-31', '2958466'] },
  { what: 'a time of day, and hours beyond a day', cells: '<c s="3"><v>0.5</v></c><c s="8"><v>1.5</v></c>', says: ['12:00:00', '36:00:00'] },
  { what: 'a format of its own with text in quotes, and one in Swedish', cells: '<c s="5"><v>45000.5</v></c><c s="7"><v>45000</v></c>', says: ['2023-03-15T12:00:00', '2023-03-15'] },
  { what: 'a second that floating point puts just before the hour', cells: '<c s="2"><v>45000.041666666664</v></c><c t="d"><v>2023-03-15T12:00:00</v></c>', says: ['2023-03-15T01:00:00', '2023-03-15T12:00:00'] },
  { what: 'a formula by its value, also when that is an empty text', cells: '<c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c>', says: ['2', ''] },
  { what: 'prefixed elements, as some libraries write them', cells: '', says: ['5', 'x'], file: { parts: { 'xl/worksheets/sheet1.xml': '<x:worksheet xmlns:x="urn"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="str"><x:v>b</x:v></x:c><x:c t="str"><x:v>c</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>5</x:v></x:c><x:c t="str"><x:v>x</x:v></x:c></x:row></x:sheetData></x:worksheet>' } } },
];

describe('An XLSX', () => {
  for (const { what, cells, says, file } of said) {
    it(`says ${what}`, () => {
      const read = opened(workbookFile({ rows: `${header}<row r="2"><c r="A2"><v>1</v></c>${cells}</row>`, shared, styles, ...file }));
      expect(codesOf(read.faults)).to.deep.equal([]);
      expect(read.cells[1]?.slice(1)).to.deep.equal(says);
    });
  }

  it('keeps columns in their places where cells or names are not written, and its rows by their number', () => {
    const read = opened(workbookFile({ rows: '<row r="3"><c r="B3" t="str"><v>b</v></c></row><row r="4"/><row r="7"><c r="D7"><v>4</v></c><c r="A7"><v>1</v></c></row><row><c r="B8"><v> </v></c></row><row><c><v>9</v></c></row>' }));
    expect(read.cells).to.deep.equal([['', 'b', '', ''], ['1', '', '', '4'], ['9', '', '', '']]);
    expect(read.lines).to.deep.equal([3, 7, 9]);
  });

  it('is read from the sheet told, or the first that is shown, and says which', () => {
    const others = { Second: textRow('x') + textRow('2'), Third: textRow('y') + textRow('3') };
    const file = workbookFile({ rows: header + textRow('1', '2', '3'), others });
    expect(opened(file).file).to.deep.equal({ format: 'xlsx', sheet: { is: 'Answers', found: true } });
    expect(opened(file, { sheet: 'Third' }).cells).to.deep.equal([['y'], ['3']]);
    const parts = { 'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Answers" state="hidden" r:id="rId1"/><sheet name="Second" r:id="rId2"/></sheets></workbook>' };
    expect(opened(workbookFile({ rows: header + header, others, parts })).file?.sheet).to.deep.equal({ is: 'Second', found: true });
  });

  it('says how many cells were formulas and where the first is (C62)', () => {
    const { warnings } = opened(workbookFile({ rows: `${header}<row><c><v>1</v></c><c><f>A2*2</f><v>2</v></c><c><f>A2*3</f><v>3</v></c></row>` }));
    expect(warnings.map(({ code, params }) => [code, params])).to.deep.equal([['FORMULAS_USED', { count: 2, first: 'B2' }]]);
    expect(saidOf(warnings)).to.contain('2 cells are formulas, the first B2');
  });

  const damaged: readonly (readonly [string, Partial<WorkbookFile>, string])[] = [
    ['a text that is not there', { rows: `${header}<row><c t="s"><v>7</v></c></row>` }, 'CELL_DAMAGED@2'],
    ['a number that is none', { rows: `${header}<row><c><v>twelve</v></c></row>` }, 'CELL_DAMAGED@2'],
    ['an address that is none', { rows: `${header}<row><c r="1A"><v>1</v></c></row>` }, 'XLSX_DAMAGED'],
    ['XML that does not close', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' } }, 'XLSX_DAMAGED'],
    ['XML nested a thousand deep', { parts: { 'xl/worksheets/sheet1.xml': `${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}` } }, 'XLSX_DAMAGED'],
    ['bytes that are no UTF-8', { parts: { 'xl/worksheets/sheet1.xml': Uint8Array.of(60, 97, 62, 0xff, 60, 47, 97, 62) } }, 'XLSX_DAMAGED'],
    ['a sheet that is missing', { parts: { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="gone.xml"/></Relationships>' } }, 'XLSX_DAMAGED'],
    ['no sheet at all', { parts: { 'xl/workbook.xml': '<workbook/>' } }, 'SHEET_NOT_FOUND'],
  ];
  for (const [what, file, code] of damaged) {
    it(`with ${what} is refused, saying where`, () => {
      const { faults } = opened(workbookFile({ rows: header + textRow('1', '2', '3'), ...file }));
      expect(faults.map((fault) => (fault.code.startsWith('CELL') ? codesOf([fault])[0] : fault.code))).to.deep.equal([code]);
      expect(saidOf(faults)).not.to.match(/undefined|\[object/);
    });
  }

  it('of 100,000 rows is walked in flat memory, whatever its parts are packed to', function () {
    this.timeout(60_000);
    const long = 'a cell of many words '.repeat(50);
    const row = `<row>${'<c><v>123456789</v></c>'.repeat(3)}<c t="inlineStr"><is><t>${long}</t></is></c></row>`;
    const result = openTable(partsOf(workbookFile({ rows: header + row.repeat(100_000) })), { headerRows: 1 }, 'export');
    if (!('table' in result)) throw new Error('it opens');
    const held: number[] = [];
    let records = -1;
    for (const { cells } of result.table.records()) {
      records += cells.length === 4 ? 1 : 0;
      if (records % 20_000 === 10_000) held.push(liveHeap());
    }
    expect(records).to.equal(100_000);
    // What made the file is gone by the second look. A piece or two (3 MB) come and go; 60,000 rows are over 60 MB.
    const [, early = 0, ...later] = held;
    expect(Math.max(...later) - early, 'bytes held more than after 30,000 rows').to.be.below(20e6);
  });
});
