/** Slides as the XML they are, and as LibreOffice shows them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import type { ReportDocument } from '../../../analysis/words/reportDocument.js';
import type { DocumentPicture } from '../../../server/draw/documents/documentOrder.js';
import { pptxReport } from '../../../server/draw/documents/pptx/pptxReport.js';
import { figurePng } from '../../../server/draw/figurePng.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { needsPoppler, oneLine, poppler } from '../../support/poppler.js';
import { smallEdition } from '../../support/smallEdition.js';
import { converted, needsOffice } from '../../support/soffice.js';

const made = smallEdition();

function documentIn(language: 'sv' | 'en'): ReportDocument {
  return reportDocument(made.edition, { language, hash: made.hash, links: folderLinks }, measureText, () => undefined);
}

function titlesIn(language: 'sv' | 'en'): readonly string[] {
  const { title, keyNumbersHeading, sections } = documentIn(language);
  return [title.text, keyNumbersHeading, ...sections.map(({ figure }) => figure.words.title), language === 'sv' ? 'Så gjordes undersökningen' : 'How the survey was done'];
}

async function pictureOf(number: number, language: 'sv' | 'en'): Promise<DocumentPicture> {
  const { drawing } = figureOf(made.edition, { number, language, size: 'slide', measure: measureText });
  if (drawing === undefined) throw new Error('nothing to draw');
  const svg = await figureSvg(drawing, 'plot');
  return { figure: number, svg: '', png: figurePng(svg, drawing) };
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

const textOf = (xml: string): readonly string[] => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'));

describe('slides', function () {
  this.timeout(120_000);
  const slides = new Map<'sv' | 'en', ReadonlyMap<string, Uint8Array>>();
  const bytes = new Map<'sv' | 'en', Uint8Array>();
  const part = (language: 'sv' | 'en', path: string): string => strFromU8(slides.get(language)?.get(path) ?? new Uint8Array());
  before(async () => {
    for (const language of ['sv', 'en'] as const) {
      const deck = await pptxReport({ document: documentIn(language), pictures: [await pictureOf(1, language), await pictureOf(2, language)] });
      bytes.set(language, deck);
      slides.set(language, partsOf(deck));
    }
  });

  it('are a title, key numbers, one finding each and how it was made, each with a title that is one', () => {
    for (const language of ['sv', 'en'] as const) {
      const [document, titles] = [documentIn(language), titlesIn(language)];
      const numbers = [...(slides.get(language) ?? [])].flatMap(([path]) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1] ?? []);
      expect(numbers).to.have.length(titles.length);
      expect(part(language, 'docProps/core.xml')).to.include(`<dc:creator>${document.organisation}</dc:creator>`);
      expect(textOf(part(language, `ppt/slides/slide${String(titles.length)}.xml`)).join(' '), 'no checksum on the wall').not.to.include(document.hash);
      expect(textOf(part(language, `ppt/notesSlides/notesSlide${String(titles.length)}.xml`)).join(' ')).to.include(document.hash);
      for (const [i, title] of titles.entries()) {
        const xml = part(language, `ppt/slides/slide${String(i + 1)}.xml`);
        expect(xml.match(/<p:ph\s[^>]*type="title"/g), title).to.have.length(1);
        const [, shape = ''] = /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?type="title"((?:(?!<\/p:sp>)[\s\S])*)/.exec(xml) ?? [];
        expect(textOf(shape)).to.deep.equal([title]);
      }
    }
  });

  it('show the picture with a text for it, base and source as text, and the uncertainty in the notes', () => {
    for (const language of ['sv', 'en'] as const) {
      for (const [i, { figure }] of documentIn(language).sections.entries()) {
        const xml = part(language, `ppt/slides/slide${String(i + 3)}.xml`);
        const [, alt = ''] = /<p:pic>[\s\S]*?descr="([^"]*)"/.exec(xml) ?? [];
        expect(alt.length).to.be.greaterThan(20);
        expect(alt.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')).to.equal(figure.words.alt);
        const said = textOf(xml).join('\n');
        expect(said).to.contain('n\u00a0=\u00a0').and.contain(figure.words.source);
        const notes = textOf(part(language, `ppt/notesSlides/notesSlide${String(i + 3)}.xml`)).join('\n');
        for (const note of [...figure.words.notes, figure.words.subtitle, figure.words.source, figure.words.description]) expect(notes).to.contain(note);
      }
    }
  });

  it('wear the band of invented answers on every layout, and are in one language', () => {
    for (const [language, band, tag] of [['sv', 'EXEMPEL', 'sv-SE'], ['en', 'EXAMPLE', 'en-GB']] as const) {
      const layouts = [...(slides.get(language) ?? [])].filter(([path]) => /slideLayout\d+\.xml$/.test(path)).map(([, xml]) => strFromU8(xml));
      expect(layouts.filter((xml) => xml.includes(band)), 'the two of ours; the third is empty and used by none').to.have.length(2);
      for (const [path, xml] of slides.get(language) ?? []) if (/slides\/slide\d|notesSlide\d/.test(path) && path.endsWith('.xml')) expect(strFromU8(xml), path).not.to.contain('lang="en-US"');
      expect(part(language, 'docProps/core.xml')).to.contain(`<dc:language>${tag}</dc:language>`).and.contain('2026-01-14T00:00:00Z');
      expect(part(language, 'ppt/presentation.xml')).to.contain('cx="12192000" cy="6858000"');
    }
  });

  it('hold pictures that are pictures: each PNG is one, and nothing in them is run or fetched', () => {
    for (const language of ['sv', 'en'] as const) {
      const pictures = [...(slides.get(language) ?? [])].filter(([path]) => path.startsWith('ppt/media/'));
      expect(pictures.length).to.be.greaterThan(1);
      for (const [path, png] of pictures) expect([path, [...png.subarray(0, 4)]]).to.deep.equal([path, [0x89, 0x50, 0x4e, 0x47]]);
      for (const [path, xml] of slides.get(language) ?? []) if (path.endsWith('.rels')) expect(strFromU8(xml), path).not.to.contain('TargetMode="External"');
    }
  });

  it('say what their picture has no room for, though the document has', async () => {
    const document = documentIn('sv');
    const picture = { ...(await pictureOf(1, 'sv')), notes: [...(document.sections[0]?.figure.words.notes ?? []), 'Dolt av tre skäl. Tre rader till finns i tabellen.'] };
    const deck = partsOf(await pptxReport({ document, pictures: [picture] }));
    const said = textOf(strFromU8(deck.get('ppt/slides/slide3.xml') ?? new Uint8Array())).join('\n');
    expect(said).to.match(/Figur.1\. Dolt av tre skäl\. Tre rader till finns i tabellen\. Källa/);
  });

  it('E103 have the table and say so where a picture could not be drawn', async () => {
    const document = documentIn('sv');
    const deck = partsOf(await pptxReport({ document, pictures: [] }));
    const xml = strFromU8(deck.get('ppt/slides/slide3.xml') ?? new Uint8Array());
    expect(textOf(xml)).to.include('Bilden kunde inte ritas. Alla tal finns i tabellen.').and.include('Statistik').and.include('48');
    expect(xml).to.contain('firstRow="1"').and.not.contain('<p:pic>');
  });

  it('are the same bytes twice, whatever the clock says', async () => {
    const clock = Date;
    const order = { document: documentIn('sv'), pictures: [await pictureOf(1, 'sv'), await pictureOf(2, 'sv')] };
    try {
      // the library asks the clock itself
      globalThis.Date = new Proxy(clock, { construct: (target, given) => Reflect.construct(target, given.length === 0 ? [4e12] : given) as Date }); // Reflect.construct is typed any
      expect(Buffer.compare(await pptxReport(order), bytes.get('sv') ?? new Uint8Array())).to.equal(0);
    } finally {
      globalThis.Date = clock;
    }
  });

  it('E102 open in LibreOffice, a page a slide, with their titles', function () {
    needsOffice.call(this, 'impress');
    const pdf = converted('slides.pptx', bytes.get('sv') ?? new Uint8Array(), 'pdf').get('slides.pdf');
    expect(pdf?.subarray(0, 5).toString()).to.equal('%PDF-');
    expect(pdf?.toString('latin1').match(/\/Type\s*\/Page\b/g)).to.have.length(5);
    needsPoppler.call(this);
    const pages = poppler('pdftotext', pdf ?? new Uint8Array(), '-layout').split('\f').map(oneLine);
    for (const [i, title] of titlesIn('sv').entries()) expect(pages[i], title).to.include(oneLine(title));
  });
});
