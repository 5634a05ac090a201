/** Whole reports as files, fetched as people fetch them: one page, spreadsheet, slides, data package, everything in one archive. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { inOrder } from '../../../server/publish/inOrder.js';
import { hostileLabels, putSmallReport } from '../../support/smallReport.js';
import { openReports, sha256, type Reports } from './openReports.js';

describe('whole reports as files', function () {
  this.timeout(120_000);
  let site: Reports;
  before(async () => {
    site = await openReports();
    await putSmallReport(site.store);
    await publishEdition(site.store, { survey: 'small', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
  });
  after(() => site.close());

  it('is one page with everything in it: fonts, pictures, tables, methods; nothing runs and nothing is fetched', async () => {
    for (const language of ['sv', 'en']) {
      const { status, type, text, headers } = await site.get(`/${language}/r/small/1.0/report.html`);
      expect([status, type]).to.deep.equal([200, 'text/html; charset=utf-8']);
      expect(headers.get('content-disposition')).to.match(new RegExp(`^attachment; filename="[a-z0-9._-]+_${language}\\.html"$`));
      expect(text).to.contain(`<html lang="${language}">`).and.contain("default-src &#x27;none&#x27;").and.contain('@page').and.contain('size:A4');
      expect(text).not.to.match(/<script|<link(?! rel="icon" href="data:)|<img(?! [^>]*src="data:)|\ssrc="(?!data:)|url\((?!data:)|\sdownload/);
      for (const [, href] of text.matchAll(/\shref="([^"]*)"/g)) expect(href).to.match(/^(#|data:|mailto:)/);
      expect(text.match(/<svg/g)?.length).to.be.greaterThan(3);
      expect(text).to.contain('font/woff2;base64,').and.contain('id="appendix"').and.contain(hostileLabels.script.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
      expect(text.match(/<table/g)?.length).to.be.greaterThan(1);
      expect(text).to.contain(language === 'sv' ? 'EXEMPEL' : 'EXAMPLE');
    }
  });

  it('is each format with its type, a name that speaks, and the same bytes twice', async () => {
    for (const [format, type, path] of [['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xl/workbook.xml'], ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'ppt/presentation.xml'], ['data.zip', 'application/zip', 'datapackage.json']] as const) {
      const first = await site.get(`/sv/r/small/1.0/report.${format}`);
      expect([first.status, first.type, first.headers.get('content-disposition')]).to.deep.equal([200, type, `attachment; filename="sma-behov_utg1.0_sv.${format}"`]);
      expect(Object.keys(unzipSync(first.bytes))).to.include(path);
      expect(sha256((await site.get(`/sv/r/small/1.0/report.${format}`)).bytes)).to.equal(sha256(first.bytes));
    }
    const { status, text } = await site.get('/sv/r/small/1.0/report.odp');
    expect([status, text.includes('pptx, xlsx, html, data.zip, zip')]).to.deep.equal([404, true]);
  });

  it('is everything in one archive, in both languages, the very files that are fetched one by one', async () => {
    const { status, headers, bytes } = await site.get('/sv/r/small/1.0/report.zip?lang=all');
    expect([status, headers.get('content-disposition')]).to.deep.equal([200, 'attachment; filename="sma-behov_utg1.0_all_sv.zip"']);
    const files = new Map(Object.entries(unzipSync(bytes)));
    expect(files.has('MISSING.txt')).to.equal(false);
    for (const [language, figures, name] of [['sv', 'figurer', 'sma-behov_utg1.0'], ['en', 'figures', 'small-needs_ed1.0']] as const) {
      for (const format of ['pdf', 'docx', 'pptx', 'xlsx', 'html']) expect([...files.keys()]).to.include(`${language}/${name}_${language}.${format}`);
      for (const format of ['pdf', 'docx']) {
        const packed = files.get(`${language}/${name}_1p_${language}.${format}`) ?? new Uint8Array();
        expect(sha256(Buffer.from(packed)), format).to.equal(sha256((await site.get(`/${language}/r/small/1.0/summary.${format}`)).bytes));
      }
      const archival = files.get(`${language}/${name}_pdfa_${language}.pdf`) ?? new Uint8Array();
      expect(sha256(Buffer.from(archival))).to.equal(sha256((await site.get(`/${language}/r/small/1.0/report.pdf?standard=a`)).bytes));
      for (const number of ['1', '2']) {
        const { alt } = JSON.parse(strFromU8(files.get(`${language}/${figures}/${name}_fig${number}_${language}.json`) ?? new Uint8Array())) as { alt: string };
        expect(strFromU8(files.get(`${language}/${figures}/${name}_alt_${language}.txt`) ?? new Uint8Array())).to.match(/^Figure?\s1\. /).and.contain(`\n${alt}\n`);
      }
      for (const [path, end] of [['1.png?size=doc', 'fig1_doc'], ['2.svg?size=slide&frame=plot', 'fig2_slide_plot'], ['1.pdf?size=doc', 'fig1_doc'], ['2.pdf?size=slide&frame=plot', 'fig2_slide_plot'], ['1.vl.json', 'fig1'], ['1.csv', 'fig1']] as const) {
        const [, extension = ''] = /\.([a-z.]+)/.exec(path) ?? [];
        const alone = await site.get(`/${language}/r/small/1.0/fig/${path}`);
        const packed = files.get(`${language}/${figures}/${name}_${end}_${language}.${extension}`) ?? new Uint8Array();
        expect(sha256(Buffer.from(packed)), path).to.equal(sha256(alone.bytes));
      }
      expect(strFromU8(files.get('README.txt') ?? new Uint8Array())).to.contain(language === 'sv' ? 'EXEMPEL' : 'EXAMPLE');
    }
    const edition = files.get('edition.json') ?? new Uint8Array();
    expect(sha256(Buffer.from(edition))).to.equal((await site.store.editions.find('small', '1.0'))?.hash);
    const other = await site.get('/en/r/small/1.0/report.zip');
    expect(Object.keys(unzipSync(other.bytes)).filter((path) => path.startsWith('sv/'))).to.deep.equal([]);
    expect(sha256((await site.get('/sv/r/small/1.0/report.zip?lang=all')).bytes)).to.equal(sha256(bytes));
  });

  it('E103 is cut, and never looks whole, where a file cannot be made; without it only for who has been told so, with its name', async () => {
    await putSmallReport(site.store, 'failing');
    await publishEdition(site.store, { survey: 'failing', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
    site.failDrawing(true);
    const cut = await site.get('/en/r/failing/1.0/report.zip').then(() => 'whole', (error: unknown) => String(error));
    expect(cut).to.match(/aborted|ECONNRESET|socket hang up/);
    const { status, bytes } = await site.get('/en/r/failing/1.0/report.zip?page=no');
    site.failDrawing(false);
    const files = unzipSync(bytes);
    expect(status).to.equal(200);
    const missing = strFromU8(files['MISSING.txt'] ?? new Uint8Array());
    expect(missing).to.contain('could not be made just now').and.contain('fig1_doc_en.png').and.not.contain('.csv');
    expect(missing, 'a report without its pictures is no report of everything').to.contain('en/small-needs_ed1.0_en.docx');
    for (const path of Object.keys(files)) expect(missing).not.to.contain(`${path}\n`);
    expect(Object.keys(files)).to.include('en/figures/small-needs_ed1.0_fig1_en.csv').and.include('en/small-needs_ed1.0_en.xlsx');
    expect(Object.keys(unzipSync((await site.get('/en/r/failing/1.0/report.zip')).bytes)), 'and is whole when it is asked for again').to.include('en/small-needs_ed1.0_en.docx').and.not.include('MISSING.txt');
  });

  it('E103 is whole where drawings failed that do not fail again', async () => {
    await putSmallReport(site.store, 'unlucky');
    await publishEdition(site.store, { survey: 'unlucky', note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });
    site.failDrawing(3);
    const { status, bytes } = await site.get('/en/r/unlucky/1.0/report.zip');
    expect([status, Object.keys(unzipSync(bytes)).includes('MISSING.txt')]).to.deep.equal([200, false]);
    const document = unzipSync(unzipSync(bytes)['en/small-needs_ed1.0_en.docx'] ?? new Uint8Array());
    expect(Object.keys(document).filter((path) => path.endsWith('.png')).length, 'and so are the reports in it').to.equal(2);
  });

  it('E104 stops when whoever asked has gone: what was begun ends, and nothing more is made', async () => {
    let [begun, ended] = [0, 0];
    const makers = Array.from({ length: 50 }, (_, i) => async () => {
      begun += 1;
      await Promise.resolve();
      ended += 1;
      return i;
    });
    const taken: number[] = [];
    for await (const one of inOrder(makers, 3)) {
      taken.push(one);
      if (one === 4) break;
    }
    expect([taken, begun, ended]).to.deep.equal([[0, 1, 2, 3, 4], 7, 7]);
  });
});
