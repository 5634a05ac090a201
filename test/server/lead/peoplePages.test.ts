/** The list of those invited and mail to them, in a browser: usable by everybody, without script, at any width. Authority: WCAG 2.2 A and AA by axe-core; ux.md 6.2. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { compareList } from '../../../server/acts/invited/compareList.js';
import { putPeople, seenOf } from '../../../server/acts/invited/putPeople.js';
import { mailHandlers } from '../../../server/jobs/mailRounds.js';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../support/browser.js';
import { openSite, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

const list = 'E-post;Namn;Institution;Roll\nanna@example.org;Anna Åkesson;Hamnforskning;doktorand\nANNA@example.org;Anna Å;Varvslära;senior\nny@example.org;Nya Lind;Klinisk forskning, Norr;senior\n';
const faulty = `${list}fel;Fel Adress;Rymdforskning;senior\n`;

async function faultsOf(page: Page, at: string): Promise<readonly string[]> {
  const sideways = await scrollsSideways(page) ? ['scrolls sideways'] : [];
  return [...await axeViolations(page), ...problemsOf(page), ...sideways].map((fault) => `${at}: ${fault}`);
}

describe('the pages about those invited', () => {
  let site: Site;
  let lead: DeskVisitor;
  let round = '';

  before(async () => {
    site = await openSite({ desk: true });
    // mail is planned only where links have an address, and that is known once the site listens
    Object.assign(site.services.config, { publicUrl: site.origin });
    lead = await signedIn(site, 'lead');
    const people = ['anna', 'bo', 'cecilia', 'dan', ...Array.from({ length: 8 }, (_, i) => `person${i}`)].map((name, i) => ({
      email: `${name}@example.org`, name, language: i === 0 ? 'en' : 'sv', department: i < 2 ? 'harbour' : 'clinical_north', cell: { role: 'senior', department: i < 2 ? 'harbour' : 'clinical_north' } }));
    await putPeople(site.store, { survey: 'every-kind', people, revokesGone: false, seen: seenOf(compareList(people, [])), serverKey: site.services.serverKey, randomBytes, account: lead.account });
    const texts = { sv: { subject: 'Vad behöver du?', body: 'Hej {name},\n\n{link}\n' } };
    round = await site.store.people.planRound('every-kind', { kind: 'invitation', number: 1, sendFrom: site.services.clock(), texts }) ?? '';
    const work = { ...site.services, publicUrl: site.origin, sleep: () => Promise.resolve(), today: () => '2025-10-20', stopping: new AbortController().signal };
    let sent = 0;
    const mail = { ...site.mail, send: () => Promise.resolve((sent += 1) === 1 ? { outcome: 'bounced' as const, reason: '550' } : { outcome: 'sent' as const }) };
    await mailHandlers({ ...work, mail }).get('send_mail')?.({ id: '', kind: 'send_mail', payload: {}, attempts: 1 });
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

  for (const [width, language] of [[390, 'sv'], [1280, 'en']] as const) {
    it(`are whole and accessible at ${width} px (${language}), without script`, async () => {
      const base = `${site.origin}/${language}/w/every-kind/people`;
      const page = await signedInPage({ width });
      const wrong: string[] = [];
      const look = async (at: string): Promise<void> => void wrong.push(...await faultsOf(page, at));
      for (const path of ['', '/list', '/person', '/rounds/new?kind=reminder', `/rounds/${round}`]) {
        await page.goto(base + path);
        await look(path);
      }
      const plain = await signedInPage({ width, javaScript: false });
      await plain.goto(`${base}/list`);
      await plain.setInputFiles('#list', { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
      await plain.click('main button[type=submit]');
      expect(await plain.isVisible('text=/Varvslära/')).to.equal(true);

      await page.goto(`${base}/list`);
      await page.setInputFiles('#list', { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(faulty) });
      await page.click('main button[type=submit]');
      await look('list with faults');
      expect(await page.title()).to.match(/^(Fel|Error): /);
      await page.click('.summary a');
      expect(await page.evaluate('document.activeElement.id')).to.equal('faults');
      await page.goto(base);
      await page.fill('#email', 'anna@example.org');
      await page.click('form[action$="/person"] button');
      await look('person');
      await page.fill('#address', 'inget');
      await page.click('button[value=correct]');
      await look('address with a fault');
      await page.goto(`${base}/rounds/new?kind=reminder`);
      await page.fill('#subject_sv', 'Hej {link}');
      await page.click('button[value=preview]');
      await look('text with a fault');
      expect(wrong).to.deep.equal([]);
    });
  }
});
