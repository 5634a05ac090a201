/** Spreadsheets of ours, read by LibreOffice, by our own reader of foreign files, and as the XML they are. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import type { Workbook, WorkbookCell, WorkbookSheet } from '../../../analysis/words/workbook.js';
import { sheetNames } from '../../../server/draw/documents/xlsx/sheetNames.js';
import { xlsxFile } from '../../../server/draw/documents/xlsx/xlsxFile.js';
import { converted, needsOffice } from '../../support/soffice.js';

/** Every sheet as comma-separated text, values as they are held, none as they are shown. */
const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const formulas = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1', '=HYPERLINK("http://x";"y")', "=cmd|'/c calc'!A1", '\uff1d1', '{=1}', '1-2', "'=1"];

function book(sheets: readonly WorkbookSheet[], more: Partial<Workbook> = {}): Workbook {
  return { language: 'sv', title: 'Behov & <mer>', organisation: 'Prov', date: '2026-01-14', example: '', source: 'Källa: prov & mer', sheets, ...more };
}

function sheet(name: string, head: readonly string[], rows: readonly (readonly WorkbookCell[])[]): WorkbookSheet {
  return { name, columns: head.map((text) => ({ head: text, width: 20 })), rows };
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

const onlySheet = (bytes: Uint8Array): string => partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '';

describe('a spreadsheet of ours', () => {
  it('T27 holds no formula: what looks like one is a text, and stays one when the cell is edited', () => {
    const bytes = xlsxFile(book([sheet('Prov', ['Text'], formulas.map((text) => [text]))]));
    const xml = onlySheet(bytes);
    expect(xml).not.to.match(/<f[ >]/).and.not.to.contain('t="str"');
    expect(xml.match(/t="inlineStr"/g)).to.have.length(formulas.length + 1);
    // style 3 wears quotePrefix: editing the cell leaves it a text
    expect(xml.match(/<c r="A\d+" s="3"/g)).to.have.length(formulas.length - 3);
    expect(partsOf(bytes).get('xl/styles.xml')).to.contain('quotePrefix="1"');
  });

  it('T27 in LibreOffice shows every such text as it was written, and computes nothing', function () {
    needsOffice.call(this, 'calc');
    this.timeout(120_000);
    const csv = converted('f.xlsx', xlsxFile(book([sheet('Prov', ['Text'], formulas.map((text) => [text]))])), everySheet).get('f-Prov.csv')?.toString('utf8') ?? '';
    for (const text of formulas) expect(csv).to.contain(text.trim().replaceAll('"', '""'));
    expect(csv).not.to.match(/^2$|Err:|#/m);
  });

  it('sets numbers, their heads and the marks for those that are not told to the right, and words to the left', () => {
    const parts = partsOf(xlsxFile(book([sheet('Prov', ['Svar', 'Antal', 'Anmärkning'], [['Ja', { value: 12, format: 'whole' }, ''], ['Nej', { mark: '..' }, 'visas inte']])])));
    const looks = (parts.get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.match(/<xf .*?(?:<\/xf>|\/>)/g) ?? [];
    const cells = [...(parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="([A-Z]\d)" s="(\d+)"/g)];
    const toTheRight = cells.filter(([, , style]) => looks[Number(style)]?.includes('horizontal="right" indent="1"') === true).map(([, address]) => address);
    expect(cells).to.have.length(8);
    expect(toTheRight).to.deep.equal(['B1', 'B2', 'B3']);
  });

  it('E107 gives every sheet a name that is allowed, short enough and its own, the same each time', () => {
    const long = 'Fråga 12 per institution och klinisk inriktning';
    const wanted = ['a/b', 'A-B', 'a:b', long, long, `${long} två`, 'History', "'citat'", '', '  ', 'x'.repeat(30) + '😀', '[]*?:/\\', 'tab\tted'];
    const names = sheetNames(wanted);
    expect(names).to.deep.equal(['a-b', 'A-B (2)', 'a-b (3)', 'Fråga 12 per institution och kl', 'Fråga 12 per institution oc (2)', 'Fråga 12 per institution oc (3)', 'History_', 'citat', '-', '- (2)', 'x'.repeat(30), '-------', 'tab ted']);
    expect(new Set(names.map((name) => name.toLowerCase()))).to.have.property('size', wanted.length);
    for (const name of names) expect(name.length).to.be.within(1, 31);
    expect(sheetNames(names), 'what is right is left alone').to.deep.equal(names);
  });

  it('E101 cuts what is longer than a cell holds, and a column beside says what was cut and where the whole is', () => {
    const bytes = xlsxFile(book([sheet('Prov', ['Kort', 'Lång'], [['a', 'x'.repeat(32_768)], ['b', 'y'.repeat(32_767)]])]));
    const xml = onlySheet(bytes);
    const texts = [...xml.matchAll(/<c r="([A-Z]\d)"[^>]*><is><t[^>]*>([^<]*)</g)].map(([, address, text]) => [address, text] as const);
    expect(texts.map(([address, text]) => [address, text?.length])).to.deep.include.members([['B2', 32_767], ['B3', 32_767]]);
    expect(texts.find(([address]) => address === 'C1')?.[1]).to.equal('Avkortat');
    expect(texts.find(([address]) => address === 'C2')?.[1]).to.contain('Lång: texten är 32768 tecken').and.contain('CSV');
    expect(texts.some(([address]) => address === 'C3')).to.equal(false);
    expect(onlySheet(xlsxFile(book([sheet('Prov', ['Text'], [['x'.repeat(32_767)]])])))).not.to.contain('Avkortat');
  });

  it('E102 drops what XML cannot hold and keeps every letter, emoji and direction', () => {
    const written = 'å\u0000\u0008\u001b😀\ud800 שלום\ufffe _x0041_ <&>"\r\nrad';
    const xml = onlySheet(xlsxFile(book([sheet('Prov', ['Text'], [[written]])])));
    expect(xml).to.contain('<t xml:space="preserve">å😀 שלום _x005F_x0041_ &lt;&amp;&gt;&quot;\nrad</t>');
  });

  it('is a table from A1 with a bold frozen header, no merged cells, and numbers that are numbers', () => {
    const cells: readonly WorkbookCell[] = ['a', { value: 0.1 + 0.2, format: 'percent1' }, { value: 1234, format: 'whole' }, { mark: '..' }, null];
    const bytes = xlsxFile(book([sheet('Prov', ['Text', 'Andel', 'Antal', 'Dolt', 'Tomt'], [cells])], { example: 'EXEMPEL. Påhittat' }));
    const xml = onlySheet(bytes);
    expect(xml).to.contain('<dimension ref="A1:E2"/>').and.contain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"').and.not.contain('mergeCell');
    expect(onlySheet(xlsxFile(book([sheet('Prov', ['Text'], [['ord '.repeat(20)]])]))), 'room for a wrapped text').to.contain('<row r="2" ht="75" customHeight="1">');
    expect(xml).to.contain('<v>0.30000000000000004</v>').and.contain('<v>1234</v>').and.match(/<c r="D2"[^>]*t="inlineStr"><is><t[^>]*>\.\.</).and.not.contain('r="E2"');
    expect(xml).to.contain('<oddHeader>&amp;CEXEMPEL. Påhittat</oddHeader>').and.contain('Källa: prov &amp;&amp; mer');
    const styles = partsOf(bytes).get('xl/styles.xml') ?? '';
    expect(styles).to.contain('formatCode="0.0\\\u00a0%"').and.contain('<font><b/>');
    expect(partsOf(bytes).get('docProps/core.xml')).to.contain('<dc:title>Behov &amp; &lt;mer&gt;</dc:title>').and.contain('<dc:language>sv-SE</dc:language>').and.contain('2026-01-14T00:00:00Z');
    expect(() => xlsxFile(book([sheet('Prov', ['Tal'], [[{ value: Number.NaN, format: 'whole' }]])]))).to.throw(RangeError);
  });

  it('is the same bytes twice, in any time zone', () => {
    const make = (): string => Buffer.from(xlsxFile(book([sheet('Prov', ['Text'], [['a']])]))).toString('base64');
    const zone = process.env['TZ'];
    const first = make();
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = make();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(second).to.equal(first);
  });
});
