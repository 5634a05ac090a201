/**
 * Coverage, capacity and pilot in an edition. Authority: users.md 7 (four verdicts from four tests; publishing stops where
 * matrix and gap figure contradict each other), decision 29, and 8 (source, date and owner); contracts (the content of an edition is what its hash covers); `statistics.md`
 * 16.2 (a handful is not told). Numbers are worked out here from the figure’s own JSON, by other code than prints them.
 */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { supportRecord } from '../../../analysis/report/support/supportRecord.js';
import { supportRows } from '../../../analysis/report/support/supportRows.js';
import { packageTables } from '../../../analysis/report/package/packageTables.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { capacityFileOf } from '../../../server/acts/readCapacityFile.js';
import { supportInTurns } from '../../../server/acts/support/supportInTurns.js';
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
    readonly coverage?: { readonly types: readonly { readonly code: string; readonly share: number; readonly low: number; readonly high: number; readonly verdict: string }[] };
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

function problemsOf(told: object | undefined, plan: unknown = wholePlan, content?: string): ProblemError['problems'] | readonly [] {
  try {
    supportReport({ told, plan, ...(content === undefined ? {} : { content }) });
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
    // the capacity of one need is stated: what it is held against is shown too
    expect(parts(['coverage-matrix'])).to.deep.equal(['capacity', 'coverage']);
    expect(supportReport({ told: toldOf(), plan: planOfCharts(['coverage-matrix']) }).edition.support?.capacity?.years).to.equal(undefined);
    expect(Object.keys(supportReport({ told: { ...toldOf(), staff: {} }, plan: planOfCharts(['coverage-matrix']) }).edition.support ?? {})).to.deep.equal(['coverage']);
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
      const text = closed(format === 'pdf' ? poppler('pdftotext', bytes, '-raw') : textIn(wordParts(bytes).tree('word/document.xml')));
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

  it('gives each need the verdict that four tests come to, the same in table, picture, alternative text, CSV, spreadsheet, JSON and data package, with the share of the gap figure', async () => {
    const open = { first: { openTo: 'everyone' }, staff: 1000 };
    // of the 150 who chose the first about 40 % say that they get it; of the few who chose another the interval reaches a half
    const made = supportReport({ told: toldOf({ method_aa: 1, method_da: 1 }, open) });
    const types = made.edition.support?.coverage?.types ?? [];
    expect(types.map(({ code, verdict }) => [code, verdict])).to.deep.equal([['method_aa', 'not_enough'], ['method_ba', 'not_enough'], ['method_ca', 'not_enough'], ['method_da', 'unknown'], ['method_ea', 'missing'], ['method_fa', 'missing']]);
    expect(types[0]?.tests).to.deep.include({ exists: 'full', open: 'everyone' });
    expect([types[0]?.tests.capacity.result, types[0]?.tests.users.result, types[3]?.tests.capacity.result, types[3]?.tests.users.result]).to.deep.equal(['enough', 'lack', 'unknown', 'unsure']);
    const gap = figureOf(made.edition, { number: 6, language: 'sv', size: 'doc', measure: measureText });
    for (const [language, notEnough, unknown] of [['sv', 'Finns men räcker inte', 'Finns, okänt om det räcker'], ['en', 'Exists but not enough', 'Exists, not known if enough']] as const) {
      const figure = figureOf(made.edition, { number: 1, language, size: 'web', measure: measureText });
      const label = (code: string) => types.find((type) => type.code === code)?.label.get(language) ?? '';
      const cells = figure.table.rows.find(({ head }) => head === label('method_aa'))?.cells ?? [];
      expect([cells[2], figure.table.rows.find(({ head }) => head === label('method_da'))?.cells[2]]).to.deep.equal([notEnough, unknown]);
      // what the gap figure prints of the same people, less its decimal
      const [, met = '', n = ''] = gap.table.rows.find(({ head }) => head === types[0]?.label.get('sv'))?.cells ?? [];
      const percent = rounded(Number(met.split(/[\s%]/)[0]?.replace(',', '.')) / 100, 0, language);
      expect([cells[3], cells[5]?.replaceAll('\u00a0', ' ').split(', ')[0], cells[6]]).to.deep.equal([language === 'sv' ? 'De flesta får det inte' : 'Most do not get it', language === 'sv' ? `${percent} %` : `${percent}%`, n]);
      expect(cells[4]).to.match(language === 'sv' ? /^1\s000 mot \d+,\d–\d+,\d$/ : /^1,000 against \d+\.\d–\d+\.\d$/);
      expect(figure.words.alt).to.include(language === 'sv' ? ': Inget av 6 behov har stöd som säkert räcker, 2 saknar stödfunktion.' : ': None of 6 needs has support known to be enough, 2 have none.');
      for (const said of [notEnough, unknown]) expect(figure.words.description).to.include(said.toLowerCase());
      const file = (format: 'json' | 'csv' | 'xlsx' | 'svg') => figureContent(draw, made.edition, figure, { format, frame: 'full', language });
      expect((await file('svg')).toString()).to.include(`>${notEnough}<`).and.include(language === 'sv' ? '>De flesta får det inte<' : '>Most do not get it<');
      const sign = language === 'sv' ? ';' : ',';
      expect((await file('csv')).toString()).to.include(['full', 'everyone', 'enough', '1000'].join(sign)).and.include(`${sign}not_enough${sign}`).and.include(`${sign}lack${sign}met${sign}${n}${sign}${percent}${sign}`);
      const strings = Object.entries(unzipSync(await file('xlsx'))).map(([, part]) => strFromU8(part)).join('');
      expect(['not_enough', 'lack', 'unsure', 'everyone'].filter((word) => !strings.includes(word))).to.deep.equal([]);
      const record = JSON.parse((await file('json')).toString()) as Recorded; // our own file
      expect(record.support.coverage?.types.map(({ code, verdict }) => [code, verdict])).to.deep.equal(types.map(({ code, verdict }) => [code, verdict]));
      expect([record.support.capacity?.years, record.support.capacity?.methods.length]).to.deep.equal([undefined, types.length]);
      // what capacity was held against has its source, too
      expect(record.assumed.join(' ')).to.include(language === 'sv' ? 'personer 1' : 'people 1').and.include(language === 'sv' ? 'öppen för alla' : 'open to everyone');
    }
    const { csv = '' } = [...packageTables(made.edition)].find(({ name }) => name === 'coverage-matrix') ?? {};
    expect(csv).to.include(',not_enough,full,everyone,enough,1000,').and.include(',unknown,full,everyone,unknown,,');
  });

  it('reads an edition that was frozen before the four tests: that it exists is all that is known, and nothing is called enough', () => {
    const older = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(older);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).filter(([key]) => !['tests', 'verdict', 'openTo'].includes(key)).map(([key, each]) => [key, older(each)]));
    };
    const { content: frozen } = supportReport({ told: toldOf({ method_da: 1 }, { first: { openTo: 'everyone' } }), plan: planOfCharts(['coverage-matrix']) });
    const text = JSON.stringify(older(JSON.parse(frozen)));
    expect(frozen.includes('openTo') && !text.includes('openTo')).to.equal(true);
    const sha = createHash('sha256').update(text).digest('hex');
    const again = loadEdition({ survey: edition.survey, number: '1.0', date: edition.date, note: new Map<string, string>(), hash: sha, content: text }).edition;
    expect(again.support?.coverage?.types.map(({ verdict }) => verdict)).to.deep.equal(['not_enough', 'not_enough', 'not_enough', 'unknown', 'missing', 'missing']);
    for (const language of ['sv', 'en'] as const) expect(figureOf(again, { number: 1, language, size: 'phone', measure: measureText }).words.alt).to.match(/: (Inget av 6|None of 6)/);
  });

  it('is what the plan reads: a gap figure of another grid says nothing of these needs, also where what was worked out is kept', async () => {
    const file = capacityFileOf(edition.definition, JSON.stringify(toldOf({ method_aa: 1 }, { first: { openTo: 'everyone' } })), 'capacity.yaml');
    const verdictWith = async (question: string) => {
      const figures = edition.plan.figures.map((figure) => (figure.chart === 'need-gap' ? { ...figure, question } : figure));
      return (await supportInTurns({ figures }, file, edition.tables, []))?.coverage?.types[0]?.verdict;
    };
    expect([await verdictWith('met'), await verdictWith('matters'), await verdictWith('met')]).to.deep.equal(['not_enough', 'unknown', 'not_enough']);
  });

  it('says names, sources and owners in the language of the reader where they are written in both; what no figure tells of is not kept', () => {
    const both = { source: { sv: 'Personalregistret', en: 'Staff register' }, owner: { sv: 'Ekonomiavdelningen', en: 'Finance office' } };
    const said = { name: { sv: 'Statistikenheten', en: 'Statistics unit' }, ...both };
    const functions = [{ meets: { method_da: 1 }, date: '2025-10-01', ...said }, { name: 'Biblioteket', meets: { method_ca: 0.5 }, source: 'Samtal', date: '2025-12-02', owner: 'Kansliet' }];
    const told = { ...toldOf(), coverage: { question: 'methods', functions }, years: [{ year: 2026, planned: { value: 9.5, date: '2026-01-01', source: { sv: 'Hemlig plan', en: 'Secret plan' }, owner: 'Staben' } }, { year: 2027 }] };
    const { edition: own, content: frozen } = supportReport({ told, plan: planOfCharts(['coverage-matrix', 'capacity-service']) });
    expect(frozen).to.include('Staff register').and.not.include('Secret plan').and.not.include('Hemlig plan');
    const again = loadEdition({ survey: own.survey, number: '1.0', date: own.date, note: new Map<string, string>(), hash: createHash('sha256').update(frozen).digest('hex'), content: frozen }).edition;
    for (const [language, ours, theirs] of [['sv', ['Statistikenheten', 'Personalregistret', 'Ekonomiavdelningen'], ['Statistics unit', 'Staff register', 'Finance office']], ['en', ['Statistics unit', 'Staff register', 'Finance office'], ['Statistikenheten', 'Personalregistret', 'Ekonomiavdelningen']]] as const) {
      const shown = figureOf(again, { number: 1, language, size: 'doc', measure: measureText });
      const { support } = shown;
      if (support === undefined) throw new Error('it is a figure of support');
      const everything = [JSON.stringify([shown.words, shown.table, support.stated, supportRecord(support), supportRows(support.chart, support.published, language)]), JSON.stringify(reportWorkbook(again, { language, links: folderLinks, hash: again.number }))];
      for (const text of everything) {
        for (const one of ours) expect(text, language).to.include(one);
        for (const one of theirs) expect(text, language).to.not.include(one);
      }
      expect(JSON.stringify(shown.words), 'plain words are as they stand').to.include('Samtal');
    }
    const { csv = '' } = [...packageTables(again)].find(({ name }) => name === 'coverage-matrix') ?? {};
    expect(csv).to.include('Statistics unit').and.not.include('Statistikenheten');
    const twice = { ...told, headcount: { value: 1, date: '2026-01-01', source: { sv: 'Personalregistret', en: 'Register of staff' }, owner: 'Staben' } };
    expect(problemsOf(twice, planOfCharts(['coverage-matrix'])).map(({ code, params }) => [code, params['one'], params['other']])).to.deep.equal([['capacity_said', 'Register of staff', 'Staff register']]);
  });

  it('stops where no function is stated and the gap figure says that most surely get it; not where a function exists, the interval reaches a half, or nobody reads that grid so', () => {
    const [found, ...others] = problemsOf(toldOf({ method_aa: 0 }), wholePlan, 'method_aa');
    expect([found?.code, found?.place?.path, others]).to.deep.equal(['support_contradicted', 'figures[0]', []]);
    if (found === undefined) throw new Error('nothing was found');
    const label = edition.support?.coverage?.types.find(({ code }) => code === 'method_aa')?.label.get('sv') ?? '';
    const n = figureOf(edition, { number: 6, language: 'sv', size: 'doc', measure: measureText }).table.rows.find(({ head }) => head === label)?.cells[2] ?? '';
    const plain = (language: Language, problem = found) => wordingOf(problem, language).message.replaceAll('\u00a0', ' ');
    expect(plain('sv')).to.include(`Figur 1 säger ”Saknas” om ”${label}”, för ingen funktion är angiven, men figur 6 säger emot: 100 % av dem`).and.include(`n = ${n})`);
    expect(plain('en')).to.include('Figure 1 says “Missing”').and.include('figure 6 contradicts it: 100% of those who chose it');
    expect(wordingOf(found, 'sv').mend).to.include('vilken funktion som möter method_aa');
    const codes = (told: object, plan?: unknown, content?: string) => problemsOf(told, plan, content).map(({ code }) => code);
    expect(codes(toldOf({ method_aa: 0 }), planOfCharts([...supportCharts]), 'method_aa'), 'no gap figure').to.deep.equal([]);
    const [named] = problemsOf(toldOf({ method_aa: 0 }, { coverage: { availability: 'met' } }), planOfCharts([...supportCharts]), 'method_aa');
    if (named === undefined) throw new Error('nothing was found');
    expect(plain('sv', named), 'named in the file').to.include('men svaren säger emot: 100 %');
    expect(codes(toldOf({ method_aa: 0 })), 'most lack it').to.deep.equal([]);
    expect(codes(toldOf({}, { coverage: { availability: 'matters' } })), 'a grid of rows that nobody chose').to.deep.equal(['capacity_availability']);
    for (const part of [0.5, 1]) expect(codes(toldOf({ method_aa: part })), 'it exists, and the verdict says that most lack it').to.deep.equal([]);
    expect(codes(toldOf({ method_aa: 0.5 }), undefined, 'method_aa'), 'it exists in part, and most get it').to.deep.equal([]);
  });
});
