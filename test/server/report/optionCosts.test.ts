/**
 * Options beside the need in an edition. Authority: users.md 8 (source, date and owner; cost from salary, social fees, indirect
 * cost, co-funding per party, years 1–3; one A4 compares the options), decision 34. Costs are worked out here from what was
 * typed in, by other code than ours.
 */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { changesRecord } from '../../../analysis/report/changes/changesRecord.js';
import { editionChanges } from '../../../analysis/report/changes/editionChanges.js';
import { figureOf } from '../../../analysis/report/figureOf.js';
import { packageTables } from '../../../analysis/report/package/packageTables.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { makers } from '../../../server/draw/documents/makers.js';
import { packed } from '../../../server/draw/documents/packed.js';
import { measureText } from '../../../server/draw/measureText.js';
import { ProblemError, type Problem } from '../../../server/problems/problem.js';
import { figureContent } from '../../../server/report/figureContent.js';
import { figureModel } from '../../../server/report/figureModel.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { pasteModel } from '../../../server/report/pasteModel.js';
import { reportDocument } from '../../../server/report/reportDocument.js';
import { reportWorkbook } from '../../../server/report/workbook/reportWorkbook.js';
import { needsPoppler, poppler } from '../../support/poppler.js';
import { costsTold, planOfCharts, supportReport, toldOf } from '../../support/supportReport.js';
import { textIn, wordParts } from '../../support/wordParts.js';
import { grouped, type Language } from './printedNumbers.js';

const never = (): Promise<never> => Promise.reject(new Error('there is nothing to draw'));
const draw = { measure: measureText, svg: never, png: never, pdf: never, pack: (order: Parameters<typeof packed>[0]) => Promise.resolve(Buffer.from(packed(order))) };

/** With the growth of each year upon that of the year before, fees, indirect cost. */
const pay = (monthly: number, fte: number, year: number): number => fte * 12 * monthly * 1.03 ** (year - 1) * 1.5 * 1.4;
const today = [1, 2, 3].map((year) => pay(50_000, 5, year));
const pool = [pay(50_000, 20, 1) + pay(37_501, 0.5, 1) + 100_000, pay(50_000, 40, 2) + pay(37_501, 1.25, 2), pay(50_000, 1000, 3)];
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const thousands = (amount: number, language: Language): string => grouped(Math.round(amount / 1000), language);

interface Recorded {
  readonly assumed: readonly string[];
  readonly support: { readonly capacity: object; readonly costs: { readonly need: readonly { readonly median: number; readonly interval90: { readonly low: number; readonly high: number } }[]; readonly options: readonly { readonly code: string; readonly total: number; readonly years: readonly { readonly cost: number; readonly place: string }[] }[] } };
}

