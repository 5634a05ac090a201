/** From the results to the report: the link is followed and the form is sent, and what then stands in the plan shows what was seen. */
import { expect } from 'chai';
import { freezeResults } from '../../../../server/acts/results/freezeResults.js';
import { openSite, putSurvey, type Site } from '../../collect/openSite.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';
import { answersTo, exploredSurvey } from './explored.js';

const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\u00a0/g, ' ').replace(/\s+/g, ' ');

describe('what is seen is added to the report', () => {
  let site: Site;
  let lead: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    lead = await signedIn(site, 'lead');
    for (const [slug, count] of [['then', 160], ['now', 200]] as const) {
      await putSurvey(site.store, exploredSurvey(slug), 'closed');
      await site.store.answers.addAll(slug, answersTo(count));
      await freezeResults(site.store, { survey: slug, who: lead.account, now: site.services.clock() });
    }
    await site.store.surveys.change('now', (await site.store.surveys.find('now'))?.revision ?? 0, { earlier: 'then' });
    await lead.post('/sv/w/now/report/take', []);
  });
  after(() => site.close());

  const seen = async (query: string, language = 'sv') => (await lead.once('GET', `/${language}/w/now/results?${query}`)).text;
  /** As it is asked for: a browser keeps for itself where on the page it leads. */
  const linkIn = (html: string): string | undefined => /href="([^"#]*\/report\?add[^"#]*)#add-heading"/.exec(html.replaceAll('&#x3D;', '='))?.[1];

  /** The last figure of the plan, when the link was followed and what it had chosen was sent. */
  async function added(query: string): Promise<Readonly<Record<string, unknown>>> {
    const form = await lead.get(linkIn(await seen(query)) ?? '');
    const figure = /<option value="([^"]*)" selected/.exec(form.text.slice(form.text.indexOf('id="figure"')))?.[1] ?? '';
    await lead.post('/sv/w/now/report/add', [['seen', /name="seen" value="(\d+)"/.exec(form.text)?.[1] ?? ''], ['figure', figure]]);
    const plan = JSON.parse((await site.store.surveys.findPlan('now')) ?? '{}') as { readonly figures: readonly Readonly<Record<string, unknown>>[] };
    return plan.figures.at(-1) ?? {};
  }

  const looks = [
    ['everyone', 'question=methods', { chart: 'demand-share' }],
    ['the answer that was chosen, by group', 'question=methods&by=role&answer=script', { chart: 'split-role', by: 'role', sortBy: 'script' }],
    ['the answer that most gave, by group', 'question=methods&by=role', { chart: 'split-role', by: 'role', sortBy: 'statistics' }],
    ['the change since the wave before', 'question=methods&wave=yes', { chart: 'wave-change' }],
  ] as const;
  for (const [what, query, wanted] of looks) {
    it(what, async () => {
      const { chart, question, by, sortBy } = await added(query);
      expect({ chart, question, by, sortBy }).to.deep.equal({ question: 'methods', by: undefined, sortBy: undefined, ...wanted });
    });
  }

  it('with the answer named in the list where it is added', async () => {
    const there = (await lead.get(linkIn(await seen('question=methods&by=role&answer=script')) ?? '')).text;
    expect(there).to.include('id="add-heading"');
    expect(text(there)).to.match(/Från resultaten: (?:(?!Tryck på).)*script/);
  });

  const lost = [
    ['question=methods&level=99', 'Rapporten har alltid 95 % konfidensintervall.', 'The report always has 95% confidence intervals.', true],
    ['question=methods&by=role&wave=yes', 'Förändringen följer inte med till rapporten', 'The change is not taken along to the report', true],
    ['question=met&item=statistics', 'Figuren i rapporten visar alla rader', 'The figure in the report shows all rows', true],
    ['question=methods&only=role:student', 'En grupp för sig kan inte läggas till i rapporten.', 'One group alone cannot be added to the report.', false],
  ] as const;
  for (const [query, sv, en, hasLink] of lost) {
    it(`but not all of ${query}: that is said beside the link`, async () => {
      const [swedish, english] = [await seen(query), await seen(query, 'en')];
      expect([text(swedish).includes(sv), text(english).includes(en), linkIn(swedish) !== undefined]).to.deep.equal([true, true, hasLink]);
      expect(text(await seen('question=methods'))).to.not.contain(sv);
    });
  }
});
