/** Authority: poppler, which had no part in writing the files, of what a report, a figure and a summary hold as PDF. */
import { expect } from 'chai';
import { join } from 'node:path';
import { figureOf } from '../../../../analysis/report/figureOf.js';
import { documentTerms } from '../../../../analysis/words/documentTerms.js';
import type { ReportDocument } from '../../../../analysis/words/reportDocument.js';
import type { SummaryDocument } from '../../../../analysis/words/summaryDocument.js';
import { inputText } from '../../../../server/acts/inputText.js';
import { makeReport } from '../../../../server/acts/makeReport.js';
import { planOf } from '../../../../server/acts/planOf.js';
import { readAnswers } from '../../../../server/acts/readAnswers.js';
import { readCapacityFile } from '../../../../server/acts/readCapacityFile.js';
import type { DocumentOrder } from '../../../../server/draw/documents/documentOrder.js';
import { pdfFigure } from '../../../../server/draw/documents/pdfFigure.js';
import { pdfReport } from '../../../../server/draw/documents/pdfReport.js';
import { pdfSummary } from '../../../../server/draw/documents/pdfSummary.js';
import { pdfTable } from '../../../../server/draw/documents/pdfTable.js';
import { figureSvg } from '../../../../server/draw/figureSvg.js';
import { measureText } from '../../../../server/draw/measureText.js';
import { folderLinks } from '../../../../server/report/folderLinks.js';
import { reportDocument } from '../../../../server/report/reportDocument.js';
import { summaryDocument } from '../../../../server/report/summaryDocument.js';
import { altTexts, needsPoppler, oneLine, overlapping, placedWords, poppler } from '../../../support/poppler.js';
import { projectRoot } from '../../../support/projectRoot.js';

const example = (file: string): string => join(projectRoot, 'data', 'needs-inventory', file);

interface Ordered {
  readonly order: DocumentOrder;
  readonly summary: SummaryDocument;
}

async function ordered(language: 'sv' | 'en', withPlan = true): Promise<Ordered> {
  const { definition, source, columns, restsOn, population } = await readAnswers({ survey: example('survey.yaml'), responses: example('responses.csv'), frame: example('frame.csv') }, { progress: () => undefined });
  const plan = withPlan ? { plan: planOf(inputText(example('report.yaml')), 'report.yaml', definition), support: readCapacityFile(definition, example('capacity.yaml')) } : {};
  const { edition, hash } = makeReport({ definition, source, columns, restsOn, now: new Date('2026-02-01T12:00:00Z'), ...(population === undefined ? {} : { population }), ...plan });
  const reading = { language, hash, links: folderLinks };
  const drawings = edition.plan.figures.flatMap((_, i) => {
    const { drawing } = figureOf(edition, { number: i + 1, language, size: 'doc', measure: measureText });
    return drawing === undefined ? [] : [{ figure: i + 1, drawing }];
  });
  const pictures = await Promise.all(drawings.map(async ({ figure, drawing }) => ({ figure, svg: await figureSvg(drawing, 'plot'), png: new Uint8Array() })));
  return { order: { document: reportDocument(edition, reading, measureText, () => undefined), pictures }, summary: summaryDocument(edition, reading) };
}

/** Every text of the document with `change` done to it; what it is written in and its dates stay. */
function rewritten<T extends ReportDocument | SummaryDocument>(document: T, change: (text: string) => string): T {
  const kept = new Set(['language', 'date', 'lang', 'hash', 'id']);
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => (typeof value === 'string' && !kept.has(key) ? change(value) : value)) as T; // the same shape: only texts were changed
}

const hostile = '#panic("x") $ _ \\ */ `raw` <label> @ref = heading // no #include "/etc/passwd" [x] ~ \'q\'';