describe('options beside the need in an edition', function () {
  this.timeout(120_000);
  const told = { ...toldOf(), costs: costsTold };
  const plan = planOfCharts(['option-costs', 'capacity-fan']);
  const { edition, hash, content } = supportReport({ told, plan });
  const figureIn = (language: Language, of = edition) => figureOf(of, { number: 1, language, size: 'doc', measure: measureText });

  it('costs are those that follow from what was typed in, the same in table, CSV, spreadsheet, JSON and sentence, in both languages', async () => {
    for (const language of ['sv', 'en'] as const) {
      const figure = figureIn(language);
      const rows = figure.table.rows.map(({ head, cells }) => [head.replaceAll('\u00a0', ' '), ...cells]);
      const row = (head: RegExp) => rows.find(([first = '']) => head.test(first))?.slice(3);
      const cost = language === 'sv' ? 'Kostnad' : 'Cost';
      [1, 2, 3].forEach((year) => expect(row(new RegExp(`^${cost} ${String(2025 + year)}, `)), String(year)).to.deep.equal([thousands(today[year - 1] ?? 0, language), thousands(pool[year - 1] ?? 0, language)]));
      expect(row(new RegExp(`^${cost} 2026–2028`))).to.deep.equal([thousands(sum(today), language), thousands(sum(pool), language)]);
      const percent = (share: string): string => (language === 'sv' ? `${share.replace('.', ',')}\u00a0%` : `${share}%`);
      expect(row(/^(Regionen|The region) /)).to.deep.equal(['–', `${thousands(sum(pool) * 0.625, language)} (${percent('62.5')})`]);
      const file = (format: 'json' | 'csv' | 'xlsx') => figureContent(draw, edition, figure, { format, frame: 'full', language });
      const record = JSON.parse((await file('json')).toString()) as Recorded; // our own file
      record.support.costs.options.forEach(({ total }, i) => expect(total).to.be.closeTo(sum(i === 0 ? today : pool), 1e-6));
      // the need of a year is that of the figure of years beside it
      const fan = edition.support?.capacity?.years?.years ?? [];
      expect(record.support.costs.need.slice(0, 2).map(({ median }) => median)).to.deep.equal(fan.map(({ median }) => median));
      expect([fan[1]?.median, (fan[0]?.median ?? 0) * 2].map((value) => value?.toFixed(6))).to.satisfy(([twice, both]: readonly string[]) => twice === both);
      const [need] = record.support.costs.need;
      const one = (value = NaN): string => (Math.round(value * 10) / 10).toFixed(1).replace('.', language === 'sv' ? ',' : '.');
      expect(rows[0]?.slice(1, 2)).to.deep.equal([`${one(need?.median)} (${one(need?.interval90.low)}–${one(need?.interval90.high)})`]);
      const lines = (await file('csv')).toString().split('\r\n').map((line) => line.split(language === 'sv' ? ';' : ','));
      const at = (column: string): number => lines[0]?.findIndex((name) => name.replace('\ufeff', '') === column) ?? -1;
      const costOf = (option: string, part: string, code: string, year: string) => lines.find((cells) => cells[at('option')] === option && cells[at('part')] === part && cells[at('code')] === code && cells[at('year')] === year)?.[at('cost')];
      expect([costOf('pool', 'option', '', '2026'), costOf('pool', 'option', '', ''), costOf('pool', 'party', 'ki', '2028')]).to.deep.equal([pool[0] ?? 0, sum(pool), (pool[2] ?? 0) * 0.375].map((amount) => String(Math.round(amount))));
      const sheet = Object.entries(unzipSync(await file('xlsx'))).flatMap(([path, part]) => (path.startsWith('xl/worksheets/') ? [strFromU8(part)] : [])).join('');
      for (const amount of [...today, ...pool, sum(pool) * 0.625]) expect(sheet).to.include(`<v>${String(Math.round(amount))}</v>`);
      // who answers for it: under the figure, in what is pasted, in the files
      const notes = figure.words.notes.join(' ');
      const { sentences: [pasted = ''] } = pasteModel(edition, figure, '', language);
      const assumed = record.assumed.join(' ');
      for (const said of ['Registret', 'Samtal', 'Kansliet', '2 december 2025', ...(language === 'sv' ? ['experter 50\u00a0000', 'sociala avgifter (lönekostnadspåslag) 50\u00a0%', 'löneökning 3\u00a0% om året', 'Universitetet 37,5\u00a0%', 'experter 20/40/1\u00a0000 + assistenter 0,5/1,25/0'] : ['experts 50,000', 'social fees 50%', 'salary growth 3% a year', 'The university 37.5%', 'experts 20/40/1,000 + assistants 0.5/1.25/0'])].map((each) => (language === 'en' ? each.replace('2 december', '2 December') : each))) {
        for (const [where, text] of [['notes', notes], ['sentence', pasted], ['json', assumed], ['csv', (await file('csv')).toString()]] as const) expect(text.replaceAll('\u00a0', ' '), `${language} ${where}`).to.include(said.replaceAll('\u00a0', ' '));
      }
      expect(pasted).to.include(language === 'sv' ? `Två alternativ kostar ` : 'Two options cost SEK ').and.include(language === 'sv' ? '; ett av dem når behovet 2028.' : '; one of them reaches the need of 2028.');
      expect([figure.drawing, figure.words.alt.length > 20, figure.words.description.includes(language === 'sv' ? 'över 9 av 10 utfall' : 'above 9 in 10 outcomes')]).to.deep.equal([undefined, true, true]);
    }
  });

  it('says that shown parts do not add up where they do not, and only there', () => {
    const rounded = /avrundade var för sig/;
    expect(figureIn('sv').words.notes.some((note) => rounded.test(note))).to.equal(true);
    const even = { ...costsTold, growth: { ...costsTold.growth, value: 0 }, options: costsTold.options.map((option) => ({ ...option, staff: { ...option.staff, rows: option.staff.rows.slice(0, 1) }, funding: { ...option.funding, shares: { ki: 1 } } })) };
    expect(figureIn('sv', supportReport({ told: { ...told, costs: even }, plan }).edition).words.notes.some((note) => rounded.test(note))).to.equal(false);
  });

  it('is frozen under the hash and reads back; an edition without such a figure has the hash that it always had, and one without the scenario of years holds none', () => {
    const again = loadEdition({ survey: edition.survey, number: '1.0', date: edition.date, note: new Map<string, string>(), hash, content }).edition;
    expect(again.support?.costs).to.deep.equal(edition.support?.costs);
    for (const language of ['sv', 'en'] as const) expect([figureIn(language, again).table, figureIn(language, again).words]).to.deep.equal([figureIn(language).table, figureIn(language).words]);
    const other = planOfCharts(['capacity-service', 'pilot-flow']);
    expect(supportReport({ told, plan: other }).hash).to.equal(supportReport({ told: toldOf(), plan: other }).hash);
    const alone = supportReport({ told, plan: planOfCharts(['option-costs']) }).edition.support;
    expect([Object.keys(alone ?? {}), alone?.capacity?.years]).to.deep.equal([['capacity', 'costs'], undefined]);
  });

  it('stops publishing where the file tells of no costs, with the part that lacks', () => {
    const problems = ((): readonly Problem[] => {
      try {
        supportReport({ told: toldOf(), plan });
      } catch (error) {
        if (error instanceof ProblemError) return error.problems;
      }
      return [];
    })();
    expect(problems.map(({ code, params }) => [code, params['key']])).to.deep.equal([['support_missing', 'costs']]);
  });

  it('is one upright page of the PDF, a table before its notes in Word, a table on a slide, a sheet and a table of the package', async function () {
    needsPoppler.call(this);
    const closed = (said: string): string => said.replace(/\s/gu, '');
    for (const language of ['sv', 'en'] as const) {
      const document = reportDocument(edition, { language, hash, links: folderLinks }, measureText, () => undefined);
      const { figure } = document.sections[0] ?? {};
      if (figure === undefined) throw new Error('no figure');
      const cells = figure.table.rows.flatMap((row) => [row.head, ...row.cells]).map(closed);
      const pdf = await makers.pdf({ document, pictures: [] });
      const whole = [1, 2, 3, 4].map((page) => closed(poppler('pdftotext', pdf, '-raw', '-f', String(page), '-l', String(page)))).filter((text) => cells.every((cell) => text.includes(cell)) && figure.words.notes.every((note) => text.includes(closed(note))));
      expect(whole.length, 'a page that holds all of it').to.equal(1);
      const word = closed(textIn(wordParts(await makers.docx({ document, pictures: [] })).tree('word/document.xml')));
      expect(cells.filter((cell) => !word.includes(cell))).to.deep.equal([]);
      const [note = ''] = figure.words.notes;
      expect(word.indexOf(closed(figure.table.caption))).to.be.lessThan(word.indexOf(closed(note)));
      const slides = Object.entries(unzipSync(await makers.pptx({ document, pictures: [] }))).filter(([path]) => /slides\/slide\d+\.xml$/.test(path)).map(([, part]) => closed([...strFromU8(part).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text).join('')));
      const costs = figure.table.rows.slice(0, 8).flatMap((row) => row.cells).map(closed);
      expect(slides.filter((text) => costs.every((cell) => text.includes(cell))).length).to.equal(1);
      expect(reportWorkbook(edition, { language, hash, links: folderLinks }).sheets.map(({ name }) => name)).to.include(language === 'sv' ? 'Figur 1' : 'Figure 1');
    }
    const { fields = [], csv = '' } = [...packageTables(edition)].find(({ name }) => name === 'option-costs') ?? {};
    const [head = '', ...lines] = csv.trim().split('\r\n');
    expect(head.split(',')).to.deep.equal(fields.map(({ name }) => name));
    expect([lines.length, fields.find(({ name }) => name === 'cost')?.type, fields.find(({ name }) => name === 'option')?.type]).to.deep.equal([2 * 4 + 4 + 2 * 4 + (edition.support?.costs?.methods.length ?? NaN), 'integer', 'string']);
  });

  it('stands on pages where a picture would, once; a cell never breaks inside an interval', () => {
    const [web, phone] = (['web', 'phone'] as const).map((size) => figureOf(edition, { number: 1, language: 'sv', size, measure: measureText }));
    if (web === undefined || phone === undefined) throw new Error('no figure');
    const { isTable, drawn, table } = figureModel({ web, phone }, 'nothing', edition.definition, 'sv');
    expect([isTable, drawn, table.rows[0]?.cells.map(({ value }) => value).slice(1), table.rows[0]?.cells[2]?.detail]).to.deep.equal([true, false, ['–', '5', '20,5'], '(under)']);
    const fan = (['web', 'phone'] as const).map((size) => figureOf(edition, { number: 2, language: 'sv', size, measure: measureText }));
    const [wide = web, narrow = phone] = fan;
    expect(figureModel({ web: wide, phone: narrow }, 'failed', edition.definition, 'sv').isTable, 'a picture that failed').to.equal(false);
  });

  it('tells between editions what became another cost, place or share, in both languages, once', () => {
    const dearer = { ...costsTold, salaries: { ...costsTold.salaries, expert: { ...costsTold.salaries.expert, value: 51_000 } }, options: costsTold.options.map((option, i) => (i === 0 ? { ...option, staff: { ...option.staff, rows: [{ method: 'method_aa', category: 'expert', fte: [5, 5, 5000] }] } } : option)) };
    const later = supportReport({ told: { ...told, costs: dearer }, plan }).edition;
    for (const [language, place] of [['sv', 'Som i dag, 2028 | Mot 9 av 10 utfall | under | över'], ['en', 'As today, 2028 | Against 9 in 10 outcomes | below | above']] as const) {
      const { numbers, texts } = editionChanges(edition, later, language);
      const lines = numbers.map(({ group, option, before, after }) => [group, option, before, after].join(' | '));
      expect(lines).to.include(place);
      expect(lines).to.include(`${language === 'sv' ? 'Gemensam pool, 2026 | Löner, kronor' : 'Central pool, 2026 | Salaries, SEK'} | ${grouped(12 * (20 * 50_000 + 0.5 * 37_501), language)} | ${grouped(12 * (20 * 51_000 + 0.5 * 37_501), language)}`);
      expect(new Set(lines).size).to.equal(lines.length);
      expect(texts.some(({ before, after }) => before.includes(language === 'sv' ? '50\u00a0000' : '50,000') && after.includes(language === 'sv' ? '51\u00a0000' : '51,000'))).to.equal(true);
      expect(editionChanges(edition, supportReport({ told, plan }).edition, language).numbers).to.deep.equal([]);
    }
    const record = changesRecord(editionChanges(edition, later, 'en'), { survey: 'supported', reasons: [] }, 'en') as { readonly numbers: readonly { readonly codes: { readonly group: string | null; readonly code: string }; readonly after: { readonly value?: number; readonly count: number | null } }[] };
    const found = record.numbers.find(({ codes }) => codes.group === 'pool/option/2026' && codes.code === 'salaries');
    // an amount is no count of people
    expect([found?.after.value, found?.after.count]).to.deep.equal([12 * (20 * 51_000 + 0.5 * 37_501), null]);
  });

  it('is in a report that nobody planned, last, with a title that ranks nothing', () => {
    const without = supportReport({ told, plan: undefined, isAutomatic: true }).edition;
    const last = without.plan.figures.at(-1);
    expect([last?.chart, last?.question]).to.deep.equal(['option-costs', 'methods']);
    expect([without.texts.sv.figures.at(-1)?.title, without.texts.en.figures.at(-1)?.title]).to.deep.equal(['Två alternativ: behov, årsarbetskrafter och kostnad 2026–2028', 'Two options: need, full-time equivalents and cost 2026–2028']);
    expect(supportReport({ told: toldOf(), plan: undefined, isAutomatic: true }).edition.plan.figures.some(({ chart }) => chart === 'option-costs')).to.equal(false);
  });
});
