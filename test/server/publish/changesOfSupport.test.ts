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

  it('count what is new and what is gone apart from what changed, and never say that nothing changed where a figure is new', async () => {
    const together = { code: 'together', chart: 'upset-needs', question: 'methods', heading: both('Vad går ihop?'), title: { text: both('Ihop') } };
    const [pilot, service, covered] = figures;
    const next = async (more: readonly unknown[]) => {
      await site.store.surveys.putPlan('small', JSON.stringify({ ...smallPlan, figures: [...smallPlan.figures, ...more] }));
      await publishEdition(site.store, { survey: 'small', note: 'Ny figur', now: new Date('2026-02-02T12:00:00Z'), who: 'test', language: 'sv' });
    };
    await next([pilot, covered]);
    await next([pilot, covered, service]);
    await next([pilot, covered, service, together]);
    const headings = async (language: string, from: string, to: string) => ((await visitor.get(`/${language}/r/small/changes?from=${from}&to=${to}`)).text.match(/<h3>[^<]+<\/h3>/g) ?? []).slice(0, 2).map((text) => text.replaceAll(/<[^>]+>/g, '').replace(/\d{2,}/, 'n'));
    const told = await Promise.all([['1.1', '1.2'], ['1.2', '1.3'], ['1.3', '1.4']].map(async ([from = '', to = '']) => [await headings('sv', from, to), await headings('en', from, to)]));
    expect(told).to.deep.equal([
      [['n tal finns inte längre', 'En text har ändrats och en figur är borttagen'], ['n numbers are no longer there', 'One text changed and one figure is removed']],
      [['n tal är nya', 'En figur är ny'], ['n numbers are new', 'One figure is new']],
      [['Inget tal i 1.3 har ändrats. Nya tal står i den nya figuren.', 'En figur är ny'], ['No number of 1.3 changed. New numbers are in the new figure.', 'One figure is new']],
    ]);
    const files = await Promise.all(['', '.json', '.csv'].map(async (format) => (await visitor.get(`/sv/r/small/changes${format}?from=1.2&to=1.3`)).text.replaceAll('\u00a0', ' ')));
    const [page = '', json = '', csv = ''] = files;
    const { numbers, texts } = JSON.parse(json) as { readonly numbers: readonly object[]; readonly texts: readonly object[] };
    expect(texts).to.deep.equal([{ where: 'Figur 5, ny figur', before: '', after: 'Stöd', figure: 'new' }]);
    expect(page).to.match(/<dt>Figur 5, ny figur<\/dt><dd><p><span[^>]*>I 1\.2:<\/span> finns inte<\/p><p><span[^>]*>I 1\.3:<\/span> Stöd<\/p>/);
    expect([csv.match(/^number;/gm)?.length, page.match(/<tr role="row"><th scope="row"/g)?.length]).to.deep.equal([numbers.length, numbers.length]);
    expect(csv.match(/^text;.*/gm)?.map((line) => line.replaceAll(/;+/g, ';'))).to.deep.equal(['text;Figur 5, ny figur;Stöd;1.2;1.3;EXEMPEL. Påhittade svar, inte en verklig undersökning.']);
  });
});
