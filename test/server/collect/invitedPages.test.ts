/** Pages around a visit in a real browser: invitation, saying no, coming back, changing, withdrawing, preview. Authority: WCAG 2.2 AA as axe-core checks it; ux.md 6.2–6.3. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../support/browser.js';
import { signedIn } from '../lead/signedIn.js';
import { everyKind } from './everyKind.js';
import { invitedTo, letInOnlyInvited } from './invitedTo.js';
import { openSite, putSurvey, type Site } from './openSite.js';

type Look = (name: string) => Promise<void>;

const press = (page: Page, value: string): Promise<void> => page.locator(`main button[value="${value}"]`).click();
const pressFirst = (page: Page): Promise<void> => page.locator('main form button').first().click();

async function comeIn(page: Page, site: Site, language: 'sv' | 'en', look: Look): Promise<string> {
  const circle = `${site.origin}/${language}/s/circle`;
  const token = await invitedTo(site, { survey: 'circle', language, cell: { role: 'senior', department: 'harbour' } });
  await page.goto(circle);
  await look('an invitation is needed');
  await page.goto(`${circle}/no`);
  await look('nothing to stop');
  await page.goto(`${site.origin}/i/${'A'.repeat(22)}`);
  await look('no such link');
  await page.goto(`${site.origin}/i/${token}/no`);
  await look('no, thank you');
  await pressFirst(page);
  await look('no reminders');
  await page.goto(`${site.origin}/i/${token}`);
  expect(page.url(), 'no token in the address').to.equal(circle);
  await look('start by invitation');
  return token;
}

async function answer(page: Page, look: Look): Promise<string> {
  await page.check('#consent');
  await page.locator('#start').click();
  await page.check('#q-methods-nothing');
  await press(page, 'continue');
  await look('filled in from the invitation');
  await press(page, 'later');
  await look('saved, with a letter');
  await page.fill('#email', 'nej');
  await pressFirst(page);
  await look('no address');
  await page.fill('#email', 'a@b.se');
  await pressFirst(page);
  await look('letter sent');
  await page.locator('main .page > p > a').first().click();
  await press(page, 'continue');
  await page.fill('#q-comments', 'Hej');
  await press(page, 'continue');
  await press(page, 'send');
  await look('receipt');
  return (await page.textContent('b.code')) ?? '';
}

async function goBack(page: Page, site: Site, language: 'sv' | 'en', receipt: string, look: Look): Promise<void> {
  const withdraw = `${site.origin}/${language}/s/circle/withdraw`;
  await page.goto(withdraw);
  await look('change or withdraw');
  await page.fill('#code', 'AAAA');
  await press(page, 'withdraw');
  await look('wrong receipt');
  await page.fill('#code', receipt);
  await press(page, 'change');
  await look('changing, check');
  await page.goto(`${site.origin}/${language}/s/circle/p/words`);
  await look('changing, a page');
  await page.goto(withdraw);
  await page.fill('#code', receipt);
  await press(page, 'withdraw');
  await look('withdraw, sure');
  await press(page, 'confirm');
  await look('withdrawn');
  await page.goto(`${site.origin}/${language}/s/circle/check`);
  await look('nothing to change');
}

describe('the pages around a visit', function () {
  this.timeout(180_000);
  let site: Site;
  before(async () => {
    site = await openSite({ desk: true });
    // letters are offered where there is an address to come back to
    Object.assign(site.services.config, { publicUrl: site.origin });
    await putSurvey(site.store, everyKind(1, 'closes: 2025-11-09').replace('survey: every-kind', 'survey: circle'));
    await letInOnlyInvited(site, 'circle');
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });
  let minute = 0;
  beforeEach(() => site.setNow(new Date(Date.UTC(2025, 9, 20, 10, (minute += 10)))));

  async function walk(page: Page, language: 'sv' | 'en', look: Look): Promise<void> {
    const token = await comeIn(page, site, language, look);
    await goBack(page, site, language, await answer(page, look), look);
    await page.context().clearCookies();
    await page.goto(`${site.origin}/i/${token}`);
    await look('already answered');
    const lead = await signedIn(site, 'lead');
    await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
    await page.goto(`${site.origin}/${language}/w/every-kind/preview`);
    await look('preview, start');
    await page.check('#consent');
    await page.locator('#start').click();
    await look('preview, a page');
  }

  for (const [language, width, javaScript] of [['sv', 390, true], ['en', 1280, true], ['sv', 320, false]] as const) {
    it(`have nothing that axe finds and never scroll sideways, in ${language} at ${width} px, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const page = await openPage({ width, locale: language, javaScript });
      let pages = 0;
      try {
        await walk(page, language, async (name) => {
          pages += 1;
          if (javaScript) expect(await axeViolations(page), name).to.deep.equal([]);
          expect(await scrollsSideways(page), name).to.equal(false);
          expect(await page.getAttribute('html', 'lang'), name).to.equal(language);
        });
        expect(pages).to.equal(21);
        expect(problemsOf(page)).to.deep.equal([]);
      } finally {
        await page.context().close();
      }
    });
  }
});
