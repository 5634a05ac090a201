/** The door and the pages of who may do what, in a browser: usable by everybody, without script, at any width. Authority: WCAG 2.2 A and AA by axe-core; ux.md 6.2, 6.3. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../../support/browser.js';
import { ask, openSite, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { deliver, linkIn } from './deliver.js';

const publicUrl = 'https://behov.example.org';

async function faultsOf(page: Page, at: string): Promise<readonly string[]> {
  const sideways = await scrollsSideways(page) ? ['scrolls sideways'] : [];
  return [...await axeViolations(page), ...problemsOf(page), ...sideways].map((fault) => `${at}: ${fault}`);
}

describe('the pages of signing in and of roles', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
    const account = await site.store.accounts.find(lead.account);
    if (account !== undefined) await site.store.accounts.update({ ...account, isOwner: true, name: 'Åsa-Margareta Öhrn-Långström' });
    await signedIn(site, 'contact', undefined, ['harbour']);
    await lead.post('/sv/w/every-kind/members', [['name', 'Bo'], ['email', 'bo@example.org'], ['role', 'analyst']]);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  async function signedInPage(options: Parameters<typeof openPage>[0]): Promise<Page> {
    const page = await openPage(options);
    await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
    return page;
  }

  for (const [width, language] of [[320, 'sv'], [1280, 'en']] as const) {
    it(`are whole and accessible at ${width} px (${language})`, async () => {
      const page = await signedInPage({ width });
      const wrong: string[] = [];
      for (const path of ['/login', '/w/account', '/w/system', `/w/system/${lead.account}`, '/w/every-kind/members', `/w/every-kind/members/${lead.account}`, '/w/every-kind/log']) {
        await page.goto(`${site.origin}/${language}${path}`);
        wrong.push(...await faultsOf(page, path));
      }
      expect(wrong).to.deep.equal([]);
    });
  }

  it('tell what is wrong without script: the title, a list that leads to the fields, and everything as it was', async () => {
    const page = await signedInPage({ width: 320, javaScript: false });
    await page.goto(`${site.origin}/sv/w/every-kind/members`);
    await page.fill('#email', 'fel');
    await page.check('#role-contact');
    await page.click('main button[type=submit]');
    expect(await page.title()).to.match(/^Fel: /);
    await page.click('.summary a >> nth=0');
    expect(await page.evaluate('document.activeElement.id')).to.equal('name');
    expect([await page.inputValue('#email'), await page.isChecked('#role-contact')]).to.deep.equal(['fel', true]);
    const looked = await signedInPage({ width: 320 });
    await looked.goto(`${site.origin}/sv/w/every-kind/members`);
    await looked.click('main button[type=submit]');
    expect(await faultsOf(looked, 'error')).to.deep.equal([]);
  });

  it('offer the university and a mailed link in equal rank, and say what is wrong with an address', async () => {
    const open = await openSite({ desk: true, publicUrl, config: { oidcIssuer: 'https://login.example.org', oidcClientId: 'behov', oidcClientSecret: 'not used here' } });
    try {
      const page = await openPage({ width: 320 });
      // the browser believes it is at the public address
      await page.route(`${publicUrl}/**`, async (route) => {
        const asked = route.request();
        const { pathname, search } = new URL(asked.url());
        const answer = await ask(open.port, asked.method(), pathname + search, { headers: { ...await asked.allHeaders(), host: 'behov.example.org', 'accept-encoding': '' }, ...(asked.method() === 'POST' ? { body: asked.postData() ?? '' } : {}) });
        await route.fulfill({ status: answer.status, headers: { 'content-type': answer.headers['content-type'] ?? '' }, body: answer.text });
      });
      await page.goto(`${publicUrl}/sv/login`);
      expect(await faultsOf(page, 'login')).to.deep.equal([]);
      const [university, mail] = [page.locator('main a.button'), page.locator('main button[type=submit]')];
      const looks = (one: typeof mail): Promise<unknown> => one.evaluate("(element) => ['background-color', 'color', 'font-weight', 'width'].map((name) => getComputedStyle(element)[name])");
      expect(await looks(university)).to.deep.equal(await looks(mail));
      await page.fill('#email', 'inte en adress');
      await mail.click();
      expect(await page.title()).to.match(/^Fel: /);
      expect(await faultsOf(page, 'error')).to.deep.equal([]);
      await open.store.accounts.add({ email: 'anna@example.org', name: 'Anna', language: 'sv', isOwner: false, isDisabled: false });
      await ask(open.port, 'POST', '/sv/login', { fields: [['email', 'anna@example.org']], headers: { host: 'behov.example.org', origin: publicUrl } });
      await deliver(open);
      await page.goto(publicUrl + linkIn(open));
      expect(await faultsOf(page, 'link')).to.deep.equal([]);
      await page.goto(`${publicUrl}/sv/login/sent`);
      expect(await faultsOf(page, 'sent')).to.deep.equal([]);
    } finally {
      await open.close();
    }
  });
});
