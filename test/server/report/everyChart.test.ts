/**
 * Every chart of one report: what its table, texts, picture, CSV, spreadsheet and documents say is worked out here from the
 * figure’s own JSON, by other code than prints it, in both languages. Authority: users.md 12; contracts (decimals);
 * Wilson (1927) for the interval of steps taken together.
 */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { figureSentences } from '../../../analysis/findings/figureSentences.js';
import { contextOf } from '../../../analysis/report/contextOf.js';
import { figureOf, type ReportFigure } from '../../../analysis/report/figureOf.js';
import { makers } from '../../../server/draw/documents/makers.js';
import { packed } from '../../../server/draw/documents/packed.js';
import { figureSvg } from '../../../server/draw/figureSvg.js';
import { measureText } from '../../../server/draw/measureText.js';
import { figureContent } from '../../../server/report/figureContent.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { everyChart, everyChartEdition, plainNames } from '../../support/everyChart.js';
import { needsPoppler, poppler } from '../../support/poppler.js';
import { textIn, wordParts } from '../../support/wordParts.js';
import { type FigureRow, grouped, numbersIn, rounded, type Language } from './printedNumbers.js';

interface NumberRow {
  readonly group: { readonly code: string; readonly label: string } | null;
  readonly base: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly median: number;
  readonly sd: number;
}

interface Side {
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
}

interface Change {
  readonly code: string;
  readonly label: string;
  readonly earlier: Side;
  readonly later: Side;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface FigureRecord {
  readonly kind: string;
  readonly rows: readonly FigureRow[];
  readonly since?: { readonly rows: readonly Change[] };
  readonly availability?: { readonly rows: readonly FigureRow[] };
  readonly chosen?: { readonly rows: readonly FigureRow[] };
}

/** What one row of the figure’s table must print. */
type Expected = readonly (readonly [head: string, cells: readonly string[]])[];

const never = (): Promise<never> => Promise.reject(new Error('not looked at here'));
const draw = { measure: measureText, svg: figureSvg, png: never, pdf: never, pack: (order: Parameters<typeof packed>[0]) => Promise.resolve(Buffer.from(packed(order))) };
const { edition, hash } = everyChartEdition(everyChart({ survey: 'every', name: plainNames(), size: 6, people: 300 }));

const decimalsOf = ({ base, count }: Side): 0 | 1 => ((base ?? 0) >= 200 && count !== null ? 1 : 0);
const percentSign = { sv: '\u00a0%', en: '%' } as const;
const to = { sv: ' till ', en: ' to ' } as const;
const distinct = (codes: readonly string[]): readonly string[] => [...new Set(codes)];

class Printed {
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  share(row: Side, decimals = decimalsOf(row)): string {
    return row.share === null ? '..' : `${rounded(row.share, decimals, this.language)}${percentSign[this.language]}`;
  }

  range({ low, high }: Pick<FigureRow, 'low' | 'high'>, decimals: 0 | 1): string {
    return `${rounded(low ?? 0, decimals, this.language)}–${rounded(high ?? 0, decimals, this.language)}`;
  }

  /** "25,0 %, 20,4–30,2" */
  cell(row: FigureRow): string {
    const text = `${this.share(row)}, ${this.range(row, decimalsOf(row))}`;
    return row.release === 'footnote' ? `(${this.share(row)}), ${this.range(row, decimalsOf(row))}` : text;
  }

  count(value: number | null): string {
    return value === null ? '..' : grouped(value, this.language);
  }

  /** Percentage points with their sign; half away from zero. */
  points(difference: number, decimals: 0 | 1, plus = '+'): string {
    const digits = rounded(Math.abs(difference), decimals, this.language);
    return !/[1-9]/.test(digits) ? digits : `${difference < 0 ? '−' : plus}${digits}`;
  }

  /** Three digits of it. */
  number(value: number): string {
    const text = value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
    return this.language === 'sv' ? text.replace('.', ',') : text;
  }
}

/** Wilson, 95 %. */
function together(rows: readonly FigureRow[]): FigureRow {
  const [first] = rows;
  if (first?.base === null || first?.base === undefined) throw new Error('nothing is hidden in these tables');
  const [n, z2] = [first.base, 1.959963984540054 ** 2];
  const count = rows.reduce((sum, row) => sum + (row.count ?? 0), 0);
  const p = count / n;
  const [middle, half] = [(p + z2 / (2 * n)) / (1 + z2 / n), Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n)) * (Math.sqrt(z2) / (1 + z2 / n))];
  return { ...first, count, share: p, low: count === 0 ? 0 : middle - half, high: count === n ? 1 : middle + half };
}

const upper = (rows: readonly FigureRow[], item: string): FigureRow => together(rows.filter((row) => row.item === item && ['good', 'high'].includes(row.code)));

