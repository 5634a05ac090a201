/** The file on support beside the report's plan: uploaded, replaced, downloaded, removed, published. Authority: users.md 7 and 8; ux.md 6.2; trust.md 4.3 (who may, and what the log says). */
import { expect } from 'chai';
import { loadEdition } from '../../../server/acts/loadEdition.js';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { supportSkeleton } from '../../../server/acts/support/supportSkeleton.js';
import { createDraw } from '../../../server/draw/createDraw.js';
import type { Draw } from '../../../server/draw/draw.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { definitionOfSmall, putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { openSite, type Answered, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';
import { uploadAll } from './uploadAll.js';

const who = 'source: Registret, date: 2025-10-01, owner: Staben';
const told = (more = '') => `# med en kommentar
behov: 1
methods: methods
projects: { value: 1, ${who} }
hours: { value: 40, ${who} }
headcount: { value: 200, ${who} }
coverage:
  question: methods
  functions:
    - { name: "=Enheten", meets: { statistics: 0.5${more} }, ${who} }
`;
const both = (text: string) => ({ sv: text, en: text });
const matrix = { code: 'covered', chart: 'coverage-matrix', question: 'methods', heading: both('Vad finns?'), title: { text: both('Stöd som finns') } };

describe('the file on support at the desk', () => {
  let site: Site;
  let lead: DeskVisitor;
  let draw: Draw;
  before(async () => {
    draw = createDraw({ workers: 1 });
    site = await openSite({ everything: true, draw });
    lead = await signedIn(site, 'lead', 'small');
  });
  after(async () => {
    await site.close();
    await draw.close();
  });

  async function small(survey: string): Promise<string> {
    await putSmallReport(site.store, survey, smallAnswers(), { ...smallPlan, survey, figures: [...smallPlan.figures, matrix] }, false);
    await site.store.surveys.setState(survey, 'closed');
    return `/sv/w/${survey}/report`;
  }
  const revision = async (survey: string): Promise<string> => String((await site.store.surveys.getPlan(survey)).revision);
  const acts = async (survey: string) => (await site.store.audit.list(50)).filter((entry) => entry.survey === survey).map(({ act }) => act);
  const save = async (survey: string, text: string, visitor = lead, seen?: string): Promise<Answered> => visitor.post(`/sv/w/${survey}/report/support`, [['seen', seen ?? (await revision(survey))], ['text', text]]);
  const publish = (survey: string, support?: string) => publishEdition(site.store, { survey, note: '', now: new Date('2026-02-01T12:00:00Z'), who: 'cli', language: 'sv', ...(support === undefined ? {} : { support }) });
  const refusedBy = async (act: Promise<unknown>): Promise<readonly string[]> => act.then(() => [], (error: unknown) => (error instanceof ProblemError ? error.problems.map(({ code }) => code) : [String(error)]));

  it('tells every fault at its line and keeps what was written; is kept with its comments and a line in the log; of two who change it the second gets both texts; is downloaded as it was, replaced and removed', async () => {
    const path = await small('beside');
    expect((await lead.get(path)).text).to.include('Stöd, kapacitet och pilot');
    const empty = await lead.get(`${path}/support`);
    expect([empty.status, empty.text.includes('Ingen fil finns än.'), empty.text.includes('support/remove')]).to.deep.equal([200, true, false]);
    expect(empty.text, 'a draft with the questionnaire’s own codes').to.include('methods: methods').and.include('#   statistics: { value: ');
    const untouched = await save('beside', supportSkeleton(definitionOfSmall(), 'sv'));
    expect([untouched.status, (await site.store.surveys.getPlan('beside')).support]).to.deep.equal([422, undefined]);
    expect((await lead.get(`${path}/capacity.yaml`)).status).to.equal(404);
    const wrong = await save('beside', told(', astrology: 1, script: 0.7').replace('value: 200', 'value: -2'));
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.match(/Fel: /).and.match(/href="#L6"/).and.include('astrology: 1, script: 0.7').and.include('med en kommentar');
    const references = await save('beside', told(', astrology: 1, script: 0.7'));
    expect(references.text).to.include('”astrology” är inget alternativ').and.include('till 0.7').and.match(/href="#L10"/);
    expect((await site.store.surveys.getPlan('beside')).support).to.equal(undefined);

    const first = await revision('beside');
    expect((await save('beside', told())).text).to.include('är sparad');
    expect((await site.store.surveys.getPlan('beside')).support).to.equal(told());
    const shown = (await lead.get(`${path}/support`)).text;
    expect([shown.match(/<span id="L\d+"/g)?.length, / multiple /.test(shown)], 'a number for each line there is, and one file to choose').to.deep.equal([told().trimEnd().split('\n').length, false]);
    const late = await save('beside', told(', script: 1'), lead, first);
    expect([late.status, late.text.includes('script: 1'), (await site.store.surveys.getPlan('beside')).support]).to.deep.equal([409, true, told()]);
    const file = await lead.get(`${path}/capacity.yaml`);
    expect([file.text, String(file.headers['content-disposition']).includes('beside-capacity.yaml')]).to.deep.equal([told(), true]);

    await uploadAll(lead, `${path}/support`, [['seen', await revision('beside')], ['text', 'older']], [['ny.yaml', told(', script: 0.5')]]);
    expect((await site.store.surveys.getPlan('beside')).support).to.equal(told(', script: 0.5'));
    expect((await lead.get(path)).text).to.include('value="methods::coverage-matrix"').and.not.include('value="methods::pilot-flow"');
    expect((await lead.post(`${path}/support/remove`, [['seen', await revision('beside')]])).text).to.include('är borttagen');
    expect((await site.store.surveys.getPlan('beside')).support).to.equal(undefined);
    expect((await lead.post(`${path}/undo`, [['seen', await revision('beside')]])).text).to.include('är ångrad');
    expect((await site.store.surveys.getPlan('beside')).support, 'what was removed is there again').to.equal(told(', script: 0.5'));
    expect((await acts('beside')).filter((act) => act.endsWith('_support')).sort()).to.deep.equal(['change_support', 'change_support', 'remove_support']);
  });

  it('its figures are offered nothing to choose that would change nothing', async () => {
    const path = await small('chosen');
    await save('chosen', told());
    for (const [part, offers] of [['demand', true], ['covered', false]] as const) {
      const { text } = await lead.get(`${path}/part/figure-${part}`);
      expect([/name="most"/.test(text), /name="emphasise"/.test(text), /name="title.sv"/.test(text)], part).to.deep.equal([offers, offers, true]);
    }
  });

  it('is changed by who writes the report and by nobody else, and not before there is a plan', async () => {
    const path = await small('rights');
    const viewer = await signedIn(site, 'reader', 'small');
    expect([(await save('rights', told(), viewer)).status, (await viewer.get(`${path}/support`)).status]).to.deep.equal([403, 403]);
    await site.database.query(`update desk.survey set plan = null where slug = 'rights'`);
    expect((await save('rights', told())).status, 'without a plan').to.be.within(400, 499);
    expect((await site.store.surveys.getPlan('rights')).support).to.equal(undefined);
  });

  it('stops publishing where a figure is of what no file tells; an edition freezes it, and a file given when publishing is kept in the same act', async () => {
    const path = await small('published');
    await lead.post(`${path}/count`, []);
    expect((await lead.get(path)).text).to.include('ingen fil berättar om vilka stödfunktioner som finns');
    expect(await refusedBy(publish('published'))).to.deep.equal(['support_missing']);
    expect(await refusedBy(publish('published', told(', astrology: 1')))).to.deep.equal(['capacity_staff']);
    expect((await site.store.surveys.getPlan('published')).support, 'nothing of what is refused is kept').to.equal(undefined);
    await publish('published', told());
    expect((await site.store.surveys.getPlan('published')).support).to.equal(told());
    expect((await acts('published')).filter((act) => act !== 'freeze_results')).to.have.members(['publish_edition', 'change_support']);
    const stored = await site.store.editions.find('published', '1.0');
    if (stored === undefined) throw new Error('nothing was published');
    const { support } = loadEdition(stored).edition;
    expect(support?.coverage?.types.map(({ code, best }) => [code, best])).to.deep.equal([['statistics', 0.5], ['script', 0], ['formula', 0], ['quotes', 0]]);
    // one HTML file that stands alone: drawn, with who answers for what it shows, and nothing to fetch
    const single = await lead.get('/sv/r/published/1.0/report.html');
    expect([single.status, single.text.includes('Stöd som finns'), /Registret, 1\soktober\s2025, ansvarig Staben/.test(single.text), /Samlad bedömning/.test(single.text.replaceAll('\u00ad', '')), /<svg[^>]+role="img"/.test(single.text), / src="(?!data:)/.test(single.text)]).to.deep.equal([200, true, true, true, true, false]);
    // what is taken away later changes no edition, in any format
    await lead.post(`${path}/support/remove`, [['seen', await revision('published')]]);
    for (const [address, says] of [['/sv/r/published/1.0', /Enheten/], ['/sv/r/published/1.0/fig/3', /Registret, 1\soktober\s2025, ansvarig Staben/], ['/sv/r/published/1.0/fig/3', /class="words"[^>]*>Bara till en del\. Okänt: för vem, kapacitet och om de flesta får det</], ['/en/r/published/1.0/fig/3.csv', /'=Enheten/], ['/sv/r/published/1.0/fig/3.json', /"owner": "Staben"/], ['/sv/r/published/1.0/edition.json', /"coverage"/]] as const) {
      const shown = await lead.get(address);
      expect([shown.status, says.test(shown.text)], address).to.deep.equal([200, true]);
    }
  });
});