describe('PDF as a reader sees it', function () {
  this.timeout(60_000);
  const made = new Map<'sv' | 'en', Ordered & { readonly pdf: Uint8Array }>();
  const of = (language: 'sv' | 'en'): Ordered & { readonly pdf: Uint8Array } => {
    const found = made.get(language);
    if (found === undefined) throw new Error('made before');
    return found;
  };
  before(needsPoppler);
  before(async () => {
    for (const language of ['sv', 'en'] as const) {
      const orders = await ordered(language, language === 'sv');
      made.set(language, { ...orders, pdf: await pdfReport(orders.order) });
    }
  });

  for (const language of ['sv', 'en'] as const) {
    it(`is tagged, says that it is PDF/UA-1, and has title, language and date of its edition (${language})`, () => {
      const { order: { document }, pdf } = of(language);
      const info = poppler('pdfinfo', pdf, '-isodates');
      expect(info).to.match(/^Tagged: +yes$/m).and.match(/^Page size: .*\(A4\)$/m);
      expect(Buffer.from(pdf).toString('latin1'), 'bookmarks').to.match(/\/Outlines \d+ 0 R/);
      expect(info).to.include(`Title:           ${document.title.text}`).and.match(new RegExp(`^CreationDate: +${document.date}T00:00:00Z$`, 'm'));
      expect(info).to.include(`Author:          ${document.organisation}`);
      expect(poppler('pdfinfo', pdf, '-meta')).to.include('<pdfuaid:part>1</pdfuaid:part>').and.include(`<rdf:li>${language}</rdf:li>`);
    });

    it(`every number of every table and every word of the report is there to be found (${language})`, () => {
      const { order: { document }, pdf } = of(language);
      const text = oneLine(poppler('pdftotext', pdf));
      const tables = [...document.sections.map(({ figure }) => figure.table), ...document.methods.responses.map(({ table }) => table)];
      const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.flatMap((cell) => cell.split(/, (?=[\d(–−])/))));
      expect(cells.length).to.be.greaterThan(200);
      expect([...new Set(cells)].filter((cell) => !text.includes(oneLine(cell)))).to.deep.equal([]);
      const said = [
        document.title.text, document.editionLine, document.example, document.responseLine, document.frameLine, document.citation,
        ...document.keyNumbers.flatMap(({ value, phrase, detail }) => [value, phrase, detail]),
        ...document.sections.flatMap(({ heading, finding, figure: { words } }) => [heading.text, finding.text, words.title, words.subtitle, ...words.notes, words.source]),
        ...document.methods.facts.map((fact) => fact.text), ...document.methods.parts.flatMap(({ questions }) => questions.flatMap((each) => [each.text.text, ...each.options])),
      ];
      expect(document.frameLine, 'the list of the example tells of groups').to.match(/\d/);
      // poppler takes a hyphen at the end of a line for one that the line break put there
      const closed = (words: string): string => words.replace(/[\s-]/gu, '');
      expect(said.filter((each) => !closed(text).includes(closed(each)))).to.deep.equal([]);
      expect(closed(text)).to.include(document.hash);
    });

    it(`figures have alternative texts and captions, tables header rows, and headings skip no level (${language})`, () => {
      const { order: { document, pictures }, pdf } = of(language);
      expect([...altTexts(pdf)].sort()).to.deep.equal(document.sections.filter(({ figure }) => figure.isDrawn).map(({ figure }) => figure.words.alt).sort());
      const structure = poppler('pdfinfo', pdf, '-struct');
      const count = (tag: string): number => [...structure.matchAll(new RegExp(`^ *${tag}\\b`, 'gm'))].length;
      expect([count('H1'), count('H4'), count('Figure')]).to.deep.equal([1, 0, pictures.length]);
      expect(count('H2')).to.equal(document.sections.length + document.asked.length + 5 + (document.contact === '' ? 0 : 1), 'contents, sections, what is asked for, tables, methods, questionnaire, citation, contact');
      expect(count('Table')).to.equal(count('THead')).and.at.least(document.sections.length + document.methods.responses.length);
      expect(count('Caption')).to.equal(count('Table') + pictures.length);
      expect(structure).to.include('TOCI').and.match(/\/Scope \/Column/);
    });

    it(`heading, caption, picture and source of a figure stand on one page, and every page says which it is (${language})`, () => {
      const { order: { document }, pdf } = of(language);
      const pages = poppler('pdftotext', pdf).split('\f').slice(0, -1).map(oneLine);
      for (const { heading, figure: { labelWord, number, words } } of document.sections) {
        const page = pages.find((each, i) => i > 0 && each.includes(`${labelWord} ${String(number)}. `)) ?? '';
        expect(page, heading.text).to.include(oneLine(heading.text)).and.include(oneLine(words.source).slice(0, 60));
      }
      // findings are read in a row, and each says on which page its numbers are
      const [where, word] = language === 'sv' ? [/Alla tal i figuren: Tabell\s(\d+), sida (\d+)\./g, 'Tabell'] : [/All numbers of the figure: Table\s(\d+), page (\d+)\./g, 'Table'];
      const told = [...pages.join(' ').matchAll(where)];
      expect(told.length).to.equal(document.sections.filter(({ figure }) => figure.isDrawn).length).and.be.greaterThan(0);
      for (const [, table = '', page = ''] of told) expect(pages[Number(page) - 1], table).to.match(new RegExp(`${word}\\s${table}\\. `));
      pages.forEach((page, i) => {
        expect(page).to.include(language === 'sv' ? `Sida ${String(i + 1)} av ${String(pages.length)}` : `Page ${String(i + 1)} of ${String(pages.length)}`);
        expect(page, `page ${String(i + 1)} says that the answers are invented`).to.include(document.example);
      });
    });
  }

  it('has no page without anything on it, also between tables that are turned', async () => {
    for (const language of ['sv', 'en'] as const) {
      const { order, pdf } = of(language);
      const turned = order.document.sections.filter(({ figure }) => pdfTable(figure.table, language).sideways);
      expect(turned.length, language).to.be.at.least(1);
      const twice = await pdfReport({ ...order, document: { ...order.document, sections: order.document.sections.flatMap((section) => (turned.includes(section) ? [section, { ...section, figure: { ...section.figure, number: section.figure.number + 100 } }] : [section])) } });
      for (const made of [pdf, twice]) {
        // the band and the foot of a page are some hundred letters
        const pages = poppler('pdftotext', made).split('\f').slice(0, -1).map((page, i) => [i + 1, oneLine(page).length] as const);
        expect(pages.filter(([, letters]) => letters < 170), language).to.deep.equal([]);
      }
    }
  });

  it('holds its own fonts, Plex and no other, and its figures are vectors', () => {
    const { pdf } = of('sv');
    const fonts = poppler('pdffonts', pdf).split('\n').slice(2, -1);
    expect(fonts.length).to.equal(2);
    for (const font of fonts) expect(font).to.match(/^[A-Z]{6}\+IBMPlexSans-(Regular|SemiBold) .* yes yes yes /);
    expect(poppler('pdfimages', pdf, '-list').split('\n').slice(2).join('')).to.equal('');
  });

  it('is the same bytes twice, whatever was made in between; for archives it says PDF/A instead', async () => {
    const { order, pdf } = of('sv');
    const archival = await pdfReport({ ...order, archival: true });
    expect(Buffer.compare(await pdfReport(order), pdf)).to.equal(0);
    const meta = poppler('pdfinfo', archival, '-meta');
    expect(meta).to.include('<pdfaid:part>2</pdfaid:part>').and.include('<pdfaid:conformance>A</pdfaid:conformance>').and.not.include('pdfuaid');
    expect(poppler('pdfinfo', archival)).to.match(/^Tagged: +yes$/m);
  });

  it('E102: texts that would do harm in the source come out as text, and what no font has is written as its code point', async () => {
    const { order, summary } = of('sv');
    const odd = `${hostile} 😀 مرحبا \u202Ebak\u202C \u0007\u0000å\uD800 slut`;
    const change = (text: string): string => (text === '' ? '' : odd);
    const text = oneLine(poppler('pdftotext', await pdfReport({ ...order, document: rewritten(order.document, change) })));
    const shown = `${hostile} [U+1F600] [U+0645][U+0631][U+062D][U+0628][U+0627] bak å`;
    expect(text.replaceAll(' ', '').split(shown.replaceAll(' ', '')).length).to.be.greaterThan(50);
    expect(poppler('pdftotext', await pdfSummary(rewritten(summary, change))).replace(/\s/g, '')).to.include(shown.replaceAll(' ', ''));
  });

  it('E103: without a picture that failed the report is made all the same, with its table and a line that says so', async () => {
    const { order } = of('sv');
    const pdf = await pdfReport({ ...order, pictures: order.pictures.slice(1) });
    const text = oneLine(poppler('pdftotext', pdf));
    expect(text).to.include('Bilden kunde inte ritas. Alla tal finns i tabellen.').and.include('Figur 1. ');
    expect(altTexts(pdf)).to.have.lengthOf(order.pictures.length - 1);
    expect(text).to.include('76,3–83,1');
  });

  it('P98: a very long title wraps, and no word leaves the page', async () => {
    const { order } = of('en');
    const long = `${'Institutionsöverskridande forskningsdatahanteringsplansverktyg '.repeat(12)}slutord`;
    const pdf = await pdfReport({ ...order, document: { ...order.document, title: { text: long, lang: 'sv' }, sections: order.document.sections.map((section) => ({ ...section, heading: { text: long, lang: 'sv' } })) } });
    const words = placedWords(pdf);
    expect(words.length).to.be.greaterThan(500);
    expect(words.filter(({ left, right, width }) => left < 0 || right > width).map(({ text }) => text)).to.deep.equal([]);
    expect(Buffer.from(pdf).toString('latin1'), 'a foreign passage is marked').to.match(/\/Lang ?\(sv\)/);
  });

  it('no word of a table stands on another, however many columns it has and however long their names are', async () => {
    const { order } = of('en');
    const [first] = order.document.sections;
    if (first === undefined) throw new Error('the example has a first section');
    const sections = [2, 4, 7, 9, 17, 40].flatMap((columns) => [3, 20].map((rows, i) => {
      const names = Array.from({ length: columns }, (_unused, n) => `Joint project of the federal government ${String(n)}`);
      const table = { caption: 'Many columns', head: ['Position and department', 'n', ...names], rows: Array.from({ length: rows }, (_unused, n) => ({ head: `Support and technical staff ${String(n)}`, cells: ['449', ...names.map((_name, c) => (c % 3 === 0 ? 'not shown' : '24.1%, 20.3–28.2'))] })) };
      return { ...first, figure: { ...first.figure, number: columns * 2 + i, isDrawn: false, table } };
    }));
    const words = placedWords(await pdfReport({ document: { ...order.document, sections }, pictures: [] }));
    expect(words.filter(({ text }) => text === '20.3–28.2').length).to.be.greaterThan(1000);
    expect(words.filter(({ left, right, width }) => left < 70 || right > width - 70).map(({ text }) => text)).to.deep.equal([]);
    expect(overlapping(words)).to.deep.equal([]);
  });

  it('parts no word of a table, and lets tables fill pages that the figures leave half empty', () => {
    for (const language of ['sv', 'en'] as const) {
      const { order: { document }, pdf } = of(language);
      const pages = poppler('pdftotext', pdf).split('\f').slice(0, -1);
      const own = new Set(document.sections.flatMap(({ figure: { table } }) => [...table.head, ...table.rows.map(({ head }) => head)]).flatMap((text) => text.split(/\s/u)).filter((word) => word.endsWith('-')));
      const from = pages.findIndex((page) => page.includes(`\n${documentTerms[language].tables}\n`) || page.startsWith(`${documentTerms[language].tables}\n`));
      const to = pages.findIndex((page, i) => i > 1 && page.includes(`${document.methods.questionsHeading}\n`));
      const torn = pages.slice(Math.max(from, 2), to).flatMap((page) => page.split('\n')).flatMap((line) => line.split(' ')).filter((word) => /\p{L}[-\u00ad\u2010]$/u.test(word) && !own.has(word));
      expect([from > 1 && to > from, torn], language).to.deep.equal([true, []]);
    }
    const { order: { document }, pdf } = of('en');
    const pages = poppler('pdftotext', pdf).split('\f').slice(0, -1).map(oneLine);
    const together = document.sections.filter(({ figure }, i) => i > 0 && pages.some((page, at) => at > 0 && page.includes(oneLine(`Figure ${String(figure.number)}. ${figure.words.title}`)) && page.includes(oneLine(`Table ${String(figure.number)}. ${figure.table.caption}`))));
    expect(together.length, 'figures with their table on the page').to.be.greaterThan(2);
    expect(pages.filter((page) => page.includes(documentTerms.en.otherTables))).to.have.length(1);
  });

  it('a table that is put under its figure stands on the page of the figure, however much text there is', async () => {
    const { order } = of('sv');
    let under = 0;
    for (let lines = 0; lines < 10; lines += 1) {
      const sections = order.document.sections.map((section) => ({ ...section, figure: { ...section.figure, words: { ...section.figure.words, notes: [...section.figure.words.notes, ...Array.from({ length: lines }, () => 'En rad.')] } } }));
      const pdf = await pdfReport({ ...order, document: { ...order.document, sections } });
      const pages = poppler('pdftotext', pdf, '-layout').split('\f').map(oneLine);
      const behind = pages.findIndex((page, i) => i > 0 && page.includes(documentTerms.sv.tables));
      for (const { figure } of sections) {
        const at = pages.findIndex((page) => page.includes(`Figur ${String(figure.number)}. `) && page.includes('Fråga'));
        const [, told = ''] = new RegExp(`Tabell ${String(figure.number)}, sida (\\d+)`).exec(pages[at] ?? '') ?? [];
        if (told === '') continue;
        if (Number(told) - 1 === at) under += 1;
        else expect(Number(told) - 1, `figure ${String(figure.number)} with ${String(lines)} lines more`).to.be.at.least(behind);
      }
    }
    expect(under, 'some stand under it').to.be.greaterThan(0);
  });

  it('what is asked for and what happens then stand together before the tables; the foot is one line, whatever is registered', async () => {
    const { order } = of('en');
    const asked = [
      { name: 'decision', heading: 'Decision asked for', text: { text: `The board is asked to decide. ${'Two positions are needed. '.repeat(20)}`, lang: '' } },
      { name: 'nextStep', heading: 'Next step', text: { text: 'A budget is proposed by June.', lang: '' } },
    ] as const;
    const footLine = 'Edition 1.0, 14 January 2026. Ref. V 2026/7.';
    const document = { ...order.document, sections: order.document.sections.slice(0, 4), asked, footLine, editionLine: `${footLine} ${'Responsible unit: Unit of Long Names for Research Support. '.repeat(3)}` };
    const pages = poppler('pdftotext', await pdfReport({ ...order, document })).split('\f').slice(0, -1).map(oneLine);
    const pageOf = (text: string): number => pages.findIndex((page, i) => i > 0 && page.includes(text));
    expect(pageOf('A budget is proposed by June.')).to.equal(pageOf('Decision asked for The board')).and.greaterThan(0);
    expect(pageOf(`June. ${document.methods.heading}`), 'and do not stand alone on a page before one that is turned').to.equal(pageOf('A budget is proposed by June.'));
    const whole = pages.join(' ');
    const [next, heading, table] = ['A budget is proposed by June.', ` ${documentTerms.en.tables} Table 1.`, oneLine(`Table 1. ${document.sections[0]?.figure.table.caption ?? ''}`)].map((text) => whole.lastIndexOf(text));
    expect([(next ?? 0) > 0 && (next ?? 0) < (heading ?? 0), (heading ?? 0) < (table ?? 0)], 'the heading of the tables with the first of them, without a page of its own').to.deep.equal([true, true]);
    expect(pages.findIndex((page) => page.includes(` ${documentTerms.en.tables} Table 1.`))).to.be.greaterThan(0);
    pages.forEach((page, i) => {
      expect(page, `page ${String(i + 1)}`).to.include(footLine);
      if (i > 0) expect(page).not.to.include('Unit of Long Names');
    });
  });

  for (const language of ['sv', 'en'] as const) {
    it(`a summary is one page with findings, uncertainty, what is hidden and how many answered (${language})`, async () => {
      const { summary } = of(language);
      const pdf = await pdfSummary(summary);
      const text = oneLine(poppler('pdftotext', pdf)).replaceAll(' ', '');
      expect(poppler('pdfinfo', pdf)).to.match(/^Pages: +1$/m).and.match(/^Tagged: +yes$/m);
      const said = [summary.title.text, summary.example, summary.contact, summary.citation, ...summary.keyNumbers.flatMap(({ value, detail }) => [value, detail]), ...summary.findings.flatMap(({ heading, text: words, figure }) => [heading.text, words.text, figure]), ...summary.about.map((fact) => fact.text)];
      expect(said.filter((each) => !text.includes(oneLine(each).replaceAll(' ', '')))).to.deep.equal([]);
      expect([summary.keyNumbers.length, summary.about.length]).to.deep.equal([3, 3]);
      const longer = (whole: SummaryDocument, more: number): SummaryDocument => rewritten(whole, (each) => (each.length > 60 ? `${each} ${each.slice(0, more * each.length)}` : each));
      expect(poppler('pdfinfo', await pdfSummary(longer({ ...summary, asked: [] }, 1))), 'twice as much to say').to.match(/^Pages: +1$/m);
      expect(poppler('pdfinfo', await pdfSummary(longer(summary, 0.5))), 'half as much again, and a decision asked for').to.match(/^Pages: +1$/m);
    });
  }

  it('a figure is a page of its own size, with vectors, searchable text and its alternative text', async () => {
    const { order: { document, pictures: [picture] } } = of('sv');
    const figure = document.sections[0]?.figure;
    if (picture === undefined || figure === undefined) throw new Error('the example has a first figure');
    const order = { svg: picture.svg, id: figure.id, words: figure.words, language: 'sv', date: document.date } as const;
    const pdf = await pdfFigure(order);
    const [, height = ''] = /viewBox="0 0 604 (\d+)"/.exec(picture.svg) ?? [];
    expect(poppler('pdfinfo', pdf)).to.match(new RegExp(`^Page size: +453 x ${String(Number(height) * 0.75)} pts`, 'm')).and.match(/^Pages: +1$/m);
    expect(altTexts(pdf)).to.deep.equal([figure.words.alt]);
    expect(poppler('pdftotext', pdf)).to.include('Biostatistik').and.include('76–83');
    expect(poppler('pdfimages', pdf, '-list').split('\n').slice(2).join('')).to.equal('');
    expect(Buffer.compare(await pdfFigure(order), pdf)).to.equal(0);
  });
});
