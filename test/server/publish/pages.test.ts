import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatDate } from '../../../analysis/words/formatDate.js';
import type { Edition } from '../../../analysis/report/edition.js';
import { dateInStockholm } from '../../../server/acts/dateInStockholm.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { saveDefinition } from '../../../server/acts/lifecycle/saveDefinition.js';
import { writtenOf } from '../../../server/acts/lifecycle/writtenDefinition.js';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { questionnaireHistory } from '../../../server/acts/questionnaireHistory.js';
import { folderLinks } from '../../../server/report/folderLinks.js';
import { methodsModel } from '../../../server/report/methodsModel.js';
import { seedExample } from '../../../server/acts/seedExample.js';
import { axeViolations, closeBrowser, openPage, problemsOf } from '../../support/browser.js';
import { projectRoot } from '../../support/projectRoot.js';
import { answers, hostileLabels, putSmallReport, smallAnswers } from '../../support/smallReport.js';
import { openReports, type Reports } from './openReports.js';

const example = '/r/needs-inventory-2025/1.0';
const pages = ['/', '/r', example, `${example}/fig/1`, `${example}/fig/2`, `${example}/methods`];
const now = new Date('2026-02-01T12:00:00Z');

describe('pages of a report', function () {
  this.timeout(120_000);
  let site: Reports;
  before(async () => {
    site = await openReports(now);
    await seedExample(site.store, join(projectRoot, 'data', 'needs-inventory'), now);
    await putSmallReport(site.store);
    await publishEdition(site.store, { survey: 'small', note: '', now, who: 'test', language: 'en' });
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  it('a group that is hidden in one place is hidden in all: no table and no page tells its size beside the split', async () => {
    interface Json { readonly tables: readonly { readonly question: string; readonly by: readonly string[]; readonly rows: readonly { readonly group: { readonly code: string; readonly label: Readonly<Record<string, string>> } | null; readonly base: number | null }[] }[] }
    const edition = JSON.parse((await site.get(`/en${example}/edition.json`)).text) as Json;
    const splits = edition.tables.filter(({ by }) => by.length > 0);
    const splitting = new Set(splits.flatMap(({ by }) => by));
    expect(splitting.size).to.be.greaterThan(2);
    expect(edition.tables.filter(({ question, by }) => by.length === 0 && splitting.has(question)).map(({ question }) => question)).to.deep.equal([]);
    const methods = (await site.get(`/en${example}/methods`)).text;
    const hidden = splits.flatMap(({ rows }) => rows.flatMap(({ group, base }) => (group === null || base !== null || group.code === '.missing' ? [] : [group.label['en'] ?? ''])));
    expect(new Set(hidden).size).to.be.greaterThan(2);
    for (const label of new Set(hidden)) {
      const row = new RegExp(`<tr[^>]*><th[^>]*>${label}</th>(.*?)</tr>`).exec(methods.replace(/\n/g, ''))?.[1] ?? '';
      expect(row.match(/\.\./g), label).to.have.length(2);
    }
  });

  for (const language of ['sv', 'en']) {
    for (const width of [390, 1280] as const) {
      it(`axe-core finds nothing, nothing is refused and nothing scrolls sideways: ${language}, ${String(width)} px, without JavaScript needed`, async () => {
        const page = await openPage({ width });
        for (const path of pages) {
          await page.goto(`${site.origin}/${language}${path}`);
          expect([...(await axeViolations(page)), ...problemsOf(page)], path).to.deep.equal([]);
          expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'), path).to.equal(true);
          expect(await page.evaluate('document.documentElement.lang')).to.equal(language);
          expect(await page.textContent('.example')).to.match(/EXEMPEL|EXAMPLE/);
          const drawings = await page.locator('.drawing').evaluateAll((all) => all.map((each) => (each as unknown as { offsetHeight: number }).offsetHeight > 0));
          expect(drawings.filter(Boolean), `${path}: one drawing of each figure is shown`).to.have.length(drawings.length / 2);
        }
        await page.context().close();
      });
    }
  }

  it('says of each drawing what it shows: the narrow one has fewer columns, and says so', async () => {
    for (const [width, columns] of [[390, 'fyra'], [1280, 'åtta']] as const) {
      const page = await openPage({ width });
      for (const path of [example, `${example}/fig/2`]) {
        await page.goto(`${site.origin}/sv${path}`);
        const caption = await page.locator('#fig-2 .sub:visible').allTextContents();
        expect(caption, path).to.have.length(1);
        expect(caption[0]).to.include(`de ${columns} vanligaste av 14 svarsalternativ`);
      }
      await page.context().close();
    }
  });

  it('on paper the report goes without its tools, and still says that the answers are invented', async () => {
    const page = await openPage({ width: 1280 });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.origin}/sv${example}`);
    expect(await page.locator('.example').isVisible()).to.equal(true);
    expect(await page.locator('.mark').isVisible()).to.equal(false);
    await page.context().close();
  });

  it('the report says the finding, three key numbers with intervals, and the bounds that non-response allows', async () => {
    const text = (await site.get(`/sv${example}`)).text.replaceAll('\u00a0', ' ').replaceAll('&#x3D;', '=');
    expect(text).to.include('Utgåva 1.0, 14 januari 2026.').and.include('95 % konfidensintervall 76–83, n = 523').and.include('Svarsfrekvens 34 % (523 av 1 542)');
    // Manski: 418 of 1,542 said yes; at most 418 + (1,542 - 523) would have
    expect(text).to.include(`mellan ${Math.round((100 * 418) / 1542).toString()} och ${Math.round((100 * (418 + 1542 - 523)) / 1542).toString()} %`);
    expect(text).to.match(/80 % av dem som svarade/).and.not.match(/\{|\}/);
  });

  it('a report with two figures in two drawings and their tables is at most 40 kB as sent, a page of one figure 25', async () => {
    expect(gzipSync((await site.get(`/en${example}`)).bytes).length).to.be.below(40_000);
    expect(gzipSync((await site.get(`/en${example}/fig/2`)).bytes).length).to.be.below(25_000);
  });

  it('a report with two figures in two sizes is at most 60 kB as sent with its stylesheet and its script, in both languages', async () => {
    for (const language of ['sv', 'en']) {
      const page = await site.get(`/${language}${example}`);
      expect(page.text.match(/<svg[^>]* id="needs-inventory-2025-1\.0-fig\d-(?:web|phone)/g), language).to.have.length(4);
      const assets = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path);
      expect(assets.filter((path) => path.endsWith('.css')), language).to.have.length(1);
      let sent = gzipSync(page.bytes).length;
      for (const path of assets) sent += gzipSync((await site.get(path)).bytes).length;
      expect(sent, language).to.be.below(60_000);
    }
  });

  it('/r/… leads to the newest edition at once; the pages of the first stay as they were', async () => {
    await putSmallReport(site.store, 'two');
    const publish = (note: string) => publishEdition(site.store, { survey: 'two', note, now, who: 'test', language: 'en' });
    await publish('');
    const paths = ['', '/methods', '/fig/1', '/fig/2', '/edition.json', '/fig/1.png', '/fig/2.csv'].map((path) => `/en/r/two/1.0${path}`);
    const first = await Promise.all(paths.map((path) => site.get(path)));
    expect((await site.get('/sv/r/two')).headers.get('location')).to.equal('/sv/r/two/1.0');
    await site.store.answers.addAll('two', answers(5, ['statistics'], 'south'));
    const corrected = writtenOf(await site.store.surveys.getDefinition('two', 1));
    const saved = await saveDefinition(site.store, { who: 'test', survey: 'two', seen: (await site.store.surveys.find('two'))?.revision ?? 0 }, { ...corrected, text: corrected.text.replace('Statistics', 'Statistics, all kinds').replace('Inget', 'Ingenting') });
    expect(saved).to.deep.equal({ outcome: 'corrected', texts: 2 });
    await publish('Five more <b>answers</b>');
    const today = formatDate(dateInStockholm(new Date()), 'en').replaceAll('\u00a0', ' ');
    const told = (await site.get('/en/r/two/1.1/methods')).text.replaceAll('\u00a0', ' ');
    expect(told, 'what was put right under those who answered is told').to.include(`2 wordings have been corrected since the survey opened (${today})`);
    expect((await site.get('/sv/r/two')).headers.get('location')).to.equal('/sv/r/two/1.1');
    const second = (await site.get('/en/r/two/1.1')).text;
    expect(second).to.include('Replaces 1.0: Five more &lt;b&gt;answers&lt;/b&gt;.').and.include('77').and.include('This is the current edition.');
    site.wait(5001);
    const standing = /<p class="standing [^]*?<\/p>\n/g;
    expect(first[0]?.text, 'the newest leads to no later one').to.include('All reports').and.include('This is the current edition.');
    const replaced = (await site.get('/en/r/two/1.0')).text.replaceAll('\u00a0', ' ');
    expect(replaced, 'that there is a later one is said, with the reason').to.include('replaced by edition 1.1 on 1 February 2026. Reason: Five more &lt;b&gt;answers&lt;/b&gt;. <a href="/en/r/two/1.1">Open edition 1.1</a> <a href="/en/r/two/changes?from&#x3D;1.0&amp;to&#x3D;1.1">');
    expect(replaced, 'and what became of each figure').to.match(/Replaced by edition 1\.1\. The figure changed: [^<]*Statistics, all kinds from 67% \(48 of 72\) to 69% \(53 of 77\)[^<]* Reason: Five more/);
    expect((await site.get('/en/r/two/1.0/fig/1')).text).to.include('<a href="/en/r/two/1.1/fig/1">The figure in edition 1.1</a>');
    for (const [i, path] of paths.entries()) expect((await site.get(path)).text.replace(standing, ''), `what it says stays: ${path}`).to.equal(first[i]?.text.replace(standing, ''));
    for (const i of [5, 6]) expect((await site.get(paths[i] ?? '')).bytes.equals(first[i]?.bytes ?? Buffer.alloc(0)), paths[i]).to.equal(true);
    site.wait(60_001);
    const list = (await site.get('/en/r')).text.replaceAll('\u00a0', ' ');
    expect(list).to.match(/<a href="\/en\/r\/two\/1\.1">[^]*Edition 1\.1, 1 February 2026\.[^]*Other editions: <a href="\/en\/r\/two\/1\.0">1\.0 \(14 January 2026\)<\/a>/);
    expect(list).to.include('/en/r/small/1.0').and.include(`/en${example}`).and.not.include('67%');
    expect((await site.get('/en/')).text).to.include('<a href="/en/r">All reports</a>');
  });

  it('the methods page says which versions of the questionnaire answers were given under, and says nothing where there was one', async () => {
    const surveys = { ...site.store.surveys, listSteps: () => Promise.resolve([{ fromVersion: 1, step: '{}' }]) };
    expect(await questionnaireHistory(site.store, 'small', 1)).to.deep.equal({});
    const history = await questionnaireHistory({ ...site.store, surveys }, 'small', 2);
    const stored = await site.store.editions.find('small', '1.0');
    if (stored === undefined) throw new Error('the small report is not published');
    const { edition } = loadEdition(stored);
    const told = (of: Edition) => methodsModel(of, { language: 'sv', hash: '', links: folderLinks }).facts.filter(({ term }) => term === 'Ändringar i formuläret');
    expect(told(edition)).to.deep.equal([]);
    expect(told({ ...edition, ...history })).to.deep.equal([{ term: 'Ändringar i formuläret', text: 'Svaren har getts i version 1 och 2 av frågeformuläret. Frågorna nedan är de i version 2.' }]);
  });

  it('E103: a picture that cannot be drawn leaves the report with its table and a note, and is drawn the next time', async () => {
    await putSmallReport(site.store, 'slow');
    await publishEdition(site.store, { survey: 'slow', note: '', now, who: 'test', language: 'en' });
    site.failDrawing(true);
    const without = await site.get('/en/r/slow/1.0');
    site.failDrawing(false);
    expect(without.status).to.equal(200);
    expect(without.text).to.include('could not be drawn just now').and.include('<td role="cell">67%').and.not.include('class="drawing');
    expect((await site.get('/en/r/slow/1.0')).text).to.include('class="drawing');
  });

  it('each page is made once, under one address: other spellings lead there, and what is no page of ours is not found', async () => {
    for (const [asked, to] of [['/en', '/en/'], ['/en/r/', '/en/r'], ['/en/r/small/1.0/', '/en/r/small/1.0'], ['/en/r/small/%31.0?at=x', '/en/r/small/1.0'], ['/en/r/small/1.0/fig/1/', '/en/r/small/1.0/fig/1']] as const) {
      const { status, headers } = await site.get(asked);
      expect([status, headers.get('location')], asked).to.deep.equal([302, to]);
    }
    for (const path of ['/favicon.ico', '/sitemap.xml', '/nope', '/%2525', '/en%2fr%2fsmall', '/nope/r/small/1.0']) expect((await site.get(path)).status, path).to.equal(404);
    for (const path of ['/en/', '/en/r/small/1.0', '/en/r/small/1.0/fig/1']) {
      const { text } = await site.get(path);
      expect((await site.get(`${path}?utm_source=letter`)).text, path).to.equal(text);
    }
  });

  it('labels that would do harm are text on every page', async () => {
    for (const path of ['', '/methods', '/fig/1', '/fig/2']) {
      const { text } = await site.get(`/en/r/small/1.0${path}`);
      expect(text, path).to.include('&lt;script&gt;alert(1)').and.not.match(/<script(?! src="\/assets\/copy\.[0-9a-f]+\.js" defer>)/).and.not.include('<b>').and.not.include('"onmouseover');
    }
    const svg = (await site.get('/en/r/small/1.0/fig/1.svg')).text;
    expect(svg).to.not.include('<script').and.not.include(hostileLabels.quotes);
    const page = await openPage();
    await page.goto(`${site.origin}/en/r/small/1.0`);
    expect(problemsOf(page)).to.deep.equal([]);
    expect(await page.locator('script:not([src^="/assets/copy."]), [onmouseover]').count()).to.equal(0);
    await page.context().close();
  });

  it('the start page shows no results of a survey that people are answering, unless its answers are invented; the example makes way for what is real', async () => {
    const real = await openReports(now);
    try {
      await putSmallReport(real.store);
      await publishEdition(real.store, { survey: 'small', note: '', now, who: 'test', language: 'en' });
      expect((await real.get('/en/r')).text, 'the example alone').to.include('EXAMPLE').and.include('/en/r/small/1.0');
      expect((await real.get('/en/')).text, 'the example alone').to.include('EXAMPLE').and.include('/en/r/small/1.0');
      real.wait(1_001);
      await putSmallReport(real.store, 'real', smallAnswers(), undefined, false);
      await publishEdition(real.store, { survey: 'real', note: '', now, who: 'test', language: 'en' });
      const whileOpen = (await real.get('/en/')).text;
      expect(whileOpen).to.include('/en/s/real').and.include('/en/r/real/1.0').and.not.include('67%').and.not.include('EXAMPLE').and.not.include('/en/r/small');
      const list = (await real.get('/sv/r')).text;
      expect(list).to.include('/sv/r/real/1.0').and.not.include('67%').and.not.include('EXEMPEL').and.not.include('/sv/r/small');
      await real.store.surveys.change('real', (await real.store.surveys.find('real'))?.revision ?? 0, { entry: 'invited' });
      real.wait(1_001);
      for (const [language, invited] of [['sv', 'Öppna länken i den för att svara'], ['en', 'Open the link in it to answer']] as const) {
        expect((await real.get(`/${language}/`)).text, 'no button that leads to a refusal').to.include(invited).and.not.include(`/${language}/s/real"`);
      }
      await real.store.surveys.setState('real', 'closed');
      real.wait(1_001);
      const closed = (await real.get('/en/')).text;
      expect(closed).to.include('67%').and.include('of 200 invited, 36%').and.not.include('/en/s/real');
    } finally {
      await real.close();
    }
  });

  it('an edition is one JSON document whose hash is printed in the report', async () => {
    const stored = await site.store.editions.find('needs-inventory-2025', '1.0');
    const { text, headers } = await site.get(`/sv${example}/edition.json`);
    expect(text).to.equal(stored?.content);
    expect(headers.get('content-disposition')).to.include('behovsinventering-2025_utg1.0_sv.json');
    expect((await site.get(`/sv${example}`)).text).to.include(stored?.hash ?? 'no edition');
  });
});
