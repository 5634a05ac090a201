import { expect } from 'chai';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../support/browser.js';
import { everyKind } from '../collect/everyKind.js';
import { openSite, putSurvey, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const draft = everyKind().replace('survey: every-kind', 'survey: in-draft').replace('sv: Vad vill du säga?', 'sv: Vilken e-postadress har du?');

describe('the pages where a survey is written and run', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
    await putSurvey(site.store, draft, 'draft');
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: old-wave'), 'closed');
    const trashed = await site.store.surveys.find('old-wave');
    await site.store.surveys.change('old-wave', trashed?.revision ?? 0, { trashed: '2025-10-01' });
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  type Step = (page: Awaited<ReturnType<typeof openPage>>) => Promise<void>;
  const typed = (change: (text: string) => string, isStale = false): Step => async (page) => {
    const text = await page.inputValue('#text');
    await page.fill('#text', change(text));
    if (isStale) await page.evaluate(`document.querySelector('form[action$="/edit"] input[name="seen"]').value = '0'`);
    await Promise.all([page.waitForLoadState('load'), page.locator('form[enctype] button.button').last().click()]);
  };
  const press = (selector: string): Step => async (page) => {
    await Promise.all([page.waitForLoadState('load'), page.locator(selector).click()]);
  };
  const pages: readonly (readonly [name: string, path: string, steps: readonly Step[], shows: RegExp])[] = [
    ['new', 'new', [async (page) => { await page.fill('#text', 'behov: 1\nsurvey: [x\n'); }, press('.sticky button')], /id="L3"/],
    ['definition', 'in-draft/definition', [], /class="checks"/],
    ['edit', 'in-draft/definition/edit', [], /id="L40"/],
    ['faults', 'in-draft/definition/edit', [typed((text) => text.replace('code: role', 'code: methods').replace('kind: ranking', 'kind: rankning'))], /class="excerpt"/],
    ['conflict', 'in-draft/definition/edit', [typed((text) => text.replace('Hur många timmar', 'Hur mycket tid'), true)], /class="diff"/],
    ['other', 'every-kind/definition/edit', [typed((text) => text.replace('code: script', 'code: coding'))], /class="changes"/],
    ['version', 'every-kind/definition/edit', [typed((text) => text.replace('code: script', 'code: coding')), press('form[action$="/version"] button')], /option\.methods\.script/],
    ['settings', 'in-draft/settings', [press('button[value="open"]')], /reason\.comments-e/],
    ['running', 'every-kind/settings', [press('button.danger')], /name-e/],
    ['trashed', 'old-wave/settings', [], /restore/],
  ];
  for (const [language, width] of [['sv', 390], ['en', 1280]] as const) {
    it(`hold what axe asks for and fit, in ${language} at ${width} px`, async function () {
      this.timeout(180_000);
      const page = await openPage({ width });
      await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
      for (const [name, path, steps, shows] of pages) {
        await page.goto(`${site.origin}/${language}/w/${path}`);
        for (const step of steps) await step(page);
        expect(await page.content(), name).to.match(shows);
        expect(await axeViolations(page), name).to.deep.equal([]);
        expect([name, await scrollsSideways(page)]).to.deep.equal([name, false]);
        const folder = process.env['SCREENSHOTS'];
        if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.${language}.${width}.png`, fullPage: true });
      }
      expect(problemsOf(page)).to.deep.equal([]);
      await page.context().close();
    });
  }
});