/** What rows of a grid are called: a record has their codes. */
function labelOf(question: string, code: string, language: Language): string {
  const asked = edition.definition.questions.get(question);
  const rows = asked === undefined ? [] : 'rows' in asked ? asked.rows : [];
  return rows.find((row) => row.code === code)?.label.get(language) ?? '';
}

/** Answers in the order of the table’s head. */
function byGroup(rows: readonly FigureRow[], head: readonly string[], print: Printed, everyone: string): Expected {
  return distinct(rows.map(({ group }) => group?.code ?? '')).map((code) => {
    const own = rows.filter(({ group }) => (group?.code ?? '') === code).sort((a, b) => head.indexOf(a.label) - head.indexOf(b.label));
    return [own[0]?.group?.label ?? everyone, [print.count(own[0]?.base ?? null), ...own.map((row) => (row.release === 'suppress' ? '..' : print.cell(row)))]];
  });
}

function expectedIn({ planned, table }: ReportFigure, record: FigureRecord, language: Language): Expected {
  const print = new Printed(language);
  const { rows, since, availability, chosen } = record;
  const items = distinct(rows.flatMap(({ item }) => (item === null || item === 'together' ? [] : [item])));
  const everyone = language === 'sv' ? 'Alla svarande' : 'All respondents';
  const plain = rows.filter(({ item }) => item === null);
  const shares = (): Expected => plain.map((row) => [row.label, [print.count(row.count), print.share(row), print.range(row, decimalsOf(row)), print.count(row.base)]]);
  switch (planned.chart) {
    case 'upset-needs':
      return [...rows.filter(({ item }) => item === 'together').map((row): Expected[number] => ['', [print.count(row.count), print.share(row), '–', print.count(row.base)]]), ...shares().map(([, cells]): Expected[number] => ['', cells])];
    case 'wave-change':
      return (since?.rows ?? []).map((row) => {
        const decimals = Math.min(decimalsOf(row.earlier), decimalsOf(row.later)) === 1 ? 1 : 0;
        return [row.label, [print.share(row.earlier), print.share(row.later), print.points(row.difference ?? 0, decimals), `${print.points(row.low ?? 0, decimals)}${to[language]}${print.points(row.high ?? 0, decimals)}`]];
      });
    case 'dept-method-heatmap':
    case 'dept-dotplot':
      return byGroup(rows, table.head, print, everyone);
    case 'split-role': {
      const most = [...plain].filter(({ group }) => group === null).sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
      return byGroup(rows.filter(({ code }) => code === most?.code), [], print, everyone);
    }
    case 'likert-diverging':
    case 'grid-heatmap':
      return items.map((item) => {
        const own = rows.filter((row) => row.item === item);
        return [labelOf(planned.question, item, language), [print.count(own[0]?.base ?? null), ...own.map((row) => print.cell(row))]];
      });
    case 'need-gap':
      return items.map((item) => {
        const first = upper(rows, item);
        if (availability !== undefined) {
          const second = upper(availability.rows, item);
          return [labelOf(planned.question, item, language), [print.cell(first), print.count(first.base), print.cell(second), print.count(second.base), print.points((first.share ?? 0) - (second.share ?? 0), 0, '')]];
        }
        const wanted = chosen?.rows.find(({ code, group }) => group === null && code === item);
        if (wanted === undefined) throw new Error('who chose it is in the file too');
        return [wanted.label, [print.cell(wanted), print.cell(first), print.count(first.base), `${rounded((wanted.share ?? 0) * (1 - (first.share ?? 0)), 0, language)}${percentSign[language]}`]];
      });
    case 'ranking-share':
      return distinct(rows.map(({ code }) => code)).map((code) => {
        const own = rows.filter((row) => row.code === code);
        return [own[0]?.label ?? '', [print.count(own[0]?.base ?? null), ...own.map((row) => print.cell(row))]];
      });
    case 'number-summary':
      return (rows as unknown as readonly NumberRow[]).map(({ group, base, mean, low, high, median, sd }) => [group?.label ?? everyone, [print.count(base), print.number(mean), `${print.number(low)}–${print.number(high)}`, print.number(median), print.number(sd)]]); // of a number question a record has these
    case 'demand-share':
    case 'single-share':
      return shares();
    case 'coverage-matrix':
    case 'capacity-service':
    case 'capacity-fan':
    case 'option-costs':
    case 'pilot-flow':
    case 'pilot-requests':
      throw new Error(`${planned.chart} is looked at where coverage, capacity and pilot are`);
  }
}

