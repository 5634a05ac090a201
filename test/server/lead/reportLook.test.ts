/** Every page where a report is written, as a browser shows it. Authority: ux.md 6.3. */
import { join } from 'node:path';
import { expect } from 'chai';
import { seedExample } from '../../../server/acts/seedExample.js';
import { createDraw } from '../../../server/draw/createDraw.js';
import type { Draw } from '../../../server/draw/draw.js';
import { axeViolations, closeBrowser, openPage, pastProgress, scrollsSideways } from '../../support/browser.js';
import { projectRoot } from '../../support/projectRoot.js';
import { openSite, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

describe('the pages where a report is written', () => {
  let site: Site;
  let draw: Draw;
  let lead: DeskVisitor;
  before(async function () {
    this.timeout(60_000);
    draw = createDraw({ workers: 1 });
    site = await openSite({ desk: true, draw });
    await site.database.query('delete from desk.definition');
    await site.database.query('delete from desk.survey');
    await seedExample(site.store, join(projectRoot, 'data', 'needs-inventory'), new Date('2026-02-01T12:00:00Z'));
    lead = await signedIn(site, 'lead', 'needs-inventory');
    // there and back again: a change that can be undone
    for (const to of ['down', 'up']) await lead.post('/sv/w/needs-inventory-2025/report/move', [['seen', String((await site.store.surveys.getPlan('needs-inventory-2025')).revision)], ['part', 'figure-demand'], ['to', to]]);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    await draw.close();
  });

  const pages: readonly (readonly [name: string, path: string, shows: RegExp])[] = [
    ['overview', 'report?add=methods:department&said=undone', /class="undo"/], ['title', 'report/part/title', /id="title.claim.1.number"/], ['figure', 'report/part/figure-demand', /id="emphasise-/],
    ['key', 'report/part/key-needs_biostatistics', /id="indicator"/], ['about', 'report/part/about', /id="reference"/], ['asked', 'report/part/asked', /id="decision.sv"/], ['licence', 'report/part/licence', /id="licenceUrl"/], ['file', 'report/file', /id="L3"/], ['publish', 'report/publish', /class="checks"/], ['preview', 'report/preview', /<svg[^>]+role="img"/],
  ];
  for (const [language, width] of [['sv', 390], ['en', 1280]] as const) {
    it(`hold what axe asks for and fit, in ${language} at ${width} px`, async function () {
      this.timeout(180_000);
      const page = await openPage({ width });
      await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
      for (const [name, path, shows] of pages) {
        await page.goto(`${site.origin}/${language}/w/needs-inventory-2025/${path}`);
        await pastProgress(page);
        expect(await page.content(), name).to.match(shows);
        expect(await axeViolations(page), name).to.deep.equal([]);
        expect([name, await scrollsSideways(page)]).to.deep.equal([name, false]);
        const folder = process.env['SCREENSHOTS'];
        if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.${language}.${width}.png`, fullPage: true });
      }
      await page.close();
    });
  }
});
