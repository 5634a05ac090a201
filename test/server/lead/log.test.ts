/** The activity log as people read it. Authority: trust.md 2 (T27, T33), 3 (respondents leave no line). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { moves } from '../../../server/acts/lifecycle/moveSurvey.js';
import { logWords } from '../../../views/words/log.js';
import { projectRoot } from '../../support/projectRoot.js';
import { everyKind } from '../collect/everyKind.js';
import { answerAll, openSite, putSurvey, Visitor, type Site } from '../collect/openSite.js';
import { signedIn, type DeskVisitor } from './signedIn.js';

describe('the activity log', () => {
  let site: Site;
  let lead: DeskVisitor;
  let analyst: DeskVisitor;
  before(async () => {
    site = await openSite({ desk: true });
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: of-another').replace('inventory: every-kind', 'inventory: another'));
    lead = await signedIn(site, 'lead');
    analyst = await signedIn(site, 'analyst');
    const { audit } = site.store;
    await audit.add({ who: 'seed', act: 'publish_edition', survey: 'every-kind', detail: { edition: '1.0' } });
    await audit.add({ who: lead.account, act: 'add_member', survey: 'every-kind', detail: { account: analyst.account, role: 'analyst' } });
    await audit.add({ who: lead.account, act: 'something_new', survey: 'every-kind', detail: { mark: '<img src=x>', constructor: 1 } });
    await audit.add({ who: '00000000-0000-4000-8000-000000000000', act: 'remove_member', survey: 'every-kind', detail: { account: lead.account } });
    await audit.add({ who: 'cli', act: 'publish_edition', survey: 'of-another', detail: { edition: '9.9' } });
    await audit.add({ who: lead.account, act: 'sign_in', detail: { way: 'email' } });
  });
  after(() => site.close());

  it('says who did what in words, in both languages, newest first; what has no words is shown by its code; nothing of another inventory', async () => {
    const sv = (await lead.get('/sv/w/every-kind/log')).text;
    const order = ['Ett konto som inte finns längre', 'something_new', 'rollen analytiker', 'publicerade utgåva 1.0'].map((words) => sv.indexOf(words));
    expect(order.every((at, index) => at > (order[index - 1] ?? 0)), String(order)).to.equal(true);
    expect(sv).to.contain('Anna analyst').and.to.contain('&lt;img src').and.to.contain('Exemplet').and.to.contain('1–4 av 4 händelser');
    expect(sv).not.to.contain('<img').and.not.to.contain('9.9').and.not.to.contain('loggade in');
    const en = (await lead.get('/en/w/every-kind/log')).text;
    expect(en).to.contain('gave Anna analyst').and.to.contain('the role analyst').and.to.contain('published edition 1.0').and.to.contain('An account that is no longer there');
    const owner = await signedIn(site, 'owner');
    expect((await owner.get('/sv/w/system/log')).text).to.contain('9.9').and.to.contain('Ett kommando på servern').and.to.contain('loggade in med en länk med e-post').and.to.contain('of-another');
  });

  it('is read fifty at a time, and taken out whole as a file in which nothing runs', async () => {
    for (let n = 0; n < 60; n += 1) await site.store.audit.add({ who: '=HYPERLINK("x")', act: 'publish_edition', survey: 'every-kind', detail: { edition: `2.${n}` } });
    const first = (await lead.get('/sv/w/every-kind/log')).text;
    expect(first).to.contain('1–50 av 64 händelser').and.to.contain('rel="next"').and.not.to.contain('rel="prev"');
    const second = (await lead.get('/sv/w/every-kind/log?page=2')).text;
    expect(second).to.contain('51–64 av 64 händelser').and.to.contain('rel="prev"').and.not.to.contain('rel="next"');
    for (const page of ['99', '0', '-1', 'x', '1e9', "2' or 1=1"]) expect((await lead.get(`/sv/w/every-kind/log?page=${encodeURIComponent(page)}`)).status, page).to.equal(200);
    const file = await lead.get('/sv/w/every-kind/log.csv');
    expect(file.headers['content-disposition']).to.equal('attachment; filename="every-kind_log.csv"');
    const lines = file.text.trimEnd().split('\r\n');
    expect([lines.length, lines[0]]).to.deep.equal([65, '\ufeffat;who;what;act;survey;detail']);
    expect(lines.filter((line) => /(^|;)"?[=+@-]/.test(line))).to.deep.equal([]);
  });

  it('has words in both languages for everything that is done', () => {
    expect(Object.keys(logWords.sv.acts).sort()).to.deep.equal(Object.keys(logWords.en.acts).sort());
    const found = new Set<string>();
    for (const folder of ['server/acts', 'server/jobs']) {
      for (const entry of readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })) {
        if (!entry.name.endsWith('.ts')) continue;
        const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
        if (source.includes('audit.add(')) for (const [, act = ''] of source.matchAll(/\bact: '([a-z_]+)'/g)) found.add(act);
      }
    }
    for (const move of moves) found.add(`${move}_survey`);
    for (const change of ['disable', 'enable', 'make_owner', 'unmake_owner']) found.add(`${change}_account`);
    expect(found.size).to.be.greaterThan(20);
    expect([...found].filter((act) => !Object.hasOwn(logWords.sv.acts, act))).to.deep.equal([]);
  });

  it('knows nothing of those who answer', async () => {
    const before = await site.store.audit.count();
    const visitor = new Visitor(site);
    await answerAll(visitor);
    expect((await visitor.post('/sv/s/every-kind/check', [])).status).to.equal(200);
    expect(await site.store.answers.count('every-kind')).to.equal(1);
    expect(await site.store.audit.count()).to.equal(before);
  });
});
