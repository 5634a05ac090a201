/** What two editions say differently of support, on the page and in its files. */
import { expect } from 'chai';
import { publishEdition } from '../../../server/acts/publishEdition.js';
import { putSmallReport, smallAnswers, smallPlan } from '../../support/smallReport.js';
import { openSite, Visitor, type Site } from '../collect/openSite.js';

const both = (text: string) => ({ sv: text, en: text });
const who = { source: 'Registret', date: '2026-01-10', owner: 'Kansliet' };
const figures = [['pilot', 'pilot-flow'], ['service', 'capacity-service'], ['covered', 'coverage-matrix']].map(([code, chart]) => ({ code, chart, question: 'methods', heading: both('Vad finns?'), title: { text: both('Stöd') } }));
const told = (staff: number, selected: number): string => JSON.stringify({
  behov: 1, methods: 'methods', projects: { value: 1, ...who }, hours: { value: 10, ...who }, headcount: { value: 200, ...who }, staff: { statistics: { value: staff, ...who } },
  coverage: { question: 'methods', functions: [{ name: 'Enheten', meets: { statistics: 0.5 }, ...who }] },
  pilot: { name: 'Piloten', applications: { received: 30 + selected, assessed: 23 + selected, selected, reserve: 8, ...who } },
});

describe('changes of support on /changes', () => {
  let site: Site;
  let visitor: Visitor;
  before(async () => {
    site = await openSite({ everything: true });
    visitor = new Visitor(site);
    await putSmallReport(site.store, 'small', smallAnswers(), { ...smallPlan, figures: [...smallPlan.figures, ...figures] });
    for (const support of [told(3, 10), told(4, 15)]) await publishEdition(site.store, { survey: 'small', note: 'Ny uppgift', now: new Date('2026-02-01T12:00:00Z'), who: 'test', language: 'sv', support });
  });
  after(() => site.close());

  it('stand under their figure, each with what it is of, in both languages; and in JSON', async () => {
    const textOf = (html: string) => html.replaceAll('\u00a0', ' ');
    const row = (name: string, was: string, is: string) => new RegExp(`<th[^>]*>${name}</th><td[^>]*>${was}</td><td[^>]*>${is}</td>`);
    const sv = textOf((await visitor.get('/sv/r/small/changes')).text);
    expect(sv).to.include('<caption>Figur 3: Ansökningar till piloten</caption>');
    expect(sv).to.match(row('Utvalda: Antal', '10', '15')).and.to.match(row('Statistik: Personal i dag', '3', '4'));
    expect(sv).to.include('Figur 4, antaganden och uppgifter');
    const en = textOf((await visitor.get('/en/r/small/changes')).text);
    expect(en).to.match(row('Selected: Count', '10', '15')).and.to.match(row('Statistics: Staff today', '3', '4'));
    const { numbers } = JSON.parse((await visitor.get('/en/r/small/changes.json')).text) as { readonly numbers: readonly { readonly codes: object; readonly before: object; readonly after: object }[] };
    expect(numbers.filter(({ codes }) => JSON.stringify(codes).includes('"pilot-flow"')).map(({ before, after }) => [before, after].map((value) => (value as { readonly count: number }).count))).to.deep.equal([[40, 45], [33, 38], [10, 15]]);
  });
});
