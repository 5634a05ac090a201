/**
 * Coverage, capacity and pilot in an edition. Authority: users.md 7 (publishing stops where matrix and gap figure contradict
 * each other) and 8 (source, date and owner); contracts (the content of an edition is what its hash covers); `statistics.md`
 * 16.2 (a handful is not told). Numbers are worked out here from the figure’s own JSON, by other code than prints them.
 */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { packageTables } from '../../../analysis/report/package/packageTables.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { makers, summaryMakers } from '../../../server/draw/documents/makers.js';
import { packed } from '../../../server/draw/documents/packed.js';
import { figurePng } from '../../../server/draw/figurePng.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { wordingOf } from '../../../server/problems/catalogue.js';
import { figureContent } from '../../../server/report/figureContent.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { pasteModel } from '../../../server/report/pasteModel.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { summaryDocument } from '../../../server/report/summaryDocument.js';
import { reportWorkbook } from '../../../server/report/workbook/reportWorkbook.js';
import { needsPoppler, poppler } from '../../support/poppler.js';
import { planOfCharts, supportCharts, supportReport, toldOf, wholePlan } from '../../support/supportReport.js';
import { textIn, wordParts } from '../../support/wordParts.js';
import { grouped, rounded, type Language } from './printedNumbers.js';

const plainOf = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join('').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const never = (): Promise<never> => Promise.reject(new Error('not looked at here'));
const draw = { measure: measureText, svg: figureSvg, png: never, pdf: never, pack: (order: Parameters<typeof packed>[0]) => Promise.resolve(Buffer.from(packed(order))) };

interface Limits {
  readonly low: number;
  readonly high: number;
}

interface Recorded {
  readonly chart: string;
  readonly assumed: readonly string[];
  readonly support: {
    readonly coverage?: { readonly types: readonly { readonly code: string; readonly share: number; readonly low: number; readonly high: number }[] };
    readonly capacity?: { readonly methods: readonly { readonly fte: { readonly median: number; readonly interval90: Limits } }[]; readonly years?: { readonly years: readonly { readonly year: number; readonly median: number; readonly interval50: Limits; readonly interval90: Limits; readonly planned: number }[] } };
    readonly pilot?: { readonly applications: { readonly received: number; readonly ends: readonly { readonly count: number }[] } | null; readonly requests: { readonly rows: readonly { readonly met: number; readonly partly: number; readonly unmet: number }[] } | null };
  };
}

const oneDecimal = (value: number, language: Language): string => {
  const text = (Math.round(Number((value * 10).toPrecision(13))) / 10).toFixed(1);
  return language === 'sv' ? text.replace('.', ',') : text.replace(/\B(?=(\d{3})+\.)/g, ',');
};

/** Cells that each row of the table must begin with, in no order. */
function expectedIn({ chart, support: { coverage, capacity, pilot } }: Recorded, language: Language): readonly (readonly string[])[] {
  const percent = (share: number): string => `${rounded(share, 0, language)}${language === 'sv' ? '\u00a0%' : '%'}`;
  const range = ({ low, high }: Limits): string => `${oneDecimal(low, language)}–${oneDecimal(high, language)}`;
  if (chart === 'coverage-matrix') return (coverage?.types ?? []).map(({ share, low, high }) => [percent(share), `${rounded(low, 0, language)}–${rounded(high, 0, language)}`]);
  if (chart === 'capacity-service') return (capacity?.methods ?? []).map(({ fte }) => [oneDecimal(fte.median, language), range(fte.interval90)]);
  if (chart === 'capacity-fan') return (capacity?.years?.years ?? []).map(({ median, interval50, interval90 }) => [oneDecimal(median, language), range(interval50), range(interval90)]);
  if (chart === 'pilot-flow') return [pilot?.applications?.received ?? 0, ...(pilot?.applications?.ends ?? []).map(({ count }) => count)].map((count) => [grouped(count, language)]);
  return (pilot?.requests?.rows ?? []).map(({ met, partly, unmet }) => [met, partly, unmet, met + partly + unmet].map((count) => grouped(count, language)));
}

/** Whole numbers and numbers with a point of every cell of a sheet. */
function valuesIn(xlsx: Buffer): ReadonlySet<string> {
  return new Set(Object.entries(unzipSync(xlsx)).filter(([path]) => path.startsWith('xl/worksheets/')).flatMap(([, part]) => [...strFromU8(part).matchAll(/<v>([^<]*)<\/v>/g)].map(([, value = '']) => Number(value).toPrecision(10))));
}

