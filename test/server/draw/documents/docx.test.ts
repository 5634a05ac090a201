/** Authority: trust.md 5 (DOCX), users.md 10; E102. The file as XML says it; LibreOffice, which had no part in writing it, opens it. */
import { expect } from 'chai';
import type { ReportDocument } from '../../../../analysis/words/reportDocument.js';
import { styleRules } from '../../../../server/draw/documents/docx/styleRules.js';
import { docxReport } from '../../../../server/draw/documents/docx/docxReport.js';
import { docxSummary } from '../../../../server/draw/documents/docx/docxSummary.js';
import { valueOf } from '../../../../server/draw/documents/template/xmlWalk.js';
import { exampleOrder, type ExampleOrder } from '../../../support/exampleOrder.js';
import { needsPoppler, oneLine, poppler } from '../../../support/poppler.js';
import { converted, needsOffice } from '../../../support/soffice.js';
import { all, ownText, paragraphsOf, textIn, wordParts, type WordParts } from '../../../support/wordParts.js';

interface Made extends ExampleOrder {
  readonly docx: Uint8Array;
  readonly parts: WordParts;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** Every number that any table of the document holds. */
function numbersOf({ sections, methods }: ReportDocument): readonly string[] {
  const tables = [...sections.map(({ figure }) => figure.table), ...methods.responses.map(({ table }) => table)];
  return tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.match(/\d+(?:[.,]\d+)?/g) ?? [])));
}

const counted = (texts: readonly string[]): ReadonlyMap<string, number> => texts.reduce((counts, text) => counts.set(text, (counts.get(text) ?? 0) + 1), new Map<string, number>());

