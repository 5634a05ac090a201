/** The whole walk, from outside: the program as it is started, a browser, the command line, the next edition. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { answerByHttp } from './support/answerByHttp.js';
import { behov } from './support/behov.js';
import { closeBrowser, openPage, problemsOf } from './support/browser.js';
import { projectRoot } from './support/projectRoot.js';
import { startServer, type RunningServer } from './support/runningServer.js';

const survey = 'needs-inventory-2025';
const core = { methods: ['bioinformatics', 'ai'], affiliation: 'university', role: 'postdoc', department: 'Genom och genreglering' } as const;

/** Answers on the pages as they come, then sends; returns the receipt code. */
async function answerInBrowser(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/sv/s/${survey}`);
  await page.check('[name=consent]');
  await page.click('form button[type=submit]');
  for (let step = 0; step < 30 && !page.url().endsWith('/check'); step += 1) {
    for (const code of core.methods) if ((await page.locator(`input[name="methods"][value="${code}"]`).count()) > 0) await page.check(`input[name="methods"][value="${code}"]`);
    for (const name of ['affiliation', 'role'] as const) {
      const choice = `input[name="${name}"][value="${core[name]}"]`;
      if ((await page.locator(choice).count()) > 0) await page.check(choice);
    }
    if ((await page.locator('input[name=department]').count()) > 0) await page.fill('input[name=department]', core.department);
    await page.click('main form button[type=submit] >> nth=0');
  }
  const check = await page.textContent('main');
  expect(check).to.include('Bioinformatik').and.to.include(core.department);
  await page.click('main form button[type=submit]');
  return page.innerText('.code');
}

interface EditionJson {
  readonly tables: readonly { readonly question: string; readonly by: readonly string[]; readonly rows: readonly { readonly group: { readonly code: string } | null; readonly code: string; readonly count: number | null; readonly base: number | null; readonly share: number | null }[] }[];
}

describe('the walk', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-walk-'));
  const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '', LANG: 'sv_SE.UTF-8' };
  let server: RunningServer;
  let base = '';

  before(async () => {
    server = await startServer(join(projectRoot, 'dist', 'server', 'main.js'), [], env);
    base = `http://127.0.0.1:${String(server.port)}`;
  });
  after(async () => {
    await closeBrowser();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const bytes = async (path: string): Promise<Buffer> => {
    const response = await fetch(base + path);
    expect(response.status, path).to.equal(200);
    return Buffer.from(await response.arrayBuffer());
  };
  const edition = async (number: string): Promise<EditionJson> => JSON.parse((await bytes(`/en/r/${survey}/${number}/edition.json`)).toString()) as EditionJson;
  const cell = (content: EditionJson, by: string | undefined, group: string | null, code: string) => {
    const table = content.tables.find((each) => each.question === 'methods' && (by === undefined ? each.by.length === 0 : each.by.includes(by)));
    const row = table?.rows.find((each) => (each.group?.code ?? null) === group && each.code === code);
    if (row === undefined) throw new Error(`edition has no cell ${String(by)} ${String(group)} ${code}`);
    return row;
  };

  it('takes an answer without JavaScript, holds the next edition back, publishes it when enough have come, and keeps the first as it was', async () => {
    const frozen = [`/en/r/${survey}/1.0/fig/1.svg`, `/sv/r/${survey}/1.0/fig/2.png?size=doc`, `/sv/r/${survey}/1.0/fig/1.csv`, `/en/r/${survey}/1.0/edition.json`];
    const first = await Promise.all(frozen.map(bytes));
    const before = await edition('1.0');
    expect(cell(before, undefined, null, 'bioinformatics').base).to.equal(523);

    const page = await openPage({ width: 390, javaScript: false });
    const receipt = await answerInBrowser(page, base);
    expect(receipt).to.match(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
    expect(problemsOf(page)).to.deep.equal([]);

    const held = await behov(['publish', survey, '--note', 'Ett svar till', '--json', '--lang', 'sv'], env);
    expect(held.exit, held.err).to.equal(65);
    const { problems } = JSON.parse(held.out) as { problems: readonly { code: string; message: string; mend: string }[] };
    expect(problems.map(({ code }) => code)).to.deep.equal(['edition_held_back']);
    expect(problems[0]?.mend).to.include('minst 4 svar till');
    // of which group would say where the one who answered belongs
    expect(held.out).to.not.include(core.department);
    expect((await fetch(`${base}/sv/r/${survey}`, { redirect: 'manual' })).headers.get('location')).to.match(/\/1\.0$/);

    for (let answer = 0; answer < 4; answer += 1) await answerByHttp(`${base}/sv/s/${survey}`, core);
    const published = await behov(['publish', survey, '--note', 'Fem svar till', '--json'], env);
    expect(published.exit, published.out + published.err).to.equal(0);
    const { edition: number, hash, address } = JSON.parse(published.out) as { edition: string; hash: string; address: string };
    expect(number).to.equal('1.1');
    expect(address).to.match(/\/r\/needs-inventory-2025\/1\.1$/);
    expect(createHash('sha256').update(await bytes(`/en/r/${survey}/1.1/edition.json`)).digest('hex')).to.equal(hash);

    const now = await edition('1.1');
    for (const [by, group] of [[undefined, null], ['department', 'genome_biology'], ['role', 'postdoc']] as const) {
      const [old, moved] = [cell(before, by, group, 'bioinformatics'), cell(now, by, group, 'bioinformatics')];
      expect(moved.base, `${String(by)} ${String(group)}`).to.equal((old.base ?? 0) + 5);
      expect(moved.count, `${String(by)} ${String(group)}`).to.equal((old.count ?? 0) + 5);
      expect(moved.share).to.be.greaterThan(old.share ?? 1);
    }
    await page.goto(`${base}/sv/r/${survey}`);
    expect(page.url()).to.match(/\/1\.1$/);
    expect((await page.textContent('main'))?.replaceAll('\u00a0', ' ')).to.include('n = 528').and.to.include('Fem svar till');
    await page.context().close();

    // the page itself may say that another edition holds now; its numbers stay
    expect((await bytes(`/sv/r/${survey}/1.0`)).toString().replaceAll('\u00a0', ' ')).to.include('n &#x3D; 523').and.not.include('n &#x3D; 528');
    const again = await Promise.all(frozen.map(bytes));
    for (const [index, path] of frozen.entries()) expect(again[index]?.equals(first[index] ?? Buffer.alloc(0)), path).to.equal(true);
  });
});
