/** The pages of the monitor and of the export in a real browser: who cannot see, on a phone, in the dark, without script. */
import { expect } from 'chai';
import { createDraw } from '../../../../server/draw/createDraw.js';
import type { Draw } from '../../../../server/draw/draw.js';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../../support/browser.js';
import { openSite, type Site } from '../../collect/openSite.js';
import { signedIn } from '../signedIn.js';
import { putMonitored, slug } from './monitoredSurvey.js';

describe('the pages of the monitor', function () {
  this.timeout(120_000);
  let site: Site;
  let draw: Draw;
  before(async () => {
    draw = createDraw({ workers: 1 });
    site = await openSite({ desk: true, draw });
    site.setNow(new Date('2025-10-22T08:30:00Z'));
    await putMonitored(site, { earlier: true });
    await site.store.answers.addAll(slug, Array.from({ length: 12 }, () => ({ definitionVersion: 1, language: 'sv', reached: ['need'], answers: new Map() })));
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    await draw.close();
  });

  const walks = [
    { language: 'sv', width: 1280, dark: false },
    { language: 'en', width: 390, dark: false },
    { language: 'sv', width: 320, dark: true },
    { language: 'en', width: 1280, dark: true },
  ] as const;
  for (const { language, width, dark } of walks) {
    it(`have no fault that axe finds and fit the window: ${language}, ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      for (const [tab, holder] of [['collection', 'lead'], ['answers', 'analyst']] as const) {
        const page = await openPage({ width, locale: language, javaScript: true });
        if (dark) await page.emulateMedia({ colorScheme: 'dark' });
        const visitor = await signedIn(site, holder);
        await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
        await page.goto(`${site.origin}/${language}/w/${slug}/${tab}`);
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await axeViolations(page), tab).to.deep.equal([]);
        expect(await scrollsSideways(page), tab).to.equal(false);
        expect(problemsOf(page), tab).to.deep.equal([]);
        await page.context().close();
      }
    });
  }
});
