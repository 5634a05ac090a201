/** The results in a real browser: on a phone and a desk, in both languages, without script and for those who cannot see. */
import { join } from 'node:path';
import { expect } from 'chai';
import { freezeResults } from '../../../../server/acts/results/freezeResults.js';
import { createDraw } from '../../../../server/draw/createDraw.js';
import type { Draw } from '../../../../server/draw/draw.js';
import { axeViolations, closeBrowser, openPage, problemsOf, scrollsSideways } from '../../../support/browser.js';
import { openSite, putSurvey, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { answersTo, exploredSurvey } from './explored.js';

describe('the pages of the results', function () {
  this.timeout(180_000);
  let site: Site;
  let draw: Draw;
  let people: readonly DeskVisitor[];
  let example = '';
  before(async () => {
    draw = createDraw({ workers: 1 });
    site = await openSite({ desk: true, draw });
    for (const { slug } of await site.store.surveys.list()) await site.store.surveys.setState(slug, 'closed');
    await putSurvey(site.store, exploredSurvey('seen'), 'closed');
    await site.store.answers.addAll('seen', answersTo(200));
    people = [await signedIn(site, 'lead'), await signedIn(site, 'analyst')];
    await putSurvey(site.store, exploredSurvey('before'), 'closed');
    await site.store.answers.addAll('before', answersTo(150));
    await freezeResults(site.store, { survey: 'before', who: people[0]?.account ?? '', now: site.services.clock() });
    await site.store.surveys.change('seen', (await site.store.surveys.find('seen'))?.revision ?? 0, { earlier: 'before' });
    await freezeResults(site.store, { survey: 'seen', who: people[0]?.account ?? '', now: site.services.clock() });
    example = process.env['SCREENSHOTS'] ?? '';
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    await draw.close();
  });

  const pages = [['split', 'seen/results?question=methods&by=role&answer=statistics'], ['wave', 'seen/results?question=methods&by=role&answer=statistics&wave=yes'], ['everyone', 'seen/results?question=methods'], ['grid', 'seen/results?question=met'], ['numbers', 'seen/results?question=hours&by=role'], ['not-allowed', 'seen/results?question=hours&by=department'], ['not-yet', 'every-kind/results'], ['purpose', 'seen/results/exact?question=methods&by=role']] as const;
  for (const [language, width] of [['sv', 390], ['en', 1280]] as const) {
    it(`hold what axe asks for and fit, in ${language} at ${String(width)} px`, async () => {
      const [lead, analyst] = people;
      for (const [name, path] of pages) {
        const page = await openPage({ width, locale: language });
        const visitor = name === 'purpose' ? analyst : lead;
        await page.context().addCookies([...(visitor?.cookies ?? [])].map(([cookie, value]) => ({ name: cookie, value, url: site.origin })));
        await page.goto(`${site.origin}/${language}/w/${path}`);
        if (name === 'purpose') {
          await page.fill('#purpose', language === 'sv' ? 'Kontroll' : 'A check');
          await Promise.all([page.waitForLoadState('load'), page.locator('.choose button').click()]);
          expect(await page.locator('table').count(), name).to.equal(1);
        }
        if (name === 'wave') expect(((await page.locator('.numbers').first().boundingBox())?.height ?? Infinity) / (await page.locator('.numbers').first().locator('tr').count()), 'numbers stand beside each other, not each on a line').to.be.below(120);
        if (name === 'split') expect(await page.locator('.drawing svg:visible').count(), name).to.equal(1);
        for (const summary of await page.locator('summary').all()) await summary.click();
        if (example !== '') await page.screenshot({ path: join(example, `${name}.${language}.${String(width)}.png`), fullPage: true });
        expect(await axeViolations(page), name).to.deep.equal([]);
        expect([name, await scrollsSideways(page)]).to.deep.equal([name, false]);
        expect(problemsOf(page).filter((problem) => !(name === 'not-allowed' && /404/.test(problem))), name).to.deep.equal([]);
        await page.context().close();
      }
    });
  }
});
