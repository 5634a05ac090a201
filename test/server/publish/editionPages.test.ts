/** Pages of editions in a browser: replaced, withdrawn, compared; and what its buttons copy. Authority: users.md 12, 13; trust.md 4.3, T26. */
import { createServer } from 'node:http';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { listen } from '../../../server/web/listen.js';
import { closeBrowser, openPage, problemsOf, scrollsSideways } from '../../support/browser.js';
import { drawHere } from '../../support/drawHere.js';
import { auditPage } from '../../support/pageAudit.js';
import { converted, officeHas } from '../../support/soffice.js';
import { placedWords, poppler } from '../../support/poppler.js';
import { answers, putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { openSite, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../lead/signedIn.js';

const now = new Date('2026-02-01T12:00:00Z');
/** Runs in the page: what is copied by type, texts as they are and pictures by their size. */
const readClipboard = `(async () => {
  const [item] = await navigator.clipboard.read();
  const parts = await Promise.all(item.types.map(async (type) => {
    const blob = await item.getType(type);
    return [type, type.startsWith('text/') ? await blob.text() : String(blob.size)];
  }));
  return Object.fromEntries(parts);
})()`;

/** Runs in the page: its table becomes one of thirty columns, with a number in each that no other column has. */
const widen = `(() => {
  const table = document.querySelector('table.numbers');
  const cell = (tag, text, detail) => { const made = document.createElement(tag); made.textContent = text; if (detail) { const span = document.createElement('span'); span.textContent = detail; made.append(' ', span); } return made; };
  const names = ['Sammankopplade befolkningsregister', 'Bioinformatik och beräkningsbiologi', 'Läkemedelsepidemiologi', 'Kvalitativ innehållsanalys', 'AI'];
  const columns = Array.from({ length: 30 }, (_, i) => i);
  table.tHead.rows[0].replaceChildren(cell('th', 'Institution'), cell('th', 'n'), ...columns.map((i) => cell('th', names[i % 5] + ' ' + (i + 1))));
  table.tBodies[0].replaceChildren(...Array.from({ length: 12 }, (_, row) => {
    const made = document.createElement('tr');
    made.append(cell('th', 'Institutionen för laboratoriemedicin och neurovetenskap ' + (row + 1)), cell('td', '1 234'), ...columns.map((i) => cell('td', (700 + i) + ',5 %', '12,3–100,0')));
    return made;
  }));
})()`;

describe('pages of editions', function () {
  this.timeout(120_000);
  let site: Site;
  let lead: DeskVisitor;
  /** Somebody else's server, which nothing of ours may ask for anything. */
  const canary = { hits: 0, port: 0, server: createServer((_request, response) => { canary.hits += 1; response.end('x'); }) };

  before(async () => {
    canary.port = await listen(canary.server, 0, '127.0.0.1');
    const elsewhere = `http://127.0.0.1:${String(canary.port)}/x.png`;
    const bait = `<img src="${elsewhere}"> url(${elsewhere}) #image("${elsewhere}") ![x](${elsewhere}) =WEBSERVICE("${elsewhere}")`;
    site = await openSite({ everything: true, draw: drawHere() });
    site.setNow(now);
    const title = { text: { sv: `Statistik behövs ${bait}`, en: `Statistics is needed ${bait}` } };
    await putSmallReport(site.store, 'small', smallAnswers(), { ...smallPlan, survey: 'small', contact: { sv: bait, en: bait }, figures: [{ ...smallPlan.figures[0], title }, smallPlan.figures[1]] });
    for (const [note, methods] of [['', 'statistics'], ['Fem svar till', 'statistics'], [`Rättad ${bait}`, 'nothing']] as const) {
      if (note !== '') await site.store.answers.addAll('small', answers(5, [methods], 'south'));
      await publishEdition(site.store, { survey: 'small', note, now, who: 'test', language: 'sv' });
    }
    lead = await signedIn(site, 'lead', 'small');
    await lead.post('/sv/w/small/editions/1.1/withdraw', [['reason_sv', `Räknades två gånger ${bait}`], ['reason_en', `Counted twice ${bait}`]]);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    canary.server.close();
  });

  for (const [language, width] of [['sv', 390], ['en', 1280]] as const) {
    it(`axe-core finds nothing, and nothing scrolls sideways, where editions are compared, replaced and withdrawn: ${language}, ${String(width)} px`, async () => {
      for (const path of ['r', 'r/small/changes', 'r/small/1.0', 'r/small/1.0/summary', 'r/small/1.0/fig/1', 'r/small/1.1', 'w/small/editions/1.2/withdraw']) {
        const page = await openPage({ width });
        await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
        await page.goto(`${site.origin}/${language}/${path}`);
        expect([await auditPage(page), await scrollsSideways(page)], path).to.deep.equal([[], false]);
        // the browser itself writes down that a page is gone, which here it is
        expect(problemsOf(page).filter((problem) => !problem.includes('410')), path).to.deep.equal([]);
        await page.context().close();
      }
    });
  }

  it('a figure’s picture, its alt text, a table and a sentence are copied as a picture, texts and a table; without script they stand there', async () => {
    const page = await openPage({ width: 1280 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await page.goto(`${site.origin}/en/r/small/1.2/fig/1`);
    const copied = async (button: string): Promise<Readonly<Record<string, string>>> => {
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
      return page.evaluate<Readonly<Record<string, string>>>(readClipboard);
    };
    const table = await copied('Copy table');
    expect(table['text/html']).to.match(/<table[^>]*>[^]*<th[^>]*><font[^>]*>Statistics<\/font><\/th>/).and.include('&lt;script&gt;').and.not.include('<script');
    expect(table['text/plain']).to.match(/^Statistics\t53\t65%\t54–74\t82$/m);
    const sentence = await copied('Copy sentence');
    expect(sentence['text/plain']?.replaceAll('\u00a0', ' ')).to.match(/^65% of those who answered \(95% confidence interval 54–74, n = 82\) chose “Statistics” when asked “[^”]*”\. Source: Small needs, Sagt\. Edition 1\.2/);
    const alt = await copied('Copy alt text');
    const said = async (format: string): Promise<string> => (await fetch(`${site.origin}/en/r/small/1.2/fig/1.${format}`)).text();
    const record: unknown = JSON.parse(await said('json'));
    expect(record).to.have.property('alt', alt['text/plain']);
    expect((await said('svg')).match(/<title[^>]*>([^<]*)<\/title>/)?.[1]).to.equal(alt['text/plain']?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'));
    expect(Number((await copied('Copy picture'))['image/png'])).to.be.greaterThan(5000);
    expect(problemsOf(page), 'nothing is refused').to.deep.equal([]);
    await page.context().close();
    const without = await openPage({ width: 390, javaScript: false });
    await without.goto(`${site.origin}/en/r/small/1.2/fig/1`);
    expect(await without.locator('.sentences p').innerText()).to.equal(sentence['text/plain']);
    expect(await without.locator('.alt-text').innerText()).to.equal(alt['text/plain']);
    expect(await without.locator('.copies, button.copy').count()).to.equal(0);
    await without.context().close();
  });

  it('a table of thirty columns and long names is copied in parts, and a word processor keeps every number of it on upright paper', async function () {
    const page = await openPage({ width: 1280 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    await page.goto(`${site.origin}/sv/r/small/1.2/fig/2`);
    await page.evaluate(widen);
    await page.getByRole('button', { name: 'Kopiera tabell' }).click();
    await page.getByRole('status').filter({ hasText: /^Kopierad i \d+ delar/ }).waitFor();
    const { 'text/html': html = '', 'text/plain': text = '' } = await page.evaluate<Readonly<Record<string, string>>>(readClipboard);
    await page.context().close();
    expect(text.split('\n').filter((line) => line.split('\t').length === 32), 'as text it is one table').to.have.length(13);
    const tables = html.match(/<table[^]*?<\/table>/g) ?? [];
    expect(tables.length).to.be.within(5, 15);
    for (const table of tables) expect(table, 'each says whose numbers they are, and how many they were').to.match(/<th[^>]*><font[^>]*>Institution<\/font><\/th><th[^>]*><font[^>]*>n<\/font>/);
    if (!officeHas('writer')) return this.skip();
    const words = placedWords(converted('copied.html', Buffer.from(`<html><body>${html}</body></html>`), 'pdf:writer_pdf_Export', 'HTML (StarWriter)').get('copied.pdf') ?? Buffer.alloc(0));
    for (const { text: word, right, width } of words) expect([Math.round(width), right < width - 20], word).to.deep.equal([595, true]);
    const numbers = words.filter(({ text: word }) => /^7\d\d,5$/.test(word));
    expect(new Set(numbers.map(({ text: word }) => word)).size, 'every column').to.equal(30);
    expect(numbers.length, 'every row').to.equal(30 * 12);
  });

  it('T26: whatever addresses texts hold, neither pages nor files ask anybody for anything, as they are made or as they are opened', async function () {
    this.timeout(300_000);
    const here = `127.0.0.1:${String(canary.port)}`;
    const inZip = (bytes: Uint8Array): string => Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n');
    const files: readonly (readonly [path: string, textOf?: ((bytes: Buffer) => string) | undefined, status?: number])[] = [
      ['1.2', String], ['1.2/methods'], ['1.2/fig/1', String], ['1.1', undefined, 410], ['changes', String], ['changes.csv'], ['1.2/share.png'],
      ['1.2/fig/1.svg', String], ['1.2/fig/1.png'], ['1.2/fig/1.csv'], ['1.2/fig/1.xlsx'], ['1.2/fig/1.vl.json', String],
      ...(officeHas('writer') ? [['1.2/fig/1.pdf', (bytes: Buffer) => poppler('pdftotext', bytes)] as const, ['1.2/report.pdf', (bytes: Buffer) => poppler('pdftotext', bytes)] as const] : [['1.2/fig/1.pdf'] as const, ['1.2/report.pdf'] as const]),
      ['1.2/report.docx', inZip], ['1.2/report.pptx', inZip], ['1.2/report.xlsx', inZip], ['1.2/report.html', String], ['1.2/report.data.zip', inZip], ['1.2/summary.pdf'], ['1.2/summary.docx'], ['1.2/report.zip?page=no'],
    ];
    const made = new Map<string, Buffer>();
    for (const [path, textOf, status = 200] of files) {
      const found = await lead.once('GET', `/sv/r/small/${path}`);
      expect(found.status, path).to.equal(status);
      if (textOf !== undefined) expect(textOf(found.bytes).replace(/\s/g, ''), `${path} holds the address`).to.include(here);
      made.set(path, found.bytes);
    }
    const page = await openPage({ width: 1280 });
    for (const path of ['1.2', '1.2/fig/1', 'changes']) await page.goto(`${site.origin}/sv/r/small/${path}`);
    await page.context().close();
    for (const [part, path] of [['writer', '1.2/report.docx'], ['impress', '1.2/report.pptx'], ['calc', '1.2/report.xlsx']] as const) {
      if (officeHas(part)) converted(path.slice(4), made.get(path) ?? Buffer.alloc(0), 'pdf');
    }
    expect(canary.hits).to.equal(0);
    await fetch(`http://${here}/`);
    expect(canary.hits, 'it listens').to.equal(1);
  });
});