/** Every number in what the table must print, also as sentences and pictures print it: without decimals. */
function allowedIn(expected: Expected, { kind, rows, since, availability, chosen }: FigureRecord, language: Language): Set<string> {
  if (kind === 'number') return new Set(expected.flatMap(([, cells]) => cells.flatMap((cell) => numbersIn(cell, [], language))));
  const allowed = new Set(expected.flatMap(([, cells]) => cells.flatMap((cell) => numbersIn(cell, [], language))));
  const add = (value: number | null): void => {
    if (value !== null) allowed.add(rounded(Math.abs(value), 0, language));
  };
  const halves = (all: readonly FigureRow[]): readonly FigureRow[] => distinct(all.flatMap(({ item }) => (item === null || item === 'together' ? [] : [item]))).flatMap((item) => [['low', 'rather'], ['good', 'high']].flatMap((half) => {
    const own = all.filter((row) => row.item === item && half.includes(row.code));
    return own.length === 2 ? [together(own)] : [];
  }));
  for (const row of [...rows, ...(chosen?.rows ?? []), ...halves(rows), ...halves(availability?.rows ?? [])]) for (const value of [row.share, row.low, row.high]) add(value);
  for (const { earlier, later, difference, low, high } of since?.rows ?? []) for (const value of [earlier.share, later.share, difference, low, high]) add(value);
  for (const row of rows) for (const count of [row.count, row.base]) if (count !== null) allowed.add(grouped(count, language));
  return allowed;
}

