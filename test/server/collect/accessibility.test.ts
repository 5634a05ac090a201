/**
 * That everybody can answer. Authority: WCAG 2.2 AA (axe-core, and what axe does not look at), EN 301 549, ux.md 5 and 6.3:
 * every page and state, in both languages, on a phone and on a large screen, with the script and without.
 */
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { axeViolations, closeBrowser, openPage, pastProgress } from '../../support/browser.js';
import { auditForcedColours, auditPage, beyondTheEdge, walkByKeyboard } from '../../support/pageAudit.js';
import { everyState, putStates, type Language, type State } from './everyState.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { createDraw } from '../../../server/draw/createDraw.js';
import type { Draw } from '../../../server/draw/draw.js';
import { putSmallReport } from '../../support/smallReport.js';
import { putWideReport } from '../../support/wideReport.js';
import { putMonitored, slug } from '../lead/monitor/monitoredSurvey.js';
import { signedIn } from '../lead/signedIn.js';
import { openSite, type Site } from './openSite.js';

const prefix = { sv: 'Fel: ', en: 'Error: ' } as const;

describe('everybody can answer', function () {
  this.timeout(180_000);
  let site: Site;
  before(async () => {
    site = await openSite();
    await putStates(site);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  async function statesSeen(language: Language, script: 'runs' | 'is away', look: (page: Page, state: State) => Promise<readonly string[]>): Promise<readonly string[]> {
    const wrong: string[] = [];
    const names = new Set<string>();
    const page = await openPage({ width: 390, locale: language });
    page.setDefaultTimeout(10_000);
    // axe is a script itself, so it is ours alone that does not come
    if (script === 'is away') await page.route('**/assets/survey*.js', (route) => route.abort());
    try {
      await everyState(page, site, language, async (state) => {
        names.add(state.name);
        await page.waitForLoadState('load');
        const { isError = false } = state;
        if ((await page.title()).startsWith(prefix[language]) !== isError) wrong.push(`${state.name}: title “${await page.title()}”`);
        if ((await page.getAttribute('html', 'lang')) !== language) wrong.push(`${state.name}: language`);
        wrong.push(...(await look(page, state)).map((line) => `${state.name}: ${line}`));
        await page.setViewportSize({ width: 390, height: 844 });
      });
    } finally {
      await page.context().close();
    }
    expect(names.size, 'states that were looked at').to.equal(29);
    return wrong;
  }

  async function axeAt(page: Page, width: number): Promise<readonly string[]> {
    await page.setViewportSize({ width, height: 900 });
    return axeViolations(page);
  }

  // each language with each width, each width with and without the script, each language with and without it
  for (const [language, width, script] of [['sv', 390, 'runs'], ['en', 1280, 'runs'], ['en', 390, 'is away'], ['sv', 1280, 'is away']] as const) {
    it(`every page and state, in ${language} at ${width} px, where the script ${script}: axe, targets, headings, 320 px, text twice its size`, async () => {
      expect(await statesSeen(language, script, async (page) => [...(await auditPage(page)), ...(await axeAt(page, width))])).to.deep.equal([]);
    });
  }

  it('every page and state by keyboard: in the order of the document, focus in sight, no trap; and with forced colours', async () => {
    expect(await statesSeen('en', 'runs', async (page) => [...(await walkByKeyboard(page)), ...(await auditForcedColours(page))])).to.deep.equal([]);
  });
});

describe('everybody can read a report and work at the desk', function () {
  this.timeout(120_000);
  let site: Site;
  let draw: Draw;
  let page: Page;
  before(async () => {
    draw = createDraw({ workers: 1 });
    site = await openSite({ everything: true, draw });
    site.setNow(new Date('2025-10-22T08:30:00Z'));
    await putMonitored(site, { earlier: true });
    await putSmallReport(site.store);
    for (const note of ['', 'again']) await publishEdition(site.store, { survey: 'small', note, now: site.services.clock(), who: 'test', language: 'en' });
    await putWideReport(site.store, 'every-kind', site.services.clock());
    const lead = await signedIn(site, 'lead');
    const account = await site.store.accounts.find(lead.account);
    if (account !== undefined) await site.store.accounts.update({ ...account, isOwner: true });
    page = await openPage({ width: 390 });
    await page.context().addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: site.origin })));
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    await draw.close();
  });

  const ofDesk = ['', '/account', '/system', ...['collection', 'people', 'people/list', 'definition', 'answers', 'settings', 'members', 'log'].map((tab) => `/${slug}/${tab}`)].map((path) => `/w${path}`);
  /** The others meet axe where they are tried in all their states. */
  const onlyHere: ReadonlySet<string> = new Set(['/w', '/accessibility', '/privacy']);
  const ofReaders = ['/', '/r', '/r/small/1.0', '/r/small/1.0/methods', '/r/small/1.0/fig/2', '/accessibility', '/privacy', '/login'];
  for (const [language, paths] of [['sv', ofDesk], ['en', ofReaders]] as const) {
    it(`${paths.length} pages, in ${language}: by keyboard, with forced colours, targets, headings, 320 px, text twice its size`, async () => {
      const wrong: string[] = [];
      for (const path of paths) {
        await page.goto(`${site.origin}/${language}${path}`);
        expect(new URL(page.url()).pathname, 'the page itself').to.equal(`/${language}${path}`);
        const found = [...(await auditPage(page)), ...(await walkByKeyboard(page)), ...(await auditForcedColours(page)), ...(onlyHere.has(path) ? await axeViolations(page) : [])];
        wrong.push(...found.map((line) => `${path}: ${line}`));
      }
      expect(wrong).to.deep.equal([]);
    });
  }

  const ofForty = ['/', '/r', ...['', '/methods', '/summary', '/fig/1', '/fig/2'].map((path) => `/r/wide/1.1${path}`), '/r/wide/changes', '/w', ...['results?question=methods', 'results?question=methods&by=department&answer=statistics', 'report', 'report/part/title', 'report/publish', 'report/preview', 'settings', 'collection', 'editions/1.1/withdraw'].map((tab) => `/w/wide/${tab}`)];
  it('forty departments and the longest names, in Swedish at 320 px: with everything unfolded no page scrolls sideways, nor a table of a few columns', async () => {
    await page.setViewportSize({ width: 320, height: 844 });
    const wrong: string[] = [];
    for (const path of ofForty) {
      expect((await page.goto(`${site.origin}/sv${path}`))?.status(), path).to.equal(200);
      await pastProgress(page);
      if (path.endsWith('/changes')) expect(await page.locator('details:not([open]) > summary').filter({ hasText: /: \d+ tal har ändrats$/ }).count(), 'many changed numbers are folded').to.equal(1);
      wrong.push(...(await beyondTheEdge(page)).map((line) => `${path}: ${line}`));
    }
    expect(wrong).to.deep.equal([]);
  });
});
