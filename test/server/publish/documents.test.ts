/** Authority: contracts (addresses), trust E99, E103 and E104, T36: whole reports as files, over HTTP. */
import { request } from 'node:http';
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { needsPoppler, oneLine, poppler } from '../../support/poppler.js';
import { putSmallReport, smallPlan } from '../../support/smallReport.js';
import { openReports, sha256, type Reports } from './openReports.js';

const published = (site: Reports, survey: string): Promise<unknown> => publishEdition(site.store, { survey, note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'en' });

/** Asks, and hangs up as soon as the question has left. */
function askAndLeave(address: string): Promise<void> {
  return new Promise((resolve) => {
    const asked = request(address);
    asked.on('error', () => resolve());
    asked.end(() => setImmediate(() => asked.destroy()));
  });
}

describe('a whole report as a file', function () {
  this.timeout(60_000);
  let site: Reports;
  const opened: Reports[] = [];
  before(needsPoppler);
  before(async () => {
    site = await openReports();
    opened.push(site);
    await putSmallReport(site.store);
    await published(site, 'small');
  });
  // skipped, it has opened nothing
  after(() => Promise.all(opened.map((each) => each.close())));

  for (const [language, name, title] of [['sv', 'sma-behov_utg1.0', 'Figur 1. Statistik behövs'], ['en', 'small-needs_ed1.0', 'Figure 1. Statistik behövs']] as const) {
    it(`is a PDF in ${language} with a name that speaks, made once and served as it was ever after`, async () => {
      const path = `/${language}/r/small/1.0/report.pdf`;
      const first = await site.get(path);
      expect([first.status, first.type, first.headers.get('content-disposition')]).to.deep.equal([200, 'application/pdf', `attachment; filename="${name}_${language}.pdf"`]);
      expect(first.headers.get('cache-control')).to.match(/^public, max-age=/);
      expect(oneLine(poppler('pdftotext', first.bytes))).to.include(title).and.include('</text></svg><script>alert(1)</script>');
      const before = site.drawn();
      const [again, archival] = [await site.get(path), await site.get(`${path}?standard=a`)];
      expect([sha256(again.bytes), site.drawn()]).to.deep.equal([sha256(first.bytes), before]);
      expect(poppler('pdfinfo', archival.bytes, '-meta')).to.include('<pdfaid:part>2</pdfaid:part>');
      expect(archival.headers.get('content-disposition')).to.include(`${name}_pdfa_${language}.pdf`);
      const summary = await site.get(`/${language}/r/small/1.0/summary.pdf`);
      expect([summary.status, summary.headers.get('content-disposition')]).to.deep.equal([200, `attachment; filename="${name}_1p_${language}.pdf"`]);
      expect(poppler('pdfinfo', summary.bytes)).to.match(/^Pages: +1$/m);
    });
  }

  it('every file its page lists is there, of the type it says', async () => {
    const page = (await site.get('/sv/r/small/1.0')).text.replaceAll('&#x3D;', '=');
    const nav = page.slice(page.indexOf('<nav class="wholefiles'), page.indexOf('</nav>', page.indexOf('<nav class="wholefiles')));
    const listed = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(listed).to.include.members(['/sv/r/small/1.0/report.pdf', '/sv/r/small/1.0/report.pdf?standard=a', '/sv/r/small/1.0/summary.pdf', '/sv/r/small/1.0/report.docx']);
    for (const path of listed) {
      const { status, headers } = await site.get(path);
      expect([path, status, headers.get('content-disposition')?.startsWith('attachment; filename="sma-behov_')]).to.deep.equal([path, 200, true]);
    }
  });

  it('E99: what is not offered is a 404 that lists what is', async () => {
    for (const [path, lists] of [['report.odt', 'Rapporten finns inte som ”odt”. Den finns som pdf, docx'], ['report.constructor', 'pdf, docx'], ['summary.xlsx', 'Sammanfattningen finns inte som ”xlsx”. Den finns som sida och som pdf, docx'], ['report.pdf?standard=x', 'ua, a'], ['report.zip?lang=fr', '”lang” kan inte vara ”fr”. Välj något av all'], ['making/report.zip?lang=fr', '”lang” kan inte vara']] as const) {
      const { status, text } = await site.get(`/sv/r/small/1.0/${path}`);
      expect([path, status]).to.deep.equal([path, 404]);
      expect(text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), path).to.include(lists);
    }
    expect((await site.get('/sv/r/small/9.9/report.pdf')).text).to.include('1.0');
  });

  it('E103: where the drawing fails the report is made all the same, is not kept, and is whole once it can be drawn', async () => {
    await putSmallReport(site.store, 'failing', undefined, { ...smallPlan, survey: 'failing' });
    await published(site, 'failing');
    site.failDrawing(true);
    const poor = await site.get('/sv/r/failing/1.0/report.pdf');
    site.failDrawing(false);
    expect([poor.status, poor.headers.get('cache-control')]).to.deep.equal([200, 'no-store']);
    const text = oneLine(poppler('pdftotext', poor.bytes));
    expect(text).to.include('Bilden kunde inte ritas. Alla tal finns i tabellen.').and.include('Tabell 1.');
    const whole = await site.get('/sv/r/failing/1.0/report.pdf');
    expect(whole.headers.get('cache-control')).to.match(/^public, max-age=/);
    expect(oneLine(poppler('pdftotext', whole.bytes))).to.not.include('Bilden kunde inte ritas');
  });

  it('E106: with no room to keep a file it is 507 in both languages and no part of it is sent; with room again it is there', async () => {
    await putSmallReport(site.store, 'full', undefined, { ...smallPlan, survey: 'full' });
    await published(site, 'full');
    const { editions } = site.store;
    const keepFile = (): Promise<never> => Promise.reject(new ProblemError({ code: 'database_full', params: {} }));
    const files = ['report.pdf', 'report.docx', 'report.xlsx', 'report.data.zip', 'summary.pdf', 'fig/1.png', 'fig/1.csv', 'share.png'];
    Object.assign(site.store, { editions: { ...editions, keepFile } });
    for (const [language, says] of [['sv', 'Filen kunde inte sparas, för disken är full. Ingen del av den har skickats.'], ['en', 'The file could not be kept, since the disk is full. No part of it has been sent.']] as const) {
      for (const name of files) {
        const { status, type, text, headers } = await site.get(`/${language}/r/full/1.0/${name}`);
        expect([name, status, type, text.includes(says), headers.get('cache-control'), headers.get('content-disposition')]).to.deep.equal([name, 507, 'text/html; charset=utf-8', true, 'no-store', null]);
      }
    }
    const page = await site.get('/sv/r/full/1.0');
    expect([page.status, page.headers.get('cache-control'), page.text.includes('Bilden kunde inte ritas just nu'), page.text.includes('<td')], 'its pages have words and tables').to.deep.equal([200, 'no-store', true, true]);
    Object.assign(site.store, { editions });
    for (const name of files) expect((await site.get(`/sv/r/full/1.0/${name}`)).status, name).to.equal(200);
  });

  it('E104: who leaves before the file is made holds nothing up: the next who asks gets it, and it was made once', async () => {
    await putSmallReport(site.store, 'left', undefined, { ...smallPlan, survey: 'left' });
    await published(site, 'left');
    const before = site.drawn();
    await Promise.all(Array.from({ length: 5 }, () => askAndLeave(`${site.origin}/en/r/left/1.0/report.pdf`)));
    const { status, bytes } = await site.get('/en/r/left/1.0/report.pdf');
    expect([status, bytes.subarray(0, 5).toString('latin1')]).to.deep.equal([200, '%PDF-']);
    expect(site.drawn() - before).to.equal(smallPlan.figures.length);
  });
});