function labelsIn(svg: string): readonly string[] {
  const drawn = svg.replace(/<(title|desc)[^]*?<\/\1>/g, '');
  return [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

/** How sure an interval is, is no number of the report. */
const level = ['95\u00a0% konfidensintervall', '95% confidence interval'];
const axis = new Set(['0', '10', '20', '25', '30', '40', '50', '60', '75', '80', '90', '100', '19', '39', '59', '79', '95']);

describe('the numbers of every chart', function () {
  this.timeout(120_000);
  const figures = edition.plan.figures.map((_, i) => i + 1);

  for (const language of ['sv', 'en'] as const) {
    it(`table, texts, picture, CSV and spreadsheet agree to the digit with the figure’s JSON (${language})`, async () => {
      const drawn = new Set<string>();
      let looked = 0;
      for (const number of figures) {
        const figure = figureOf(edition, { number, language, size: 'doc', measure: measureText });
        const { planned, table, words, drawing } = figure;
        const file = async (format: 'json' | 'csv' | 'svg' | 'xlsx'): Promise<Buffer> => figureContent(draw, edition, figure, { format, frame: 'full', language });
        const record = JSON.parse((await file('json')).toString('utf8')) as FigureRecord; // our own file
        const where = `${planned.chart} ${planned.question}`;
        const expected = expectedIn(figure, record, language);
        expect(expected.length, where).to.be.greaterThan(2);
        // a verdict in words stands after the numbers of two of them
        const told = table.rows.map(({ head, cells }) => [planned.chart === 'upset-needs' ? '' : head, cells.slice(0, expected[0]?.[1].length).map((cell) => (/^(?:visas inte|not shown)$/.test(cell) ? '..' : cell))]);
        const sorted = (all: readonly unknown[]): readonly string[] => all.map((row) => JSON.stringify(row)).sort();
        expect(sorted(told), where).to.deep.equal(sorted(expected));

        const allowed = allowedIn(expected, record, language);
        const notAllowed = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => numbersIn(text, level, language).filter((each) => !allowed.has(each)).map((each) => `${each} in “${text}”`));
        expect(notAllowed([words.alt, ...words.description.split('; ')]), where).to.deep.equal([]);
        looked += numbersIn(`${words.alt} ${words.description}`, [], language).length;

        if (drawing !== undefined) {
          drawn.add(planned.chart);
          const labels = labelsIn((await figureSvg(drawing, 'plot'))).filter((text) => /^[(+−]?\d[\d,.]*(?:[\u00a0 ]?%)?\)?$/.test(text));
          expect(labels.flatMap((label) => numbersIn(label, [], language)).filter((each) => !allowed.has(each) && !axis.has(each)), `${where}, the picture`).to.deep.equal([]);
          expect(labels.length, where).to.be.greaterThan(2);
          looked += labels.length;
        }

        const cells = new Set([...(await file('csv')).toString('utf8').split(/[\r\n]+/).slice(1).join('\n').matchAll(language === 'sv' ? /(?<=;|^)-?\d+(?:,\d+)?(?=;)/gm : /(?<=,|^)-?\d+(?:\.\d+)?(?=,)/gm)].map(([cell]) => cell));
        const values = new Set(Object.entries(unzipSync(await file('xlsx'))).filter(([path]) => path.startsWith('xl/worksheets/')).flatMap(([, part]) => [...strFromU8(part).matchAll(/<v>([^<]*)<\/v>/g)].map(([, value = '']) => Number(value).toPrecision(10))));
        const plainNumber = (value: number, decimals: 0 | 1): string => `${value < 0 ? '-' : ''}${rounded(Math.abs(value), decimals, language)}`.replace(/^-(?=0(?:[.,]0)?$)/, '');
        for (const row of [...record.rows, ...(record.availability?.rows ?? []), ...(record.chosen?.rows ?? [])]) {
          if (record.kind === 'number') continue;
          for (const value of [row.share, row.low, row.high]) {
            if (value === null) continue;
            looked += 2;
            expect(cells.has(plainNumber(value, decimalsOf(row))), `${where}, CSV: ${String(value)}`).to.equal(true);
            // the spreadsheet of a comparison has shares, and the change with its interval
            if (planned.chart !== 'wave-change' || value === row.share) expect(values.has(value.toPrecision(10)), `${where}, XLSX: ${String(value)}`).to.equal(true);
          }
          for (const count of [row.count, row.base]) if (count !== null) expect([cells.has(String(count)), planned.chart === 'wave-change' || values.has(count.toPrecision(10))], `${where}: ${String(count)}`).to.deep.equal([true, true]);
        }
        for (const row of record.since?.rows ?? []) expect(cells.has(plainNumber(row.difference ?? 0, decimalsOf(row.later))), `${where}: ${String(row.difference)}`).to.equal(true);
        if (record.kind !== 'number') continue;
        for (const { mean, low, high, median, sd } of record.rows as unknown as readonly NumberRow[]) { // as above
          for (const value of [mean, low, high, median, sd]) expect([cells.has(new Printed(language).number(value)), values.has(value.toPrecision(10))], `${where}: ${String(value)}`).to.deep.equal([true, true]);
        }
      }
      expect([...drawn].sort(), 'all that draw').to.deep.equal(distinct(edition.plan.figures.map(({ chart }) => chart)).filter((chart) => chart !== 'number-summary').sort());
      expect(looked).to.be.greaterThan(500);
    });
  }

  it('every figure has a sentence to paste, of nothing but the numbers that it shows', async () => {
    for (const language of ['sv', 'en'] as const) {
      for (const number of figures) {
        const figure = figureOf(edition, { number, language, size: 'doc', measure: measureText });
        const { planned, facts, words } = figure;
        const record = JSON.parse((await figureContent(draw, edition, figure, { format: 'json', frame: 'full', language })).toString('utf8')) as FigureRecord; // our own file
        const where = `${planned.chart} ${planned.question}, ${language}`;
        const expected = expectedIn(figure, record, language);
        const allowed = allowedIn(expected, record, language);
        const sentences = figureSentences(facts, contextOf(edition, language), planned.emphasise);
        expect(sentences.length, where).to.be.greaterThan(0);
        for (const sentence of sentences) {
          expect(sentence.endsWith(` ${words.source}`), sentence).to.equal(true);
          const said = sentence.slice(0, -words.source.length);
          expect(numbersIn(said, level, language).filter((each) => !allowed.has(each)), `${where}: ${said}`).to.deep.equal([]);
          expect(said, `${where}: of how many`).to.match(planned.chart === 'wave-change' ? /\d/ : /n\u00a0=\u00a0\d/);
        }
        const [first = '', ...others] = sentences;
        if (planned.chart === 'number-summary') {
          const [, [n = '', mean = '', interval = '', median = ''] = []] = expected[0] ?? [];
          expect(first).to.include(` ${mean} (${level[language === 'sv' ? 0 : 1] ?? ''} ${interval}, median ${median}, n\u00a0=\u00a0${n})`);
        }
        if (planned.chart !== 'split-role') continue;
        // its table has one option of the question: others are in no row of it
        const own = record.rows.filter(({ group }) => group === null).sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
        expect([others, first.includes(own?.label ?? 'nobody'), first.includes(rounded(own?.share ?? 0, 0, language))], where).to.deep.equal([[], true, true]);
      }
    }
  });

  it('every cell of every table is in the PDF and in the Word file, digit by digit', async function () {
    needsPoppler.call(this);
    for (const [language, format] of [['sv', 'pdf'], ['en', 'docx']] as const) {
      const document = reportDocument(edition, { language, hash, links: folderLinks }, measureText, () => undefined);
      const bytes = await makers[format]({ document, pictures: [] });
      // poppler sees no space where it is narrow
      const closed = (said: string): string => said.replace(/\s/gu, '');
      const text = closed(format === 'pdf' ? poppler('pdftotext', bytes) : textIn(wordParts(bytes).tree('word/document.xml')));
      const cells = document.sections.flatMap(({ figure }) => figure.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.split(/, (?=[\d(–−])/))));
      expect(cells.length).to.be.greaterThan(300);
      expect([...new Set(cells)].filter((cell) => !text.includes(closed(cell))), format).to.deep.equal([]);
    }
  });
});
