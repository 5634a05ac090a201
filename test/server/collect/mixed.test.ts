/** The order of options over a whole visit: a person's own, and the same wherever they meet it. */
import { expect } from 'chai';
import { everyKind } from './everyKind.js';
import { openSite, putSurvey, Visitor, type Answered, type Site } from './openSite.js';

const base = '/sv/s/mixed';
const mixed = everyKind()
  .replace('survey: every-kind', 'survey: mixed')
  .replace('maxChoices: 3', 'maxChoices: 5\n        order: mixed')
  .replace('places: 2', 'places: 2\n        order: mixed')
  .replace('rowsPerPage: 2', 'rowsPerPage: 2\n        order: mixed');

describe('mixed order in a visit', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
    await putSurvey(site.store, mixed);
  });
  after(() => site.close());

  const found = (page: Answered, pattern: RegExp): string => [...page.text.matchAll(pattern)].map(([, code]) => code).join(' ');
  const options = (page: Answered): string => found(page, /id="q-methods-([a-z]+)" name="methods"/g);
  const rows = (page: Answered): string => found(page, /id="q-met-row-([a-z]+)"/g);
  const codeOf = (page: Answered): string => />([2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3})</.exec(page.text)?.[1] ?? '';

  async function begun(): Promise<Visitor> {
    const visitor = new Visitor(site);
    await visitor.post(base, [['consent', 'yes']]);
    return visitor;
  }

  it('differs between people and never within one person: languages, errors, pages, resuming elsewhere, the check page', async () => {
    const orders = new Set<string>();
    for (let person = 0; person < 8; person += 1) {
      const visitor = await begun();
      const order = options(await visitor.get(`${base}/p/need`));
      orders.add(order);
      expect(order.split(' ').slice(-2)).to.deep.equal(['other', 'nothing']);
      expect(options(await visitor.get('/en/s/mixed/p/need'))).to.equal(order);
      const wrong = await visitor.post(`${base}/p/need`, [['methods', 'astrology']]);
      expect(options(wrong)).to.equal(order);
      // the summary leads to the first option as it stands on this page
      expect(wrong.text).to.include(`href="#q-methods-${order.split(' ')[0] ?? ''}"`);
    }
    expect(orders.size).to.be.greaterThan(3);
  });

  it('holds for the rows of a grid over its pages, and every row is asked once and stored', async () => {
    const visitor = await begun();
    const methods = ['statistics', 'script', 'quotes', 'braces'];
    const first = await visitor.post(`${base}/p/need`, methods.map((code) => ['methods', code] as const));
    const shown = rows(first).split(' ');
    const second = await visitor.post(`${base}/p/ranks`, shown.map((row) => [`met.${row}`, 'badly'] as const));
    const order = [...shown, ...rows(second).split(' ')];
    expect([...order].sort()).to.deep.equal([...methods].sort());
    const later = await visitor.post(visitor.path, [...rows(second).split(' ').map((row) => [`met.${row}`, 'well'] as const), ['_do', 'later']]);
    const elsewhere = new Visitor(site);
    await elsewhere.post(`${base}/resume`, [['code', codeOf(later)]]);
    const again = await elsewhere.get(`${base}/p/ranks`);
    expect(rows(again)).to.equal(shown.join(' '));
    expect(again.text.match(/ checked/g)).to.have.length(2);
    await elsewhere.post(`${base}/p/you`, [['role', 'senior']]);
    const check = (await elsewhere.post(`${base}/p/words`, [['comments', 'x']])).text;
    const labels = new Map([['statistics', 'Statistik'], ['script', '&lt;script&gt;'], ['quotes', 'onmouseover'], ['braces', '{{constructor}}']]);
    const grid = check.slice(check.indexOf('id="a-met"'));
    const places = order.map((code) => grid.indexOf(labels.get(code) ?? '-'));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    await elsewhere.post(`${base}/check`, [['_do', 'send']]);
    for await (const { seed, answers } of site.store.answers.readAll('mixed')) {
      expect(seed).to.be.within(0, 2 ** 32 - 1);
      const met = answers.get('met');
      expect(met?.kind === 'grid' ? [...met.rows.keys()].sort() : []).to.deep.equal([...methods].sort());
      const chosen = answers.get('methods');
      expect(chosen?.kind === 'multiple' ? chosen.codes : []).to.deep.equal(methods);
    }
    expect(await site.store.answers.count('mixed')).to.equal(1);
  });

  it('draws no seed for a survey that mixes nothing', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    await visitor.post('/sv/s/every-kind/p/you', [['role', 'senior']]);
    await visitor.post('/sv/s/every-kind/p/words', [['comments', 'x']]);
    await visitor.post('/sv/s/every-kind/check', [['_do', 'send']]);
    for await (const response of site.store.answers.readAll('every-kind')) expect(response).to.not.have.property('seed');
  });
});
