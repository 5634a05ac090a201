/** Authority: users.md 11; trust.md 2 (T26: nothing is fetched). */
import { expect } from 'chai';
import { docxReport } from '../../../../server/draw/documents/docx/docxReport.js';
import { wordNamespace } from '../../../../server/draw/documents/docx/wordNamespace.js';
import { refusalIn, type TemplateRefusal } from '../../../../server/draw/documents/template/templateFault.js';
import { withTemplate } from '../../../../server/draw/documents/template/withTemplate.js';
import { childValue, elementsIn, valueOf } from '../../../../server/draw/documents/template/xmlWalk.js';
import { exampleOrder } from '../../../support/exampleOrder.js';
import { needsPoppler, oneLine, poppler } from '../../../support/poppler.js';
import { converted, needsOffice } from '../../../support/soffice.js';
import { all, paragraphsOf, textIn, wordParts } from '../../../support/wordParts.js';
import { houseParts, houseTemplate } from './houseTemplate.js';

describe('a report in the Word template of a house', function () {
  this.timeout(60_000);
  let docx: Uint8Array;
  before(async () => {
    docx = await docxReport((await exampleOrder('sv')).order);
  });

  const inHouse = (changes: Parameters<typeof houseTemplate>[0] = {}): ReturnType<typeof wordParts> => wordParts(withTemplate(docx, houseTemplate(changes)));

  it('takes the styles of the template, by built-in name, by Swedish name and for tables, and adds what it lacks', () => {
    const parts = inHouse();
    const root = parts.tree('word/document.xml');
    const own = wordParts(docx).tree('word/document.xml');
    const houseOf = new Map([['Title', 'Rubrik'], ['Heading1', 'Rubrik1'], ['Heading2', 'HusetsRubrik2'], ['Caption', 'Beskrivning'], ['Source', 'Klla'], ['FigureNote', 'FigureNoteBehov'], ['KeyNumber', 'KeyNumber']]);
    const before = paragraphsOf(own);
    const after = paragraphsOf(root);
    expect(after.map(({ text }) => text)).to.deep.equal(before.map(({ text }) => text));
    for (const [ours, theirs] of houseOf) {
      const texts = before.filter(({ style }) => style === ours).map(({ text }) => text);
      expect(texts.length, ours).to.be.at.least(1);
      expect(after.filter(({ style }) => style === theirs).map(({ text }) => text), ours).to.deep.equal(texts);
    }
    expect(new Set(all(root, 'w:tblStyle').map((style) => valueOf(style)))).to.deep.equal(new Set(['HusetsTabell']));
    const styles = all(parts.tree('word/styles.xml'), 'w:style');
    const ids = styles.map((style) => valueOf(style, 'w:styleId'));
    expect(new Set(ids).size).to.equal(ids.length);
    expect(after.filter(({ style }) => !ids.includes(style))).to.deep.equal([]);
    expect(styles.filter((style) => { const base = childValue(style, 'w:basedOn'); return base !== '' && !ids.includes(base); })).to.deep.equal([]);
    // the style says no level, so the paragraph does: the contents would miss it
    const second = all(root, 'w:p').filter((each) => valueOf(all(each, 'w:pStyle')[0]) === 'HusetsRubrik2');
    expect(second.map((each) => valueOf(all(each, 'w:outlineLvl')[0]))).to.deep.equal(second.map(() => '1'));
    // nor do they say that they stay with what follows: a heading would end a page
    for (const style of ['Rubrik1', 'HusetsRubrik2', 'Beskrivning']) {
      const kept = all(root, 'w:p').filter((each) => valueOf(all(each, 'w:pStyle')[0]) === style).map((each) => all(each, 'w:pPr').flatMap((properties) => elementsIn(properties).slice(0, 2).map(({ name }) => name)));
      expect(kept, style).to.deep.equal(kept.map(() => ['w:pStyle', 'w:keepNext']));
    }
  });

  it('takes page, header, logo and lists; keeps the band on every page, its own footer where there is none, and its language', () => {
    const parts = inHouse();
    const root = parts.tree('word/document.xml');
    expect(valueOf(all(root, 'w:pgMar')[0], 'w:left')).to.equal('2000');
    expect(all(root, 'w:cols')).to.deep.equal([]);
    expect(all(root, 'w:headerReference').map((each) => valueOf(each, 'w:type'))).to.deep.equal(['default', 'first']);
    expect(all(root, 'w:footerReference')).to.have.length(2);
    const header = paragraphsOf(parts.tree('word/header1.xml'));
    expect(header.map(({ text }) => text)).to.deep.equal(['EXEMPEL. Påhittade svar, inte en verklig undersökning.', 'Regionen Sjövik']);
    expect(textIn(parts.tree('word/behov-header-first.xml'))).to.equal(header[0]?.text);
    expect(Buffer.from(parts.text('word/media/image1.png')).length).to.be.greaterThan(0);
    const textWidth = (11906 - 4000) * 635;
    for (const extent of all(root, 'wp:extent')) expect(Number(valueOf(extent, 'cx'))).to.be.at.most(textWidth);
    expect(all(parts.tree('word/styles.xml'), 'w:lang').map((lang) => valueOf(lang))).to.deep.equal(['sv-SE']);
    const numbering = parts.tree('word/numbering.xml');
    expect(all(numbering, 'w:num').map((num) => [valueOf(num, 'w:numId'), childValue(num, 'w:abstractNumId')])).to.deep.equal([['7', '4'], ['8', '5']]);
    expect(all(parts.tree('word/styles.xml'), 'w:numId').map((each) => valueOf(each))).to.deep.equal(['8']);
  });

  it('T26 leaves behind what a template would fetch, run, lock or carry with it', () => {
    const parts = inHouse();
    const everything = parts.names.map((name) => parts.text(name)).join('');
    for (const left of ['attacker.example', 'attachedTemplate', 'documentProtection', 'hemligt', 'Skriv här']) expect(everything).to.not.include(left);
    expect(parts.names.filter((name) => /customXml|settings\.xml\.rels|vba/.test(name))).to.deep.equal([]);
    expect(parts.text('[Content_Types].xml')).to.include('wordprocessingml.document.main+xml').and.to.not.include('template.main+xml');
  });

  it('is the same bytes twice', () => {
    expect(Buffer.compare(Buffer.from(withTemplate(docx, houseTemplate())), Buffer.from(withTemplate(docx, houseTemplate())))).to.equal(0);
  });

  const types = String(houseParts['[Content_Types].xml']);
  const relations = String(houseParts['_rels/.rels']);
  const header = String(houseParts['word/_rels/header1.xml.rels']);
  const bomb = houseTemplate({ 'word/media/image1.png': new Uint8Array(40_000_000) });
  /** The same bomb, that says of itself that it is small. */
  const liar = Buffer.from(bomb);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(40_000_000);
  for (let at = liar.indexOf(size); at !== -1; at = liar.indexOf(size)) liar.writeUInt32LE(100, at);

  const [begin, separate, end] = ['begin', 'separate', 'end'].map((kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`);
  const instruction = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const inHeader = (...runs: readonly (string | undefined)[]): Uint8Array => houseTemplate({ 'word/header1.xml': String(houseParts['word/header1.xml']).replace('</w:p>', `${runs.join('')}</w:p>`) });

  it('takes page numbers, dates and sums', () => {
    const paged = inHeader(begin, instruction(' PAGE \\* MERGEFORMAT '), separate, '<w:r><w:t>1</w:t></w:r>', end, begin, instruction('= '), begin, instruction('NUMPAGES'), end, instruction(' - 1'), separate, end);
    expect(wordParts(withTemplate(docx, paged)).text('word/header1.xml')).to.include('MERGEFORMAT').and.include('NUMPAGES');
  });

  const refused: readonly (readonly [string, Uint8Array, TemplateRefusal])[] = [
    ['nothing like an archive', Buffer.from('hello'), { code: 'template_not_word', detail: '' }],
    ['a PDF', Buffer.from('%PDF-1.7 …'), { code: 'template_not_word', detail: 'PDF' }],
    ['the older format, or one with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), { code: 'template_old_word', detail: '' }],
    ['an archive that is cut off', houseTemplate().slice(0, 900), { code: 'template_damaged', detail: 'ZIP' }],
    ['an OpenDocument text', houseTemplate({ '[Content_Types].xml': undefined, mimetype: 'application/vnd.oasis.opendocument.text' }), { code: 'template_not_word', detail: 'OpenDocument' }],
    ['a spreadsheet', houseTemplate({ '[Content_Types].xml': types.replace('wordprocessingml.template.main', 'spreadsheetml.sheet.main') }), { code: 'template_not_word', detail: 'Excel' }],
    ['macros by their type', houseTemplate({ '[Content_Types].xml': types.replace('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml') }), { code: 'template_macros', detail: '' }],
    ['macros under another name', houseTemplate({ 'word/vbaProject.bin': 'x' }), { code: 'template_macros', detail: '' }],
    ['Strict Open XML', houseTemplate({ '_rels/.rels': relations.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships') }), { code: 'template_strict', detail: '' }],
    ['a bomb', bomb, { code: 'template_expands', detail: '' }],
    ['styles that are not XML', houseTemplate({ 'word/styles.xml': '<w:styles><w:style></w:styles>' }), { code: 'template_damaged', detail: 'word/styles.xml' }],
    ['a document type with entities', houseTemplate({ 'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]>${String(houseParts['word/styles.xml'])}` }), { code: 'template_damaged', detail: 'word/styles.xml' }],
    ['no styles at all', houseTemplate({ 'word/_rels/document.xml.rels': String(houseParts['word/_rels/document.xml.rels']).replace('/styles"', '/other"') }), { code: 'template_damaged', detail: 'word/styles.xml' }],
    ['a part that is not there', houseTemplate({ 'word/header1.xml': undefined }), { code: 'template_damaged', detail: 'word/header1.xml' }],
    ['a picture somewhere else', houseTemplate({ 'word/_rels/header1.xml.rels': header.replace('Target="media/image1.png"', 'Target="http://attacker.example/a.png" TargetMode="External"') }), { code: 'template_linked', detail: 'http://attacker.example/a.png' }],
    ['a link to a file of somebody else', houseTemplate({ 'word/_rels/header1.xml.rels': header.replace('/image"', '/hyperlink"').replace('Target="media/image1.png"', 'Target="file://attacker.example/share" TargetMode="External"') }), { code: 'template_linked', detail: 'file://attacker.example/share' }],
    ['a field that starts a program', inHeader(begin, instruction('DDE'), instruction('AUTO c:\\\\windows cmd'), end), { code: 'template_linked', detail: 'DDEAUTO' }],
    ['a field that fetches a picture', inHeader('<w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://attacker.example/a.png&quot; "/>'), { code: 'template_linked', detail: 'INCLUDEPICTURE' }],
    ['a field under another prefix', inHeader(`<q:r xmlns:q="${wordNamespace}"><q:fldChar q:fldCharType="begin"/><q:instrText>LINK Excel.Sheet</q:instrText><q:fldChar q:fldCharType="end"/></q:r>`), { code: 'template_linked', detail: 'LINK' }],
    ['a field whose name another works out', inHeader(begin, begin, instruction('QUOTE 68 68 69'), separate, end, instruction(' cmd'), end), { code: 'template_linked', detail: 'QUOTE' }],
    ['a field without a name', inHeader(begin, begin, instruction('IF 1 = 1 DDE'), separate, end, end), { code: 'template_linked', detail: '{ }' }],
    ['an object in the header', houseTemplate({ 'word/_rels/header1.xml.rels': header.replace('/image"', '/oleObject"') }), { code: 'template_embedded', detail: 'word/header1.xml: oleObject' }],
    ['elements nested without end', houseTemplate({ 'word/header1.xml': `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` }), { code: 'template_damaged', detail: 'word/header1.xml' }],
  ];
  for (const [name, template, refusal] of refused) {
    it(`refuses ${name}`, () => {
      let message = 'taken';
      try {
        withTemplate(docx, template);
      } catch (error) {
        message = error instanceof Error ? error.message : '';
      }
      expect(refusalIn(message)).to.deep.equal(refusal);
    });
  }

  it('a bomb that lies about its size never grows beyond what it said', () => {
    let outcome = 'taken';
    try {
      const media = wordParts(withTemplate(docx, liar)).text('word/media/image1.png');
      outcome = media.length <= 100 ? 'small' : 'large';
    } catch (error) {
      outcome = error instanceof Error ? (refusalIn(error.message)?.code ?? error.message) : '';
    }
    expect(outcome).to.be.oneOf(['small', 'template_damaged']);
  });

  it('opens in LibreOffice with the header of the house and the words of the report', function () {
    needsPoppler.call(this);
    needsOffice.call(this, 'writer');
    const pdf = converted('house.docx', withTemplate(docx, houseTemplate()), 'pdf').get('house.pdf') ?? Buffer.alloc(0);
    const text = oneLine(poppler('pdftotext', pdf));
    for (const said of ['Regionen Sjövik', 'EXEMPEL. Påhittade svar', 'Vilket stöd behövs?', '79,9']) expect(text).to.include(said);
  });
});
