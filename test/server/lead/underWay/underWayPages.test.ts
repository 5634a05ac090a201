/** Long work at the desk in a real browser, with script and without, on a phone and a desk, in both languages. Authority: decision 31. */
import { join } from 'node:path';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeViolations, closeBrowser, problemsOf, scrollsSideways } from '../../../support/browser.js';
import { goesTo, openHeldDesk, see, stateOf, until, type HeldDesk } from './heldDesk.js';

describe('the pages of work that takes a while at the desk', function () {
  this.timeout(180_000);
  let desk: HeldDesk;
  before(async () => {
    desk = await openHeldDesk();
  });
  after(async () => {
    await closeBrowser();
    await desk.site.close();
  });

  async function looked(page: Page, name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    expect([name, await axeViolations(page), await scrollsSideways(page)]).to.deep.equal([name, [], false]);
  }

  for (const [javaScript, width, language] of [[true, 390, 'sv'], [true, 1280, 'en'], [false, 1280, 'sv']] as const) {
    it(`in a browser ${javaScript ? 'with' : 'without'} script at ${String(width)} px in ${language}: pressed, watched, stopped, begun again and done`, async () => {
      const { site, answers: gate, survey, everything, opened } = desk;
      const name = await survey(`browser-${language}-${String(javaScript)}`);
      const page = await opened(javaScript, width, language);
      const called = `${language}.${String(width)}.${javaScript ? 'script' : 'plain'}`;
      await page.goto(`${site.origin}/${language}/w/${name}/results`);
      const before = await everything();
      const open = gate.hold();
      await page.locator(`form[action$="${name}/results"] button`).click();
      await page.waitForURL('**/doing/freeze-*');
      expect(await page.locator('#making').getAttribute('data-state')).to.equal('working');
      if (javaScript) await looked(page, `working.${called}`);
      await page.locator('#making button').click();
      await page.locator('#making[data-state="stopping"]').waitFor();
      if (javaScript) await looked(page, `stopping.${called}`);
      open();
      // by itself: nothing is pressed
      await page.locator('#making[data-state="stopped"]').waitFor();
      if (javaScript) await looked(page, `stopped.${called}`);
      expect(await everything()).to.equal(before);
      const again = gate.hold();
      await page.locator('#making button').click();
      await page.locator('#making[data-state="working"]').waitFor();
      again();
      await page.waitForURL(`**/${name}/results?said=frozen`);
      expect([(await site.store.frozen.list(name)).length, problemsOf(page)]).to.deep.equal([1, []]);
      await page.context().close();
    });
  }

  it('in a browser a preview comes by itself, with script and without, and Back leads to the report', async () => {
    for (const [javaScript, language] of [[true, 'sv'], [false, 'en']] as const) {
      const { site, lead, pictures, survey, opened } = desk;
      const name = await survey(`previewed-${language}`);
      await lead.post(`/sv/w/${name}/report/count`, []);
      const page = await opened(javaScript, 1280, language);
      await page.goto(`${site.origin}/${language}/w/${name}/report`);
      const open = pictures.hold();
      await page.locator(`a[href="/${language}/w/${name}/report/preview"]`).click();
      await page.waitForURL('**/preview/doing/preview-*');
      if (javaScript) await looked(page, 'preview.sv.1280');
      open();
      await page.waitForURL('**/report/preview?made=*');
      expect(await page.locator('svg[role="img"]').count()).to.be.greaterThan(0);
      if (javaScript) {
        await page.goBack();
        await page.locator('#making').waitFor({ state: 'detached' });
        expect(problemsOf(page)).to.deep.equal([]);
      }
      await page.context().close();
    }
  });

  it('a preview that was done before its page was first read comes by itself, with script and without', async () => {
    for (const javaScript of [true, false]) {
      const { site, lead, pictures, survey, opened } = desk;
      const name = await survey(`early-${String(javaScript)}`);
      await lead.post(`/sv/w/${name}/report/count`, []);
      const open = pictures.hold();
      const own = goesTo(await see(lead, `/sv/w/${name}/report/preview`));
      open();
      expect(own).to.contain('/preview/doing/preview-');
      await until(lead, own, (seen) => stateOf(seen) === 'ready');
      const page = await opened(javaScript, 1280, 'sv');
      await page.goto(site.origin + own);
      await page.waitForURL('**/report/preview?made=*');
      await page.context().close();
    }
  });
});
