/**
 * P98 in office files: a title of 20,000 letters, and one of 300 without a space, wrap and leave neither page nor slide.
 * What LibreOffice makes of the file is looked at word by word; nothing of a title is lost.
 */
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import type { ReportDocument } from '../../../../analysis/words/reportDocument.js';
import { docxReport } from '../../../../server/draw/documents/docx/docxReport.js';
import { pptxReport } from '../../../../server/draw/documents/pptx/pptxReport.js';
import { xlsxFile } from '../../../../server/draw/documents/xlsx/xlsxFile.js';
import { measureText } from '../../../../server/draw/measureText.js';
import { figureOf } from '../../../../analysis/report/figureOf.js';
import type { Edition } from '../../../../analysis/report/edition.js';
import { folderLinks } from '../../../../server/report/folderLinks.js';
import { reportDocument } from '../../../../server/report/reportDocument.js';
import { figureWorkbook } from '../../../../server/report/workbook/figureWorkbook.js';
import { needsPoppler, oneLine, placedWords, poppler } from '../../../support/poppler.js';
import { smallEdition } from '../../../support/smallEdition.js';
import { converted, needsOffice } from '../../../support/soffice.js';

const solid = 'x'.repeat(299) + 'Z';
const long = `${'Institutionsöverskridande forskningsdatahantering '.repeat(400).slice(0, 19_990).trimEnd()} slutord`;
const made = smallEdition();

/** The first figure has the long title, the second the solid one. */
function editionWith(title: string): Edition {
  const { texts } = made.edition;
  const named = (language: 'sv' | 'en') => ({ ...texts[language], kicker: solid, title, figures: texts[language].figures.map((figure, i) => ({ ...figure, heading: i === 0 ? long : solid, title: i === 0 ? long : solid })) });
  return { ...made.edition, texts: { sv: named('sv'), en: named('en') } };
}

function documentWith(title: string): ReportDocument {
  return reportDocument(editionWith(title), { language: 'sv', hash: made.hash, links: folderLinks }, measureText, () => undefined);
}

/** Words that are not wholly within their page: pt, of pages as wide as each says. */
const outside = (pdf: Uint8Array): readonly string[] => placedWords(pdf).filter(({ left, right, width }) => left < 0 || right > width).map(({ page, text }) => `${String(page)}: ${text.slice(0, 40)}`);

describe('P98: very long titles in office files', function () {
  this.timeout(180_000);

  it('DOCX: every letter is there, and wraps within the page', async function () {
    needsOffice.call(this, 'writer');
    needsPoppler.call(this);
    const docx = await docxReport({ document: documentWith(long), pictures: [] });
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const text = oneLine([...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, said = '']) => said).join(''));
    for (const title of [long, solid]) expect(text.includes(title)).to.equal(true);
    const pdf = converted('long.docx', docx, 'pdf').get('long.pdf') ?? new Uint8Array();
    expect(outside(pdf)).to.deep.equal([]);
    expect(oneLine(poppler('pdftotext', pdf)).split('slutord').length, 'the title, the heading and the caption, each to its end').to.be.greaterThan(3);
  });

  it('PPTX: what a slide has room for, cut with a mark, the whole of it in the notes; no title reaches the picture', async function () {
    needsOffice.call(this, 'impress');
    needsPoppler.call(this);
    for (const title of [long, solid]) {
      const pptx = await pptxReport({ document: documentWith(title), pictures: [] });
      const files = unzipSync(pptx);
      const saysIn = (path: string): string => [...strFromU8(files[path] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, said = '']) => said).join('\n');
      expect(saysIn('ppt/slides/slide1.xml').includes(title), 'a title of 300 letters has room').to.equal(title === solid);
      expect(saysIn(title === long ? 'ppt/notesSlides/notesSlide1.xml' : 'ppt/slides/slide1.xml')).to.contain(title);
      expect(saysIn('ppt/notesSlides/notesSlide3.xml'), 'the first finding').to.contain(long);
      expect(saysIn('ppt/slides/slide4.xml'), 'the second').to.contain(solid);
      const pdf = converted('long.pptx', pptx, 'pdf').get('long.pdf') ?? new Uint8Array();
      expect(outside(pdf)).to.deep.equal([]);
      // inches of 72 pt: the cover's title ends where its lines begin, a finding's where its subtitle does
      const titles = placedWords(pdf).filter(({ text }) => /^(?:Institutions|forskningsdata|x{20})/.test(text));
      expect(titles.length).to.be.greaterThan(20);
      for (const { page, bottom, text } of titles) expect(bottom, `slide ${String(page)}: ${text.slice(0, 20)}`).to.be.at.most((page === 1 ? 4.2 : 1.4) * 72);
    }
  });

  it('XLSX: a cell holds the whole of it, and no name of a sheet is longer than spreadsheets take', () => {
    const edition = editionWith(long);
    for (const [number, title] of [[1, long], [2, solid]] as const) {
      const figure = figureOf(edition, { number, language: 'sv', size: 'doc', measure: measureText });
      const files = unzipSync(xlsxFile(figureWorkbook(edition, figure, 'sv')));
      const parts = Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
      expect(parts.some(([path, part]) => path.startsWith('xl/') && part.includes(title)), 'a cell').to.equal(true);
      const workbook = parts.find(([path]) => path === 'xl/workbook.xml')?.[1] ?? '';
      const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
      expect(names.length).to.be.greaterThan(1);
      for (const name of names) expect(name.length).to.be.within(1, 31);
      for (const [path, part] of parts) for (const [, said = ''] of part.matchAll(/<t[^>]*>([^<]*)<\/t>/g)) expect(said.length, path).to.be.at.most(32_767);
    }
  });
});
