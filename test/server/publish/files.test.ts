import { expect } from 'chai';
import type { TopLevelSpec } from 'vega-lite';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { measureText } from '../../../server/draw/measureText.js';
import { viewOf } from '../../../server/draw/plotSvg.js';
import { answers, hostileLabels, putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { openReports, sha256, type Reports } from './openReports.js';

const sizes = ['doc', 'web', 'half', 'phone', 'slide'];
const frames = ['full', 'plot'];

/** A reader of RFC 4180 that takes nothing else: no stray quote, no ragged row, CRLF at every end. */
function readStrictly(text: string, separator: string): readonly (readonly string[])[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n)`, 'y');
  const rows: string[][] = [[]];
  for (cell.lastIndex = 0; cell.lastIndex < text.length; ) {
    const found = cell.exec(text);
    if (found === null) throw new Error('not RFC 4180');
    const [, quoted, plain, end] = found;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n' && cell.lastIndex < text.length) rows.push([]);
  }
  if (rows.some((row) => row.length !== rows[0]?.length)) throw new Error('rows differ in length');
  return rows;
}

describe('files of a figure', function () {
  this.timeout(60_000);
  let site: Reports;
  before(async () => {
    site = await openReports();
    await putSmallReport(site.store);
    await publishEdition(site.store, { survey: 'small', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
  });
  after(() => site.close());

  for (const language of ['sv', 'en']) {
    for (const figure of [1, 2]) {
      it(`every format, size and frame of figure ${String(figure)} in ${language} answers with its type and a name that speaks`, async () => {
        const name = language === 'sv' ? `sma-behov_utg1\\.0_fig${String(figure)}` : `small-needs_ed1\\.0_fig${String(figure)}`;
        const named = new Map<string, string>();
        for (const size of sizes) {
          for (const frame of frames) {
            for (const [format, type, starts] of [['svg', 'image/svg+xml; charset=utf-8', '<svg'], ['png', 'image/png', '\u0089PNG'], ['pdf', 'application/pdf', '%PDF-1.7'], ['vl.json', 'application/json; charset=utf-8', '{'], ['csv', 'text/csv; charset=utf-8', '\u00ef\u00bb\u00bf'], ['json', 'application/json; charset=utf-8', '{']] as const) {
              const found = await site.get(`/${language}/r/small/1.0/fig/${String(figure)}.${format}?size=${size}&frame=${frame}`);
              expect([found.status, found.type], `${format} ${size} ${frame}`).to.deep.equal([200, type]);
              expect(found.bytes.toString('latin1').startsWith(starts), format).to.equal(true);
              expect(found.headers.get('content-disposition')).to.match(new RegExp(`^attachment; filename="${name}(_${size}(_plot)?)?_${language}\\.${format.replace('.', '\\.')}"$`));
              const called = found.headers.get('content-disposition') ?? '';
              expect(sha256(found.bytes), `${called} is one file, not several`).to.equal(named.get(called) ?? sha256(found.bytes));
              named.set(called, sha256(found.bytes));
              expect(found.headers.get('cache-control')).to.equal('public, max-age=600');
              if (format !== 'png' && format !== 'pdf') expect(found.text, `${format} says that the answers are invented`).to.include(language === 'sv' ? 'EXEMPEL' : 'EXAMPLE');
            }
          }
        }
      });
    }
  }

  it('are made once, stored by their hash and served as they were ever after, also by a later program that would draw them in another way', async () => {
    const at = '/sv/r/small/1.0';
    const paths = ['svg', 'png', 'pdf', 'xlsx'].map((format) => `${at}/fig/1.${format}`).concat(['report.pdf', 'report.docx', 'report.pptx', 'report.xlsx', 'report.data.zip', 'summary.pdf', 'summary.docx', 'share.png'].map((name) => `${at}/${name}`));
    const first = new Map<string, string>();
    for (const path of paths) first.set(path, sha256((await site.get(path)).bytes));
    const before = site.drawn();
    for (const path of paths) expect(sha256((await site.get(path)).bytes), path).to.equal(first.get(path));
    expect(site.drawn()).to.equal(before);
    const asked: string[] = [];
    const other = (what: string) => () => Promise.resolve(Buffer.from(`another ${what} ${String(asked.push(what))}`));
    const later = await site.alsoServed({ measure: measureText, svg: async () => (await other('svg')()).toString(), png: other('png'), pdf: other('pdf'), document: other('document'), summary: other('summary'), pack: other('pack'), close: () => Promise.resolve() });
    try {
      for (const path of paths) {
        const { status, bytes } = await later.get(path);
        expect([status, sha256(bytes)], path).to.deep.equal([200, first.get(path)]);
      }
      expect(asked, 'drawn again').to.deep.equal([]);
      // what nobody had asked for is made in the new way, and stays as it was then made
      const unasked = '/sv/r/later/1.0/fig/1.png';
      await putSmallReport(site.store, 'later');
      await publishEdition(site.store, { survey: 'later', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
      const made = await later.get(unasked);
      expect([made.text, (await site.get(unasked)).text, (await site.get(unasked.replace('png', 'svg'))).text], 'of the vectors that are kept beside it').to.deep.equal(['another png 2', 'another png 2', 'another svg 1']);
    } finally {
      await later.close();
    }
  });

  it('the Vega-Lite spec drawn by anybody wears its title and the band of invented answers, and Vega has nothing to say about it', async () => {
    for (const [language, band, title] of [['sv', 'EXEMPEL', smallPlan.figures[0].title.text.sv], ['en', 'EXAMPLE', smallPlan.figures[0].title.text.en]] as const) {
      const { view, said } = viewOf(JSON.parse((await site.get(`/${language}/r/small/1.0/fig/1.vl.json`)).text) as TopLevelSpec);
      const svg = await view.toSVG();
      view.finalize();
      expect(svg).to.include(band).and.include(title);
      expect(said).to.deep.equal([]);
    }
  });

  it('a PNG has the density that its page promises: 300 dots an inch for print, 192 for slides', async () => {
    const page = (await site.get('/en/r/small/1.0/fig/1')).text;
    for (const [size, promised] of [['doc', 300], ['web', 300], ['phone', 300], ['slide', 192]] as const) {
      const { bytes } = await site.get(`/en/r/small/1.0/fig/1.png?size=${size}`);
      const chunk = bytes.indexOf('pHYs') + 4;
      expect([bytes.readUInt32BE(chunk), bytes.readUInt32BE(chunk + 4), bytes.readUInt8(chunk + 8)], size).to.deep.equal([Math.round(promised / 0.0254), Math.round(promised / 0.0254), 1]);
      const link = page.replaceAll('&#x3D;', '=').split(`fig/1.png?size=${size}&amp;frame=full`)[1];
      expect(link?.slice(0, 300).match(/\d+ dpi/)?.[0], size).to.equal(`${String(promised)} dpi`);
    }
  });

  it('CSV opens in a strict reader: BOM, own separator and decimal mark, neutral names, hidden as .., formulas as text (T27)', async () => {
    for (const [language, separator] of [['sv', ';'], ['en', ',']] as const) {
      const { bytes } = await site.get(`/${language}/r/small/1.0/fig/2.csv`);
      expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      const [head = [], ...rows] = readStrictly(bytes.subarray(3).toString('utf8'), separator);
      expect(head.slice(0, 14)).to.deep.equal(['question', 'group_question', 'group', 'group_label', 'item', 'code', 'label', 'count', 'base', 'share', 'low', 'high', 'interval_method', 'release']);
      const row = (group: string, code: string) => Object.fromEntries(head.map((name, i) => [name, rows.find((each) => each[2] === group && each[5] === code)?.[i]]));
      expect(row('', 'statistics')).to.include({ count: '48', base: '72', share: '67', low: '55', high: '76', release: 'show' });
      expect(row('tiny', 'statistics')).to.include({ count: '..', base: '..', share: '..', release: 'suppress' });
      expect(row('', 'formula')['label']).to.equal(`'${hostileLabels.formula}`);
      expect(row('', 'quotes')['label']).to.equal(hostileLabels.quotes);
    }
  });

  it('CSV from a base of 200 has one decimal, with the mark of its language', async () => {
    await putSmallReport(site.store, 'large', [...smallAnswers(), ...smallAnswers(), ...smallAnswers()]);
    await publishEdition(site.store, { survey: 'large', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
    const lines = async (language: string) => (await site.get(`/${language}/r/large/1.0/fig/1.csv`)).text.split('\r\n');
    expect((await lines('sv'))[1]).to.include(';144;216;66,7;60,1;72,6;wilson;show');
    expect((await lines('en'))[1]).to.include(',144,216,66.7,60.1,72.6,wilson,show');
  });

  it('JSON is the table record: shares in [0, 1] unrounded, hidden values null, everyone first', async () => {
    const record = JSON.parse((await site.get('/en/r/small/1.0/fig/2.json')).text) as { readonly question: string; readonly by: readonly string[]; readonly rows: readonly Record<string, unknown>[]; readonly notes: readonly { readonly code: string; readonly text: string }[] };
    expect([record.question, record.by]).to.deep.equal(['methods', ['department']]);
    expect(record.rows[0]).to.include({ group: null, code: 'statistics', label: 'Statistics', count: 48, base: 72, share: 48 / 72, intervalMethod: 'wilson', release: 'show' });
    const tiny = record.rows.filter(({ group }) => (group as { readonly code: string } | null)?.code === 'tiny');
    expect(tiny.map(({ count, base, share }) => [count, base, share])).to.deep.equal(tiny.map(() => [null, null, null]));
    expect(record.rows.find(({ code }) => code === 'script')?.['label']).to.equal(hostileLabels.script);
    expect(record.notes.every(({ text }) => text.length > 10)).to.equal(true);
  });

  it('what is not offered is a 404 that lists what is (E99)', async () => {
    for (const [path, lists] of [['1.gif', 'svg, png, pdf, csv, xlsx, json, vl.json'], ['1.constructor', 'svg, png'], ['1.svg?size=poster', 'doc, web, half, phone, slide'], ['1.svg?frame=none', 'full, plot'], ['3.svg', '1 till 2'], ['0', '1 till 2'], ['x', '1 till 2']] as const) {
      const { status, text } = await site.get(`/sv/r/small/1.0/fig/${path}`);
      expect([path, status]).to.deep.equal([path, 404]);
      expect(text, path).to.include(lists);
    }
    expect((await site.get('/sv/r/small/2.0')).text).to.include('1.0');
    expect((await site.get('/sv/r/nothing')).status).to.equal(404);
  });

  it('P91: where protection leaves nothing, the page says so, the table stands, and there is no empty picture', async () => {
    const one = smallPlan.figures[0];
    const plan = { ...smallPlan, survey: 'hidden', title: { sv: 'Inget', en: 'Nothing' }, figures: [one] };
    // everybody has skipped the question the figure is about
    await putSmallReport(site.store, 'hidden', answers(30, ['statistics'], 'north').map((each) => ({ ...each, answers: new Map([...each.answers].filter(([code]) => code !== 'methods')) })), plan);
    await publishEdition(site.store, { survey: 'hidden', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
    const page = await site.get('/sv/r/hidden/1.0');
    expect(page.status).to.equal(200);
    expect(page.text).to.include('Figuren visas som tabell').and.not.include('NaN').and.not.include('class="drawing');
    for (const [language, offered] of [['sv', 'Den finns som'], ['en', 'It is offered as']] as const) {
      for (const picture of ['fig/1.svg', 'fig/1.png', 'fig/1.pdf', 'fig/1.vl.json', 'share.png']) {
        const refused = await site.get(`/${language}/r/hidden/1.0/${picture}`);
        expect(refused.status, picture).to.equal(404);
        const formats = new RegExp(`${offered} ([a-z, ]+)\\.`).exec(refused.text)?.[1]?.split(', ') ?? [];
        expect(formats, `${picture}: what it says there is`).to.deep.equal(['csv', 'xlsx', 'json']);
        for (const format of formats) expect((await site.get(`/${language}/r/hidden/1.0/fig/1.${format}`)).status, format).to.equal(200);
      }
    }
  });
});
