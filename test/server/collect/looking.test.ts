/** Looking changes nothing: every GET of a visit, taken from the routes themselves. Authority: trust.md 1 (CSRF), T3. */
import { expect } from 'chai';
import { collectRoutes } from '../../../server/collect/collectRoutes.js';
import { invitedTo } from './invitedTo.js';
import { answerAll, openSite, Visitor, type Site } from './openSite.js';

describe('looking at the pages of a visit', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  /** Every row of every table we made, as it is now. */
  async function everything(): Promise<ReadonlyMap<string, string>> {
    const tables = await site.database.query<{ name: string }>(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    expect(tables.length).to.be.greaterThan(15);
    const found = new Map<string, string>();
    for (const { name } of tables) {
      const [row] = await site.database.query<{ sum: string }>(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`);
      found.set(name, row?.sum ?? '');
    }
    return found;
  }

  it('changes no row of any table, whatever the browser holds, and never leads more than five pages on', async () => {
    const paths = collectRoutes(site.services).filter(({ method, path }) => method === 'GET' && !path.includes('/w/')).map(({ path }) => path);
    expect(paths.length).to.be.greaterThan(9);
    const token = await invitedTo(site);
    const sections = ['need', 'ranks', 'you', 'words', 'nowhere'];
    const addresses = paths.flatMap((path) => (path.includes(':section') ? sections.map((section) => path.replace(':section', section)) : [path]))
      .map((path) => path.replace(':lang', 'sv').replace(':survey', 'every-kind').replace(':token', token));
    const visitors = { fresh: new Visitor(site), invited: new Visitor(site), begun: new Visitor(site), sent: new Visitor(site) };
    await visitors.invited.get(`/i/${token}`);
    await answerAll(visitors.begun);
    await answerAll(visitors.sent);
    await visitors.sent.post('/sv/s/every-kind/check', [['_do', 'send']]);
    const before = await everything();
    for (const [who, visitor] of Object.entries(visitors)) for (const path of addresses) for (const query of ['', '?_do=send&consent=yes&saved=1&begun=1']) for (const method of ['GET', 'HEAD']) {
      const cookies = new Map(visitor.cookies);
      const answer = await visitor.go(method, path + query);
      expect(answer.headers.location, `${who} ${path}: led on and on`).to.equal(undefined);
      expect(answer.status, `${who} ${path}`).to.be.lessThan(500);
      // a personal link leaves its cookie; nothing else a page leaves by being looked at
      if (!path.startsWith('/i/')) expect(visitor.cookies, `${who} ${path}`).to.deep.equal(cookies);
    }
    expect(await everything()).to.deep.equal(before);
  });
});
