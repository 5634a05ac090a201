/** The pages of a visit in a real browser. Authority: WCAG 2.2 AA as axe-core checks it, ux.md 6.2–6.3, trust.md 4.2. */
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { ProblemError } from '../../../server/problems/problem.js';
import type { Page } from 'playwright-core';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways, type PageOptions } from '../../support/browser.js';
import { ask, openSite, responsesOf, type Site } from './openSite.js';

const press = (page: Page, value: string): Promise<void> => page.locator(`main button[value="${value}"]`).click();

/** From the start page to the receipt; `look` is told of every page on the way. */
async function walk(page: Page, origin: string, language: 'sv' | 'en', look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${origin}/${language}/s/every-kind`);
  await look('start');
  await page.locator('main button[type=submit]').click();
  await look('start without consent');
  await page.check('#consent');
  await page.locator('main button[type=submit]').click();
  await page.check('#q-methods-statistics');
  await page.check('#q-methods-script');
  await page.check('#q-methods-other');
  await page.fill('#q-methods-other-text', 'Kvantkemi');
  await look('several choices');
  await press(page, 'continue');
  await page.selectOption('#q-priorities-1', 'script');
  await page.selectOption('#q-priorities-2', 'other');
  await page.check('#q-met-statistics-badly');
  await look('ranking and grid');
  await press(page, 'continue');
  await page.check('#q-met-other-dont_know');
  await press(page, 'continue');
  await page.fill('#q-hours', 'många');
  await page.fill('#q-department', 'klinisk');
  await press(page, 'continue');
  await look('three answers to mend');
  await page.check('#q-role-senior');
  await page.fill('#q-hours', '1 200');
  await page.check('#q-department-clinical_north');
  await press(page, 'continue');
  await page.fill('#q-comments', 'Snabbare hjälp');
  await press(page, 'later');
  await look('saved');
  await page.goto(`${origin}/${language}/s/every-kind/resume`);
  await look('resume');
  await page.locator('.panel a.button').click();
  await press(page, 'continue');
  await look('check');
  await press(page, 'send');
  expect(new URL(page.url()).pathname).to.equal(`/${language}/s/every-kind/done`);
  await look('receipt');
  await page.goBack();
  await page.goto(`${origin}/${language}/s/every-kind/check`);
  await look('already answered');
  await page.goto(`${origin}/${language}/s/no-such`);
  await look('not found');
}

describe('the pages of a visit', function () {
  this.timeout(120_000);
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  async function onPage(options: PageOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const page = await openPage(options);
    try {
      await use(page);
      expect(problemsOf(page)).to.deep.equal([]);
    } finally {
      await page.context().close();
    }
  }

  async function begin(page: Page): Promise<void> {
    await page.goto(`${site.origin}/sv/s/every-kind`);
    await page.check('#consent');
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(/\/p\/need/);
  }

  for (const language of ['sv', 'en'] as const) {
    for (const width of [390, 1280] as const) {
      it(`have nothing that axe finds, in ${language} at ${width} px, with JavaScript`, () =>
        onPage({ width, locale: language }, (page) =>
          walk(page, site.origin, language, async (name) => {
            expect(await axeViolations(page), name).to.deep.equal([]);
            expect(await page.getAttribute('html', 'lang')).to.equal(language);
          })));
    }

    it(`hold the whole visit without JavaScript, in ${language} at 320 px, and never scroll sideways`, async () => {
      const before = (await responsesOf(site)).length;
      await onPage({ width: 320, locale: language, javaScript: false }, (page) =>
        walk(page, site.origin, language, async (name) => void expect(await scrollsSideways(page), name).to.equal(false)));
      expect((await responsesOf(site)).length).to.equal(before + 1);
    });
  }

  it('can be answered with the keyboard alone, in the order they are read', () =>
    onPage({ width: 1280 }, async (page) => {
      const focused = (): Promise<string> => page.evaluate('document.activeElement.id || document.activeElement.value || document.activeElement.className');
      const tabTo = async (wanted: string): Promise<void> => {
        for (let i = 0; i < 40 && (await focused()) !== wanted; i += 1) await page.keyboard.press('Tab');
        expect(await focused()).to.equal(wanted);
        // what has focus shows it
        expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'")).to.equal(true);
      };
      await page.goto(`${site.origin}/sv/s/every-kind`);
      await page.keyboard.press('Tab');
      expect(await focused()).to.equal('skip');
      await tabTo('consent');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/p\/need\?begun=1$/);
      await tabTo('q-methods-statistics');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/p\/ranks$/);
      await tabTo('q-priorities-1');
      await page.keyboard.press('ArrowDown');
      await tabTo('q-met-statistics-badly');
      await page.keyboard.press('Space');
      await tabTo('continue');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/p\/you$/);
      await tabTo('continue');
      await page.keyboard.press('Enter');
      // the page comes back with the summary in focus; its link leads to the control
      await page.waitForSelector('#errors:focus');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focused()).to.equal('q-role-student');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/p\/words$/);
    }));

  it('help with JavaScript: one exclusive tick, no place twice, a counter', () =>
    onPage({ width: 390 }, async (page) => {
      await page.goto(`${site.origin}/sv/s/every-kind`);
      await page.check('#consent');
      await page.locator('main button[type=submit]').click();
      await page.check('#q-methods-statistics');
      await page.check('#q-methods-nothing');
      expect(await page.isChecked('#q-methods-statistics')).to.equal(false);
      await page.check('#q-methods-script');
      expect(await page.isChecked('#q-methods-nothing')).to.equal(false);
      await page.check('#q-methods-statistics');
      await press(page, 'continue');
      await page.selectOption('#q-priorities-1', 'script');
      expect(await page.locator('#q-priorities-2 option[value=script]').isDisabled()).to.equal(true);
      await page.goto(`${site.origin}/sv/s/every-kind/p/words`);
      await page.fill('#q-comments', '👩🏽‍🔬');
      expect(await page.textContent('.counter')).to.equal('9\u00a0996 tecken kvar');
    }));

  it('say what was cleared, move what is ranked by keyboard, and say where it stands', () =>
    onPage({ width: 390 }, async (page) => {
      await begin(page);
      const said = (): Promise<string | null> => page.textContent('body > p.hidden[role=status]');
      await page.check('#q-methods-nothing');
      await page.check('#q-methods-statistics');
      expect(await said()).to.equal('De andra valen togs bort.');
      await page.check('#q-methods-script');
      await press(page, 'continue');
      await page.selectOption('#q-priorities-1', 'script');
      await page.selectOption('#q-priorities-2', 'statistics');
      const moves = page.locator('.move');
      expect(await moves.allTextContents()).to.deep.equal(['Flytta ner Viktigast', 'Flytta upp Andra plats']);
      await moves.nth(1).focus();
      await page.keyboard.press('Enter');
      expect([await page.inputValue('#q-priorities-1'), await page.inputValue('#q-priorities-2')]).to.deep.equal(['statistics', 'script']);
      expect(await said()).to.equal('Statistik: Viktigast');
      // focus follows what was moved, and each option is still barred from the other place
      expect(await page.evaluate('document.activeElement.textContent')).to.equal('Flytta ner Viktigast');
      expect(await page.locator('#q-priorities-2 option[value=statistics]').isDisabled()).to.equal(true);
      await press(page, 'continue');
      await page.goto(`${site.origin}/sv/s/every-kind/p/ranks`);
      expect(await page.inputValue('#q-priorities-1')).to.equal('statistics');
    }));

  it('ask before a page with something unsaved is left, and only then', () =>
    onPage({ width: 390 }, async (page) => {
      await begin(page);
      let asked = 0;
      page.on('dialog', (dialog) => {
        asked += dialog.type() === 'beforeunload' ? 1 : 0;
        void dialog.accept();
      });
      await page.locator('.mark').click();
      await page.waitForURL(`${site.origin}/sv/`);
      expect(asked).to.equal(0);
      await page.goBack();
      await page.check('#q-methods-statistics');
      await press(page, 'continue');
      await page.waitForURL(/\/p\/ranks$/);
      expect(asked, 'sending is not leaving').to.equal(0);
      await page.selectOption('#q-priorities-1', 'statistics');
      await page.locator('.mark').click();
      await page.waitForURL(`${site.origin}/sv/`);
      expect(asked).to.equal(1);
    }));

  it('say so where the survey is open in two tabs, and hinder neither', () =>
    onPage({ width: 390 }, async (page) => {
      await begin(page);
      expect(await page.isVisible('.note')).to.equal(false);
      const second = await page.context().newPage();
      await second.goto(page.url());
      for (const each of [page, second]) {
        await each.locator('.note').waitFor({ state: 'visible' });
        expect(await each.textContent('.note')).to.include('öppen i en annan flik');
      }
      await second.check('#q-methods-statistics');
      await press(second, 'continue');
      await second.waitForURL(/\/p\/ranks$/);
    }));

  it('try again by themselves after as long as the server asks, four times at most, and stop when it works', () =>
    onPage({ width: 390 }, async (page) => {
      await page.clock.install();
      await begin(page);
      await page.check('#q-methods-statistics');
      let away = true;
      site.breakStore((name) => {
        if (away && name === 'drafts.save') throw new ProblemError({ code: 'database_unavailable', params: { reason: 'ECONNREFUSED' } });
      });
      try {
        await press(page, 'continue');
        const waits: (string | null)[] = [];
        for (let tries = 0; tries < 4; tries += 1) {
          await page.locator('form[data-retry] [role=status]').waitFor();
          waits.push(await page.textContent('form[data-retry] [role=status]'));
          if (tries === 3) away = false;
          const again = page.waitForResponse((response) => response.request().method() === 'POST');
          await page.clock.runFor(9_000);
          await again;
        }
        await page.waitForURL(/\/p\/ranks$/);
        expect(waits).to.deep.equal(['Försöker igen om 5 s.', 'Försöker igen om 5 s.', 'Försöker igen om 5 s.', 'Försöker igen om 8 s.']);
        expect(await page.evaluate("sessionStorage.getItem('behov.tries')")).to.equal(null);
      } finally {
        site.breakStore(undefined);
      }
    }));

  it('show the field of "other", and the warning about "nothing", by style alone', () =>
    onPage({ width: 390, javaScript: false }, async (page) => {
      await page.goto(`${site.origin}/sv/s/every-kind`);
      await page.check('#consent');
      await page.locator('main button[type=submit]').click();
      expect(await page.isVisible('#q-methods-other-text')).to.equal(false);
      await page.check('#q-methods-other');
      expect(await page.isVisible('#q-methods-other-text')).to.equal(true);
      expect(await page.isVisible('.clash')).to.equal(false);
      await page.check('#q-methods-nothing');
      expect(await page.isVisible('.clash')).to.equal(true);
    }));

  it('change language without losing a letter, with the Enter key still going on', () =>
    onPage({ width: 1280, javaScript: false }, async (page) => {
      await page.goto(`${site.origin}/sv/s/every-kind`);
      await page.check('#consent');
      await page.locator('main button[type=submit]').click();
      await page.goto(`${site.origin}/sv/s/every-kind/p/you`);
      await page.fill('#q-hours', '3');
      await page.getByRole('button', { name: 'English' }).click();
      expect(page.url()).to.equal(`${site.origin}/en/s/every-kind/p/you`);
      expect(await page.inputValue('#q-hours')).to.equal('3');
      await page.check('#q-role-senior');
      await page.focus('#q-hours');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${site.origin}/en/s/every-kind/p/words`);
    }));

  it('show heads and codes in full with text at twice its size, at 320 px', () =>
    onPage({ width: 320, javaScript: true }, async (page) => {
      await walk(page, site.origin, 'sv', async (name) => {
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        expect(await scrollsSideways(page), name).to.equal(false);
        expect(await page.evaluate("[...document.querySelectorAll('.code')].every((code) => code.scrollWidth <= code.clientWidth)"), name).to.equal(true);
        expect(await page.evaluate("document.querySelector('header.top').clientHeight"), `${name}: header`).to.be.lessThan(500);
      });
    }));

  it('weigh at most 8 kB with their style, packed, and the script, kept for a year, at most 5 kB', async () => {
    const start = await ask(site.port, 'GET', '/sv/s/every-kind');
    const asset = async (pattern: RegExp): Promise<number> => gzipSync((await ask(site.port, 'GET', pattern.exec(start.text)?.[1] ?? '')).text, { level: 9 }).length;
    const style = await asset(/href="(\/assets\/[^"]+\.css)"/);
    expect(style + gzipSync(start.text, { level: 9 }).length).to.be.lessThan(8 * 1024);
    expect(await asset(/src="(\/assets\/[^"]+\.js)"/)).to.be.lessThan(5 * 1024);
  });
});