function numbersOf({ chart, support: { coverage, capacity, pilot } }: Recorded): readonly number[] {
  if (chart === 'coverage-matrix') return (coverage?.types ?? []).flatMap(({ share, low, high }) => [share, low, high]);
  if (chart === 'capacity-service') return (capacity?.methods ?? []).flatMap(({ fte }) => [fte.median, fte.interval90.low, fte.interval90.high]);
  if (chart === 'capacity-fan') return (capacity?.years?.years ?? []).flatMap(({ median, interval50, planned }) => [median, interval50.low, interval50.high, planned]);
  return [...(pilot?.applications?.ends ?? []).map(({ count }) => count), ...(pilot?.requests?.rows ?? []).flatMap(({ met, partly, unmet }) => [met, partly, unmet])];
}

function problemsOf(told: object | undefined, plan: unknown = wholePlan): ProblemError['problems'] | readonly [] {
  try {
    supportReport({ told, plan });
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
}

describe('coverage, capacity and pilot in an edition', function () {
  this.timeout(120_000);
  const whole = supportReport({ told: toldOf() });
  const { edition, hash, content } = whole;

  it('table, picture, CSV, spreadsheet, sentences and JSON of each figure agree to the digit, in both languages, with who answers for what was typed in', async () => {
    let looked = 0;
    for (const language of ['sv', 'en'] as const) {
      for (const [i, chart] of supportCharts.entries()) {
        const figure = figureOf(edition, { number: i + 1, language, size: 'doc', measure: measureText });
        const file = (format: 'json' | 'csv' | 'xlsx' | 'svg') => figureContent(draw, edition, figure, { format, frame: 'full', language });
        const record = JSON.parse((await file('json')).toString()) as Recorded; // our own file
        const where = `${chart} ${language}`;
        expect(record.chart, where).to.equal(chart);
        const expected = expectedIn(record, language);
        const told = figure.table.rows.map(({ cells }) => cells.slice(0, expected[0]?.length));
        const sorted = (rows: readonly (readonly string[])[]): readonly string[] => rows.map((row) => row.join(' | ')).sort();
        expect(expected.length, where).to.be.greaterThan(1);
        expect(sorted(told), where).to.deep.equal(sorted(expected));
        // what is drawn is what the table prints
        const svg = await file('svg');
        const labels = [...svg.toString().replace(/<(title|desc)[^]*?<\/\1>/g, '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
        const first = expected[0]?.[0] ?? '';
        expect(labels.some((label) => label.includes(first)), `${where}: ${first} in the picture`).to.equal(true);
        const cells = (await file('csv')).toString().split(/\r\n/).flatMap((line) => line.split(language === 'sv' ? ';' : ','));
        const values = valuesIn(await file('xlsx'));
        for (const number of numbersOf(record)) {
          const text = chart === 'coverage-matrix' ? rounded(number, 0, language) : chart.startsWith('capacity') ? number.toFixed(1).replace('.', language === 'sv' ? ',' : '.') : String(number);
          expect(cells, `${where}, CSV: ${text}`).to.include(text);
          expect(values.has(number.toPrecision(10)), `${where}, XLSX: ${String(number)}`).to.equal(true);
          looked += 2;
        }
        // who answers for it: on pages and in documents, in the record, and in what is pasted
        const stated = chart.startsWith('pilot') ? [figure.words.source] : record.assumed;
        expect(stated.join(' '), where).to.include('Registret').and.include('Staben').and.include('2025');
        const { sentences: [pasted = ''] } = pasteModel(edition, figure, '', language);
        const said = figure.words.notes.join(' ');
        for (const text of stated) expect([pasted.includes(text), chart.startsWith('pilot') || said.includes(text)], `${where}: ${text}`).to.deep.equal([true, true]);
        // a picture has no room for them, and says where they are
        expect(figure.drawing?.words.notes.some((note) => record.assumed.some((text) => note.includes(text))), where).to.equal(false);
        expect(figure.words.alt.length * figure.words.description.length, where).to.be.greaterThan(100);
      }
    }
    expect(looked).to.be.greaterThan(200);
  });

  it('is frozen under the hash, reads back as the same figures and the same content, and an edition without such a figure has the hash that it always had', () => {
    const stored = { survey: edition.survey, number: '1.0', date: edition.date, note: new Map<string, string>(), hash, content };
    const again = loadEdition(stored).edition;
    // what no page prints, and the JSON of an edition holds
    for (const key of ['gaps', 'without', 'types', 'requestsMet'] as const) expect(again.support?.coverage?.[key], key).to.deep.equal(edition.support?.coverage?.[key]);
    for (const language of ['sv', 'en'] as const) {
      for (const number of edition.plan.figures.keys()) {
        const [made, read] = [edition, again].map((each) => figureOf(each, { number: number + 1, language, size: 'web', measure: measureText }));
        expect([read?.words, read?.table, read?.support?.assumptions, read?.drawing?.plot.spec]).to.deep.equal([made?.words, made?.table, made?.support?.assumptions, made?.drawing?.plot.spec]);
      }
    }
    expect(supportReport({ told: toldOf() }).hash, 'twice').to.equal(hash);
    expect(supportReport({ told: toldOf({ method_da: 0.5 }) }).hash, 'another function').to.not.equal(hash);
    const demand = planOfCharts(['demand-share']);
    expect(supportReport({ told: toldOf(), plan: demand }).hash).to.equal(supportReport({ told: undefined, plan: demand }).hash);
  });

  it('holds what its figures show and no more: no part that none shows, and of a handful nothing, in no format', async () => {
    const parts = (charts: readonly string[]) => Object.keys(supportReport({ told: toldOf(), plan: planOfCharts(charts) }).edition.support ?? {});
    expect(parts(['coverage-matrix'])).to.deep.equal(['coverage']);
    expect(parts(['capacity-fan'])).to.deep.equal(['capacity']);
    expect(parts(['pilot-requests'])).to.deep.equal(['pilot']);
    // two were turned down and three were outside: five, told together; 44 who were assessed would tell them apart
    const flow = edition.support?.pilot?.applications;
    expect([flow?.received, flow?.assessed, flow?.ends.map(({ count }) => count)]).to.deep.equal([47, null, [20, 22, 5]]);
    expect(content).to.not.match(/"assessed":44/);
    const figure = figureOf(edition, { number: 4, language: 'sv', size: 'doc', measure: measureText });
    for (const format of ['csv', 'json', 'svg'] as const) expect((await figureContent(draw, edition, figure, { format, frame: 'full', language: 'sv' })).toString(), format).to.not.match(/>44<|;44;|: 44,/);
  });

  it('stands in the PDF and the Word file cell by cell, in the workbook and the data package as tables of their own', async function () {
    needsPoppler.call(this);
    for (const [language, format] of [['sv', 'pdf'], ['en', 'docx']] as const) {
      const document = reportDocument(edition, { language, hash, links: folderLinks }, measureText, () => undefined);
      const bytes = await makers[format]({ document, pictures: [] });
      const closed = (said: string): string => said.replace(/\s/gu, '');
      const text = closed(format === 'pdf' ? poppler('pdftotext', bytes) : textIn(wordParts(bytes).tree('word/document.xml')));
      const said = document.sections.flatMap(({ figure: { table, words } }) => [...table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.split(/, (?=[\d(–−])/))), ...words.notes]);
      expect(said.length, format).to.be.greaterThan(100);
      expect([...new Set(said)].filter((cell) => !text.includes(closed(cell))), format).to.deep.equal([]);
    }
    const sheets = reportWorkbook(edition, { language: 'en', hash, links: folderLinks }).sheets.map(({ name }) => name);
    expect(sheets.slice(-5)).to.deep.equal(['Figure 1', 'Figure 2', 'Figure 3', 'Figure 4', 'Figure 5']);
    const tables = [...packageTables(edition)].filter(({ name }) => supportCharts.some((chart) => chart === name));
    expect(tables.map(({ name }) => name)).to.deep.equal([...supportCharts]);
    for (const { name, fields, csv } of tables) {
      const [head = '', ...lines] = csv.trim().split('\r\n');
      expect(head.split(','), name).to.deep.equal(fields.map((field) => field.name));
      expect(lines.length, name).to.be.greaterThan(1);
    }
  });

  it('is drawn as PNG and on slides, and the one-page summary tells of it, in the words of the figure', async () => {
    for (const [language, size] of [['sv', 'slide'], ['en', 'doc']] as const) {
      const reading = { language, hash, links: folderLinks };
      const document = reportDocument(edition, reading, measureText, () => undefined);
      const pictures: { figure: number; svg: string; png: Uint8Array }[] = [];
      for (const number of supportCharts.keys()) {
        const { drawing } = figureOf(edition, { number: number + 1, language, size, measure: measureText });
        if (drawing === undefined) throw new Error(`figure ${String(number + 1)} is not drawn`);
        const svg = await figureSvg(drawing, 'plot');
        pictures.push({ figure: number + 1, svg, png: figurePng(svg, drawing) });
      }
      // a PNG of its own each, as wide as it says, and not blank: a blank one packs to almost nothing
      expect(new Set(pictures.map(({ png }) => Buffer.from(png).toString('base64'))).size).to.equal(supportCharts.length);
      for (const { png } of pictures) expect([Buffer.from(png).subarray(1, 4).toString(), Buffer.from(png).readUInt32BE(16) > 900, png.length > 5000]).to.deep.equal(['PNG', true, true]);
      const slides = unzipSync(await makers.pptx({ document, pictures }));
      const slideTexts = Object.entries(slides).filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, part]) => plainOf(strFromU8(part)));
      const summary = textIn(wordParts(await summaryMakers.docx(summaryDocument(edition, reading))).tree('word/document.xml'));
      for (const [i, { figure: { words } }] of document.sections.slice(0, supportCharts.length).entries()) {
        const own = slideTexts.filter((text) => text.includes(words.title) && text.includes(words.subtitle.slice(0, 40)));
        expect(own.length, `${words.title}: a slide`).to.equal(1);
        if (i < 3) expect(summary, `${words.title}: the summary`).to.include(words.title);
      }
      expect(Object.entries(slides).filter(([path]) => /^ppt\/media\/.*png$/.test(path)).length).to.be.at.least(supportCharts.length);
    }
  });

  it('cannot be published without what it shows, of another question, or of ticks', () => {
    const codes = (told: object | undefined, plan?: unknown) => problemsOf(told, plan).map(({ code, place }) => [code, place?.path]);
    expect(codes(undefined)).to.deep.equal([0, 1, 2, 3, 4].map((i) => ['support_missing', `figures[${String(i)}]`]));
    const rest = Object.fromEntries(Object.entries(toldOf()).filter(([key]) => key !== 'pilot' && key !== 'years'));
    expect(codes(rest)).to.deep.equal([2, 3, 4].map((i) => ['support_missing', `figures[${String(i)}]`]));
    expect(codes(toldOf(), { ...planOfCharts(['coverage-matrix', 'capacity-service', 'pilot-flow']), bases: { methods: 'selections' } })).to.deep.equal([0, 1].map((i) => ['support_base', `figures[${String(i)}]`]));
    expect(codes(toldOf())).to.deep.equal([]);
  });

  it('stops where coverage says that a need is met and the gap figure that most surely lack it; not where the interval reaches a half, or no gap figure is of those needs', () => {
    // of the 150 who chose the first about 40 % say that they get it; of the few who chose another the interval reaches a half
    const [found, ...others] = problemsOf(toldOf({ method_aa: 1 }));
    expect([found?.code, found?.place?.path, others]).to.deep.equal(['support_contradicted', 'figures[0]', []]);
    if (found === undefined) throw new Error('nothing was found');
    const gap = figureOf(edition, { number: 6, language: 'sv', size: 'doc', measure: measureText });
    const label = edition.support?.coverage?.types.find(({ code }) => code === 'method_aa')?.label.get('sv') ?? '';
    const row = gap.table.rows.find(({ head }) => head === label);
    const [, met = '', n = ''] = row?.cells ?? [];
    const plain = (language: Language) => wordingOf(found, language).message.replaceAll('\u00a0', ' ');
    const message = plain('sv');
    const percent = rounded(Number(met.split(/[\s%]/)[0]?.replace(',', '.')) / 100, 0, 'sv');
    expect(message).to.include(`Figur 1`).and.include(`”${label}”`).and.include('”Enheten” enligt Registret, 1 oktober 2025, ansvarig Staben').and.include('figur 6').and.include(`: ${percent} % av dem`).and.include(`n = ${n}`);
    expect(wordingOf(found, 'sv').mend).to.include('0.5 för method_aa');
    expect(plain('en')).to.include(`${percent}% of those who chose it`).and.include('Figure 1').and.include('figure 6');
    expect(problemsOf(toldOf({ method_aa: 1 }), planOfCharts([...supportCharts])).map(({ code }) => code), 'no gap figure').to.deep.equal([]);
    expect(problemsOf(toldOf({ method_aa: 0.5 })).map(({ code }) => code), 'in part').to.deep.equal([]);
  });
});