describe('a report as a Word file', function () {
  this.timeout(60_000);
  const made = new Map<'sv' | 'en', Made>();
  const of = (language: 'sv' | 'en'): Made => {
    const found = made.get(language);
    if (found === undefined) throw new Error('made before');
    return found;
  };
  before(async () => {
    for (const language of ['sv', 'en'] as const) {
      const ordered = await exampleOrder(language);
      const docx = await docxReport(ordered.order);
      made.set(language, { ...ordered, docx, parts: wordParts(docx) });
    }
  });

  for (const language of ['sv', 'en'] as const) {
    it(`has one title, headings that never skip, and no style that is not defined (${language})`, () => {
      const { parts } = of(language);
      const root = parts.tree('word/document.xml');
      const styles = paragraphsOf(root).map(({ style }) => style);
      expect(styles.filter((style) => style === 'Title')).to.have.length(1);
      const levels = styles.flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
      expect(levels[0]).to.equal(1);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `heading ${String(i)}`).to.be.at.most(1));
      const defined = new Set(all(parts.tree('word/styles.xml'), 'w:style').map((style) => valueOf(style, 'w:styleId')));
      expect(styles.filter((style) => !defined.has(style))).to.deep.equal([]);
      expect(all(root, 'w:tblStyle').filter((style) => !defined.has(valueOf(style)))).to.deep.equal([]);
    });

    it(`draws only plots: in the line, as SVG and PNG, with words for those who do not see them, and no text box (${language})`, () => {
      const { parts, order } = of(language);
      const root = parts.tree('word/document.xml');
      const drawings = all(root, 'wp:docPr');
      expect(drawings.length).to.equal(order.pictures.length).and.to.be.at.least(2);
      drawings.forEach((drawing, i) => {
        const { words } = order.document.sections[i]?.figure ?? { words: { alt: '?', description: '?' } };
        expect(spaced(valueOf(drawing, 'descr'))).to.equal(spaced(`${words.alt} ${words.description}`));
      });
      expect(new Set(drawings.map((drawing) => valueOf(drawing, 'id'))).size).to.equal(drawings.length);
      expect(all(root, 'asvg:svgBlip')).to.have.length(drawings.length);
      expect(all(root, 'wp:anchor').length + all(root, 'w:txbxContent').length + all(root, 'w:pict').length).to.equal(0);
      expect(parts.names.filter((name) => /media\/.*\.svg$/.test(name))).to.have.length(drawings.length);
      expect(parts.names.filter((name) => /media\/.*\.png$/.test(name))).to.have.length(drawings.length);
    });

    it(`numbers captions with fields of their own, and lists contents, figures and tables before anybody updates them (${language})`, () => {
      const { parts, order } = of(language);
      const root = parts.tree('word/document.xml');
      const [figure, table] = language === 'sv' ? ['Figur', 'Tabell'] : ['Figure', 'Table'];
      const fields = all(root, 'w:fldSimple');
      const numbers = (label: string): readonly string[] => fields.filter((field) => valueOf(field, 'w:instr').startsWith(`SEQ ${label} `)).map(textIn);
      expect(numbers(figure)).to.deep.equal(order.document.sections.map((_, i) => String(i + 1)));
      expect(numbers(table).length).to.equal(order.document.sections.length + order.document.methods.responses.length);
      const instructions = all(root, 'w:instrText').map((each) => ownText(each).trim());
      expect(instructions).to.deep.equal(['TOC \\h \\o "1-1" \\z', `TOC \\c "${figure}" \\h \\z`, `TOC \\c "${table}" \\h \\z`]);
      const said = paragraphsOf(root);
      const texts = (style: string): readonly string[] => said.filter((each) => each.style === style).map(({ text }) => text);
      expect(texts('TOC1')).to.deep.equal(texts('Heading1'));
      expect([...texts('TableofFigures')].sort()).to.deep.equal([...texts('Caption')].sort());
      const marks = new Set(all(root, 'w:bookmarkStart').map((mark) => valueOf(mark, 'w:name')));
      expect(all(root, 'w:hyperlink').filter((link) => !marks.has(valueOf(link, 'w:anchor')))).to.deep.equal([]);
      expect(all(root, 'w:fldChar').map((each) => valueOf(each, 'w:fldCharType'))).to.deep.equal(Array.from({ length: 3 }, () => ['begin', 'separate', 'end']).flat());
    });

    it(`has real tables with heads that repeat, and in them every number of every table (${language})`, () => {
      const { parts, order: { document } } = of(language);
      const tables = all(parts.tree('word/document.xml'), 'w:tbl');
      for (const table of tables) {
        const [head, ...rows] = all(table, 'w:tr');
        expect(head === undefined ? 0 : all(head, 'w:tblHeader').length).to.equal(1);
        expect(rows.length).to.be.at.least(1);
        expect(rows.flatMap((row) => all(row, 'w:tblHeader'))).to.deep.equal([]);
        expect(valueOf(all(table, 'w:tblLook')[0], 'w:firstColumn')).to.be.oneOf(['1', 'true']);
        const columns = all(table, 'w:gridCol').length;
        for (const row of [head, ...rows]) expect(row === undefined ? 0 : all(row, 'w:tc').length).to.equal(columns);
      }
      const cells = tables.flatMap((table) => all(table, 'w:tr').slice(1)).flatMap((row) => all(row, 'w:tc').slice(1)).flatMap((cell) => all(cell, 'w:t')).flatMap((each) => ownText(each).match(/\d+(?:[.,]\d+)?/g) ?? []);
      const found = counted(cells);
      for (const [number, times] of counted(numbersOf(document))) expect(found.get(number) ?? 0, number).to.be.at.least(times);
    });

    it(`says its language, its date and that the answers are invented, on every page (${language})`, () => {
      const { parts, order: { document } } = of(language);
      const lang = language === 'sv' ? 'sv-SE' : 'en-GB';
      expect(valueOf(all(parts.tree('word/styles.xml'), 'w:lang')[0])).to.equal(lang);
      const core = parts.text('docProps/core.xml');
      expect(core).to.include(`<dc:creator>${document.organisation}</dc:creator>`).and.to.include(`<dc:language>${lang}</dc:language>`).and.to.include(`${document.date}T00:00:00Z</dcterms:created>`);
      expect(paragraphsOf(parts.tree('word/header1.xml'))[0]).to.deep.equal({ style: 'ExampleBand', text: document.example });
      const footer = parts.tree('word/footer1.xml');
      expect(textIn(footer)).to.include(document.edition);
      expect(all(footer, 'w:fldSimple').map((field) => valueOf(field, 'w:instr'))).to.deep.equal(['PAGE', 'NUMPAGES']);
      const root = parts.tree('word/document.xml');
      expect(valueOf(all(root, 'w:pgSz')[0], 'w:w')).to.equal('11906');
      expect(textIn(root)).to.include(document.hash);
      for (const { questions } of document.methods.parts) for (const { text } of questions) expect(textIn(root)).to.include(text.text);
    });
  }

  it('is the same bytes twice, whatever was made between', async () => {
    const { order, docx, summary } = of('sv');
    await docxSummary(summary);
    expect(Buffer.compare(Buffer.from(await docxReport(order)), Buffer.from(docx))).to.equal(0);
    expect(Buffer.compare(Buffer.from(docx), Buffer.from(of('en').docx))).to.not.equal(0);
  });

  it('marks a passage in another language as such', async () => {
    const { order } = of('sv');
    const foreign = { ...order.document, title: { text: 'An English title', lang: 'en' } };
    const root = wordParts(await docxReport({ ...order, document: foreign })).tree('word/document.xml');
    const runs = all(root, 'w:r').filter((run) => textIn(run) === 'An English title');
    expect(runs.map((run) => valueOf(all(run, 'w:lang')[0]))).to.deep.equal(['en-GB']);
  });

  it('E103 says so where a picture could not be drawn, and keeps its table', async () => {
    const { order } = of('sv');
    const root = wordParts(await docxReport({ ...order, pictures: [] })).tree('word/document.xml');
    expect(all(root, 'wp:docPr')).to.deep.equal([]);
    expect(textIn(root)).to.include('Bilden kunde inte ritas. Alla tal finns i tabellen.');
    expect(all(root, 'w:tbl').length).to.be.at.least(5);
  });

  it('puts the table of a figure without a picture under it, numbered as the figure whatever stands between', async () => {
    const { order } = of('sv');
    const [first, second] = order.document.sections;
    if (first === undefined || second === undefined) throw new Error('the example has two figures');
    const document = { ...order.document, sections: [first, second, { ...first, figure: { ...first.figure, number: 3, isDrawn: false } }] };
    const root = wordParts(await docxReport({ ...order, document })).tree('word/document.xml');
    const fields = all(root, 'w:fldSimple').map((field) => [valueOf(field, 'w:instr'), textIn(field)] as const).filter(([instruction]) => instruction.startsWith('SEQ Tabell'));
    expect(fields.slice(0, 5)).to.deep.equal([['SEQ Tabell \\* ARABIC \\r 3', '3'], ...[4, 5, 6].map((number) => ['SEQ Tabell \\* ARABIC', String(number)]), ['SEQ Tabell \\* ARABIC \\r 1', '1']]);
    const said = paragraphsOf(root).filter(({ style }) => ['Caption', 'Heading1'].includes(style)).map(({ text }) => text.replace(/\. .*/, ''));
    const at = said.indexOf('Figur\u00a03');
    expect(said.slice(at, at + 2)).to.deep.equal(['Figur\u00a03', 'Tabell\u00a03']);
    const parts = [document.methods.heading, 'Tabeller', 'Tabell\u00a01', document.methods.questionsHeading];
    expect(said.filter((text) => parts.includes(text)), 'how it was done, the other tables, what was asked').to.deep.equal(parts);
    const listed = paragraphsOf(root).filter(({ style, text }) => style === 'TableofFigures' && text.startsWith('Tabell')).map(({ text }) => text.replace(/\. .*/, ''));
    expect(listed, 'a list is read by number').to.deep.equal(listed.map((_, i) => `Tabell\u00a0${String(i + 1)}`));
    const note = paragraphsOf(root).find(({ text }) => text.startsWith('En figurs tabell har samma nummer'));
    expect(styleRules.find(({ id }) => id === note?.style), 'no heading ends a page with it').to.have.property('keepNext', true);
  });

  it('a list of few figures is never torn: it begins a page where the first page has no room for all of it, and only there', async () => {
    const { order } = of('sv');
    const begins = async (changes: Partial<ReportDocument>): Promise<readonly string[]> => {
      const root = wordParts(await docxReport({ ...order, document: { ...order.document, ...changes } })).tree('word/document.xml');
      return all(root, 'w:p').filter((paragraph) => all(paragraph, 'w:pageBreakBefore').some((found) => valueOf(found, 'w:val') !== 'false') && all(paragraph, 'w:pStyle').some((found) => valueOf(found, 'w:val') === 'TOCHeading')).map(textIn);
    };
    const long = 'En mening om vilka som har svarat. '.repeat(200);
    const found = await Promise.all([begins({}), begins({ keyNumbers: [], frameLine: '' }), begins({ frameLine: long })]);
    expect(found).to.deep.equal([['Figurer'], [], []]);
  });

  const hostile = '<w:p/>&amp;]]>{ MACROBUTTON } \u0000\u0001\u001b\ud800 \u202Egnp.exe 👩‍🔬 مرحبا =1+1 "\'';

  /** Before every text; as long, and of nothing but letters. */
  const harmless = 'A text of letters that is about as long as the hostile one, with as many';

  async function hostileReport(before = hostile): Promise<Uint8Array> {
    const { order } = of('en');
    const kept = new Set(['language', 'date', 'lang', 'hash', 'id', 'labelWord', 'edition']);
    const document = JSON.parse(JSON.stringify(order.document), (key, value: unknown) => (typeof value === 'string' && value !== '' && !kept.has(key) ? `${before} ${value}` : value)) as ReportDocument; // the same shape: only texts were changed
    return docxReport({ ...order, document });
  }

  it('E102 holds hostile texts as text: well-formed, no control characters, no new elements', async () => {
    const parts = wordParts(await hostileReport());
    const names = parts.names.filter((name) => name.endsWith('.xml'));
    for (const name of names) parts.tree(name);
    const xml = parts.text('word/document.xml');
    expect(xml).to.not.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\ufffd]/);
    expect(xml).to.include('👩‍🔬 مرحبا =1+1');
    const count = (tree: WordParts, name: string): number => all(tree.tree('word/document.xml'), name).length;
    // where a table stands depends on how wide it is
    const long = wordParts(await hostileReport(harmless));
    for (const name of ['w:instrText', 'w:fldSimple', 'w:drawing', 'w:sectPr']) expect(count(parts, name), name).to.equal(count(long, name));
  });

  it('gives a summary of one title, its findings and its source', async () => {
    const { summary } = of('en');
    const said = paragraphsOf(wordParts(await docxSummary(summary)).tree('word/document.xml'));
    expect(said.filter(({ style }) => style === 'Title').map(({ text }) => text)).to.deep.equal([summary.title.text]);
    expect(said.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).to.deep.equal(summary.findings.map(({ heading }) => heading.text));
    expect(said.map(({ text }) => text)).to.include(summary.citation);
  });

  it('opens in LibreOffice: every number and text, E102 too, and the summary on one page', async function () {
    needsPoppler.call(this);
    needsOffice.call(this, 'writer');
    const pdfOf = (name: string, docx: Uint8Array): Buffer => converted(`${name}.docx`, docx, 'pdf').get(`${name}.pdf`) ?? Buffer.alloc(0);
    const { docx, order: { document }, summary } = of('sv');
    const text = oneLine(poppler('pdftotext', pdfOf('report', docx)));
    for (const { figure, heading } of document.sections) for (const said of [heading.text, figure.words.source]) expect(text).to.include(oneLine(said));
    const read = new Set(text.match(/\d+(?:[.,]\d+)?/g));
    expect(numbersOf(document).filter((number) => !read.has(number))).to.deep.equal([]);
    expect(poppler('pdftotext', pdfOf('hostile', await hostileReport()))).to.include('MACROBUTTON');
    expect(poppler('pdfinfo', pdfOf('summary', await docxSummary(summary)))).to.match(/Pages:\s+1\n/);
  });
});
