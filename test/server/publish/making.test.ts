/** Files that take more than a moment to make: how far they are, who waits for them, who stops them. Authority: issue "Performance"; ux.md 3. */
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { Work } from '../../../server/publish/making/work.js';
import { Works } from '../../../server/publish/making/works.js';
import { axeViolations, closeBrowser, openPage, problemsOf } from '../../support/browser.js';
import { auditPage, walkByKeyboard } from '../../support/pageAudit.js';
import { putSmallReport } from '../../support/smallReport.js';
import { openReports, sha256, type Reports } from './openReports.js';

const now = new Date('2026-02-01T12:00:00Z');

interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly state: string;
  /** Where it leads, or where it was asked. */
  readonly path: string;
}

describe('a file that is being made', function () {
  this.timeout(120_000);
  let site: Reports;
  let surveys = 0;
  before(async () => {
    site = await openReports(now);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  /** A report nothing has been made of. */
  async function fresh(): Promise<string> {
    surveys += 1;
    const survey = `made-${String(surveys)}`;
    await putSmallReport(site.store, survey);
    await publishEdition(site.store, { survey, note: '', now, who: 'test', language: 'en' });
    return `r/${survey}/1.0`;
  }

  /** As a browser that goes there. */
  async function visit(path: string, form?: Readonly<Record<string, string>>): Promise<Seen> {
    const response = await fetch(site.origin + path, { redirect: 'manual', headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, state: /data-state="(\w+)"/.exec(text)?.[1] ?? '', path: response.headers.get('location') ?? path };
  }

  const turnOf = ({ path }: Seen): string => new URLSearchParams(path.split('?')[1]).get('turn') ?? '';
  const stop = (path: string, turn: string): Promise<Seen> => visit(path.replace(/[?&]turn=.*$/, ''), { turn });

  async function until(path: string, state: string): Promise<Seen> {
    for (let i = 0; i < 200; i += 1) {
      const seen = await visit(path);
      if (seen.state === state) return seen;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${path} never was ${state}, but ${(await visit(path)).state}`);
  }

  for (const [language, file, words] of [['sv', 'zip', ['Filen görs', '0 av 2 figurer är klara', 'En till väntar på samma fil', 'Filen är klar']], ['en', 'pdf', ['The file is being made', '0 of 2 figures are done', 'One other is waiting for the same file', 'The file is ready']]] as const) {
    it(`says how far it is in ${language}, is joined by who comes later, and is fetched when it is ready`, async () => {
      const report = `/${language}/${await fresh()}`;
      const release = site.holdDrawing();
      const [first, second] = await Promise.all([visit(`${report}/report.${file}`), visit(`${report}/report.${file}`)]);
      expect([first.status, first.path.split('?')[0], turnOf(first) === turnOf(second)]).to.deep.equal([302, `${report}/making/report.${file}`, false]);
      const page = await visit(first.path);
      expect([page.status, page.state, page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).to.deep.equal([200, 'working', 'no-store', 'noindex']);
      for (const word of words.slice(0, 3)) expect(page.text).to.contain(word);
      expect(page.text).to.match(/<progress id="far" max="\d+" value="\d+">/).and.match(/<noscript><meta http-equiv="refresh" content="3"><\/noscript>/);
      const program = site.get(`${report}/report.${file}`);
      release();
      const ready = await until(second.path, 'ready');
      expect(ready.text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')).to.contain(words[3]).and.contain(`content="1; url=${report}/report.${file}?page=no"`);
      const drawn = site.drawn();
      const { bytes } = await program;
      if (file === 'zip') expect(Object.keys(unzipSync(bytes))).to.include('README.txt').and.not.include('MISSING.txt');
      expect(sha256((await site.get(`${report}/report.${file}?page=no`)).bytes)).to.equal(sha256(bytes));
      const straight = await visit(`${report}/report.${file}`);
      expect([straight.status, straight.headers.get('content-type'), site.drawn()], 'and nothing was made twice').to.deep.equal([200, `application/${file}`, drawn]);
    });
  }

  it('a figure and the summary have the same page, a queue of their own, and are sent as files to whoever shows no pages', async () => {
    const report = `/sv/${await fresh()}`;
    const release = site.holdDrawing();
    // two archives take every place among the large files
    const archives = await Promise.all([await fresh(), await fresh()].map((path) => visit(`/sv/${path}/report.zip`)));
    const asked = await visit(`${report}/fig/1.png?frame=plot`);
    expect([asked.status, asked.path.replace(/turn=.*/, '')]).to.deep.equal([302, `${report}/making/fig-1.png?size=doc&frame=plot&`]);
    const page = await visit(asked.path);
    expect([page.status, page.state]).to.deep.equal([200, 'working']);
    expect(page.text).to.contain('En figur som fil').and.contain('<progress id="far"></progress>').and.not.contain('0 av 1');
    const shown = fetch(`${site.origin}${report}/fig/1.png?frame=plot`, { redirect: 'manual', headers: { accept: 'image/avif,image/webp,image/*,*/*;q=0.8' } });
    for (const { path } of archives) expect((await visit(path)).state).to.equal('working');
    for (const archive of archives) await stop(archive.path, turnOf(archive));
    release();
    const ready = await until(asked.path, 'ready');
    const [, again = ''] = /content="1; url=([^"]*)"/.exec(ready.text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')) ?? [];
    expect(again).to.equal(`${report}/fig/1.png?size=doc&frame=plot&page=no`);
    const picture = await shown;
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([picture.status, picture.headers.get('content-type'), sha256((await site.get(again)).bytes)]).to.deep.equal([200, 'image/png', sha256(bytes)]);
    for (const file of ['fig/1.png?frame=plot', 'fig/1.csv', 'fig/2.svg', 'summary.pdf', 'fig/1.xlsx']) {
      const sent = await site.get(`${report}/${file}`);
      expect([sent.status, sent.headers.get('content-disposition')?.startsWith('attachment; filename=')], file).to.deep.equal([200, true]);
      expect((await visit(`${report}/${file}`)).status, `${file} in a browser, once it is made`).to.equal(200);
    }
    expect((await visit(`${report}/making/summary.pdf`)).state).to.equal('ready');
    expect((await visit(`${report}/making/summary.docx`)).text).to.contain('Sammanfattningen på en sida').and.contain(`href="${report}/summary.docx"`);
    for (const none of ['fig/9.png', 'fig/1.bmp', 'summary.odt', 'making/fig-9.png', 'making/fig-x.png', 'making/summary.odt', 'making/fig-1.png?size=huge']) expect((await visit(`${report}/${none}`)).status, none).to.equal(404);
    site.failDrawing(true);
    const failed = await visit(`${report}/fig/2.png`);
    const [said, plainly] = [await visit(failed.path), await site.get(`${report}/fig/2.png`)];
    site.failDrawing(false);
    expect([failed.status, said.state, said.text.includes('Försök igen'), plainly.status]).to.deep.equal([302, 'failed', true, 503]);
  });

  it('goes on when one of two stops waiting, and stops with the last; what was made is kept, and the next goes on from there', async () => {
    const report = `/sv/${await fresh()}`;
    const release = site.holdDrawing();
    const before = site.drawn();
    const first = await visit(`${report}/report.zip`);
    const second = await visit(`${report}/report.zip`);
    const left = await stop(first.path, turnOf(first));
    expect([left.status, (await visit(left.path)).state]).to.deep.equal([303, 'left']);
    expect((await visit(second.path)).state).to.equal('working');
    expect((await stop(second.path, 'somebody-elses-1')).status, 'whose turn it is not stops nothing').to.equal(303);
    expect((await visit(second.path)).state).to.equal('working');
    await stop(second.path, turnOf(second));
    release();
    const stopped = await until(second.path, 'stopped');
    expect(stopped.text).to.contain('Arbetet är stoppat').and.contain('Gör filen');
    const drawn = site.drawn() - before;
    expect(drawn).to.be.greaterThan(0).and.lessThan(5);
    const again = await visit(`${report}/report.zip?page=no`);
    expect([again.status, again.headers.get('content-type')]).to.deep.equal([200, 'application/zip']);
    expect((await visit(second.path)).state, 'it is there for whoever waited once').to.equal('ready');
  });

  it('is told with two before it, where two are made already; who waits on after a restart finds the work begun again', async () => {
    const reports = await Promise.all([fresh(), fresh(), fresh()]);
    const release = site.holdDrawing();
    const asked = await Promise.all(reports.map((report) => visit(`/en/${report}/making/report.docx?turn=${'t'.repeat(16)}`)));
    expect(asked.map(({ state }) => state)).to.deep.equal(['waiting', 'waiting', 'waiting']);
    const states = await Promise.all(asked.map(({ path }) => visit(path)));
    expect(states.map(({ state }) => state).sort()).to.deep.equal(['waiting', 'working', 'working']);
    expect(states.find(({ state }) => state === 'waiting')?.text).to.contain('2 other files come first.').and.contain('waiting for its turn');
    release();
    for (const { path } of asked) await until(path, 'ready');
  });

  it('E103 says what could not be made, and sends the rest all the same', async () => {
    const report = `/en/${await fresh()}`;
    site.failDrawing(true);
    const { path, status } = await visit(`${report}/report.zip`);
    expect(status).to.equal(302);
    const poor = await until(path, 'poor');
    site.failDrawing(false);
    expect(poor.text).to.contain('The file is ready, but not whole').and.contain('page&#x3D;no').and.contain('Try again');
  });

  it('is not begun by whoever only looks: no turn, no work; a format that is not offered is told', async () => {
    const report = `/sv/${await fresh()}`;
    const before = site.drawn();
    const idle = await visit(`${report}/making/report.pdf?standard=a`);
    expect([idle.status, idle.state, site.drawn()]).to.deep.equal([200, 'idle', before]);
    expect(idle.text).to.contain(`href="${report}/report.pdf?standard&#x3D;a"`);
    expect((await visit(`${report}/making/report.odt`)).status).to.equal(404);
    expect((await site.get('/robots.txt')).text).to.contain('Disallow: /sv/r/*/*/making/');
  });

  it('has a page that works by keyboard, at 320 px, without script and with: then it follows in place and fetches the file', async () => {
    const report = await fresh();
    const release = site.holdDrawing();
    for (const language of ['sv', 'en']) {
      const page = await openPage({ width: 320 });
      await page.goto(`${site.origin}/${language}/${report}/report.zip?lang=all`);
      expect([...(await axeViolations(page)), ...(await auditPage(page)), ...(await walkByKeyboard(page)), ...problemsOf(page)], language).to.deep.equal([]);
      await page.context().close();
    }
    const plain = await openPage({ width: 390, javaScript: false });
    await plain.goto(`${site.origin}/sv/${report}/report.zip?lang=all`);
    await plain.click('button[type=submit]');
    expect(await plain.textContent('h1')).to.equal('Du väntar inte längre på filen');
    await plain.context().close();
    const scripted = await openPage({ width: 1280 });
    await scripted.goto(`${site.origin}/sv/${report}/report.zip`);
    const fetched = scripted.waitForEvent('download');
    release();
    expect((await fetched).suggestedFilename()).to.match(/_utg1\.0_sv\.zip$/);
    expect([await scripted.textContent('h1'), await scripted.title(), problemsOf(scripted)]).to.deep.equal(['Filen är klar', 'Filen är klar. Alla filer i ett arkiv – Behov', []]);
    await scripted.context().close();
  });

  it('is fetched for whoever waited where it was done before their page was first read, once, and for nobody else', async () => {
    const report = `/sv/${await fresh()}`;
    const release = site.holdDrawing();
    const asked = await visit(`${report}/report.pdf`);
    release();
    await until(asked.path, 'ready');
    const page = await openPage({ width: 390 });
    const given: string[] = [];
    page.on('download', (file) => given.push(file.suggestedFilename()));
    const reads = async (read: () => Promise<unknown>): Promise<readonly string[]> => {
      given.length = 0;
      await read();
      await page.locator('#making[data-state="ready"]').waitFor();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return given.map((name) => name.replace(/^.*_utg/, ''));
    };
    expect(await reads(() => page.goto(site.origin + asked.path.replace(/[?&]turn=.*$/, '')))).to.deep.equal([]);
    expect(await reads(() => page.goto(site.origin + asked.path))).to.deep.equal(['1.0_sv.pdf']);
    expect(await reads(() => page.reload())).to.deep.equal([]);
    await page.context().close();
  });

  it('stops when whoever waited has not been heard of, and refuses when too many files wait in line', async () => {
    let time = 0;
    const made: number[] = [];
    let proceed: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (proceed = resolve));
    const work = new Work(Array.from({ length: 20 }, (_, i) => ({ make: async () => { made.push(i); await gate; return true; } })), () => time);
    work.waitFor('someone');
    const run = work.run();
    time = 200_000;
    proceed();
    await run;
    expect([work.progress().state, made.length]).to.deep.equal(['stopped', 4]);
    const works = new Works(() => 0, () => undefined);
    const never = new Promise<boolean>(() => undefined);
    const join = (name: string): Promise<Work> => works.join(name, () => Promise.resolve([{ make: () => never }]), { name: 'someone' });
    for (let i = 0; i < 22; i += 1) await join(`file ${String(i)}`).then(() => new Promise(setImmediate));
    let refused: unknown;
    await join('one more').catch((error: unknown) => (refused = error));
    expect(String(refused)).to.contain('web_busy');
    expect((await join('file 3')).progress().waiting, 'but who asks for the same as somebody else still joins').to.equal(1);
  });
});
