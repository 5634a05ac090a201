/**
 * Who gets where, for every route that the program serves: the routes come from the router itself, what to expect from
 * the table of permissions. Authority: trust.md 2 (T4, T11, T12, T21, T22, T33), 6 A (80); CVE-2018-1000514, REDCap CVE-2026-90817.
 */
import { expect } from 'chai';
import { findActor, openSession } from '../../../../server/access/sessions.js';
import { holdersOf, inventoryRoles, permissions, type Holder, type Permission } from '../../../../server/access/permissions.js';
import { allRoutes } from '../../../../server/start/webProgram.js';
import { createApp } from '../../../../server/web/createApp.js';
import { createWebServer, listen } from '../../../../server/web/listen.js';
import { page } from '../../../../server/web/reply.js';
import type { Route } from '../../../../server/web/route.js';
import { ask, openSite, putSurvey, Visitor, type Answered, type Site } from '../../collect/openSite.js';
import { everyKind } from '../../collect/everyKind.js';
import { signedIn, type DeskVisitor } from '../signedIn.js';

/** Looked at one by one: what anybody may post to, and why it harms nobody. */
const openPosts: ReadonlyMap<string, string> = new Map([
  ['/:lang/s/:survey', 'begins an answer'],
  ['/:lang/s/:survey/answers', 'sends a whole answer with its own key'],
  ['/:lang/s/:survey/resume', 'asks for a code, throttled'],
  ['/:lang/s/:survey/resume/mail', 'mails the code of one’s own draft'],
  ['/:lang/s/:survey/no', 'says no with one’s own invitation'],
  ['/:lang/s/:survey/withdraw', 'asks for a receipt, throttled'],
  ['/:lang/s/:survey/p/:section', 'saves one’s own draft'],
  ['/:lang/s/:survey/check', 'sends one’s own draft'],
  ['/:lang/login', 'asks for a link, throttled, same answer to everybody'],
  ['/:lang/login/link/:token', 'needs the mailed token'],
  ['/:lang/login/first/:token', 'needs the token of the terminal'],
  ['/:lang/logout', 'ends the session of its own cookie'],
  ['/:lang/r/:report/:edition/making/:file', 'takes the one who holds the secret of a turn out of a line'],
]);
const openGets = /^\/(?:live|ready|robots\.txt|sitemap\.xml|i\/|oidc\/callback$|:lang\/?$|:lang\/(?:s|r|login|i)(?:\/|$)|assets\/|:lang\/(?:privacy|accessibility|about)$|\{?\*|favicon)/;

const table: Readonly<Record<string, readonly Holder[]>> = {
  sign_in: ['lead', 'analyst', 'contact', 'reviewer', 'reader', 'owner'], see_collection: ['lead', 'analyst', 'contact', 'owner'], write_to_people: ['lead'],
  see_definition: ['lead', 'analyst', 'reviewer', 'reader', 'owner'], edit_definition: ['lead', 'analyst'], create_survey: ['lead', 'owner'], run_survey: ['lead'],
  see_results: ['lead', 'analyst', 'reviewer', 'reader'], freeze_results: ['lead'], see_exact: ['analyst'], export_answers: ['analyst'], withdraw_edition: ['lead', 'owner'], see_report: ['lead', 'analyst', 'reader'], write_report: ['lead', 'analyst'], publish_report: ['lead'], give_roles: ['lead', 'owner'], see_log: ['lead', 'owner'], run_system: ['owner'],
};

function permissionOf({ who }: Route): Permission | undefined {
  return permissions.find((permission) => permission === who);
}

function pathOf(pattern: string, values: Readonly<Record<string, string>> = {}): string {
  const known: Readonly<Record<string, string>> = { lang: 'sv', survey: 'every-kind', report: 'every-kind', edition: '1.0', n: '1', version: '1', token: 'A'.repeat(43), section: 'need', round: '00000000-0000-4000-8000-000000000000', ...values };
  return pattern.replace(/\{[^}]*\}/g, '').replace(/[:*](\w+)/g, (_whole, name: string) => known[name] ?? 'x');
}

describe('who gets where', () => {
  let site: Site;
  let routes: readonly Route[];
  let guarded: readonly { readonly route: Route; readonly permission: Permission }[];
  /** The same routes, each of which only says that it was reached. */
  let door: { readonly port: number; reached: number; close(): void };
  let people: Map<string, DeskVisitor>;

  before(async () => {
    site = await openSite({ everything: true });
    await putSurvey(site.store, everyKind().replace('survey: every-kind', 'survey: of-another').replace('inventory: every-kind', 'inventory: another'));
    routes = allRoutes(site.services);
    guarded = routes.flatMap((route) => {
      const permission = permissionOf(route);
      return permission === undefined ? [] : [{ route, permission }];
    });
    const state = { reached: 0 };
    const handle = (): ReturnType<typeof page> => {
      state.reached += 1;
      return page('reached');
    };
    const server = createWebServer(createApp(site.services, routes.map((route) => ({ ...route, handle }))), undefined);
    const port = await listen(server, 0, '127.0.0.1');
    door = { port, get reached() { return state.reached; }, set reached(value) { state.reached = value; }, close: () => void server.close(() => undefined) };
    people = new Map();
    for (const holder of [...inventoryRoles, 'owner'] as const) people.set(holder, await signedIn(site, holder));
    for (const role of inventoryRoles) people.set(`${role} elsewhere`, await signedIn(site, role, 'another'));
  });
  after(async () => {
    door.close();
    await site.close();
  });

  function cookiesOf(visitor: DeskVisitor): string {
    return [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async function knock(route: Route, who: DeskVisitor | undefined, headers: Readonly<Record<string, string>> = {}, token = who?.formToken ?? ''): Promise<Answered> {
    const own = { ...(who === undefined ? {} : { cookie: cookiesOf(who) }), ...(route.method === 'POST' ? { origin: `http://127.0.0.1:${door.port}` } : {}), ...headers };
    const sent = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== ''));
    return ask(door.port, route.method, pathOf(route.path), { headers: sent, ...(route.method === 'POST' ? { fields: token === '' ? [] : [['_form', token]] } : {}) });
  }

  function outcomeOf({ status, text, headers }: Answered): string {
    if (text === 'reached') return 'in';
    if (status === 302 && headers.location?.startsWith('/sv/login?next=') === true) return 'sign in';
    return status === 403 && text.includes('Inget är sparat än') ? 'sign in' : String(status);
  }

  it('T33: the table of permissions is the one that was decided', () => {
    expect(Object.fromEntries(permissions.map((permission) => [permission, holdersOf(permission)]))).to.deep.equal(table);
  });

  it('T33: every route names a permission, or is on the list of those that were looked at', () => {
    expect(guarded.length).to.be.greaterThan(15);
    const unlisted = routes.filter((route) => permissionOf(route) === undefined && !(route.method === 'POST' ? openPosts.has(route.path) : openGets.test(route.path)));
    expect(unlisted.map(({ method, path, who }) => `${method} ${path} ${who}`)).to.deep.equal([]);
    expect(guarded.filter(({ route }) => !route.path.startsWith('/:lang/w')).map(({ route }) => route.path), 'the desk has one place').to.deep.equal([]);
    expect(routes.filter((route) => route.path.startsWith('/:lang/w') && permissionOf(route) === undefined)).to.deep.equal([]);
    expect([...openPosts.keys()].filter((path) => !routes.some((route) => route.method === 'POST' && route.path === path)), 'what is listed is there').to.deep.equal([]);
  });

  it('T33: every route, for nobody, for each role here and elsewhere, for the owner, and for a closed account', async () => {
    const closed = await signedIn(site, 'lead');
    const account = await site.store.accounts.find(closed.account);
    if (account !== undefined) await site.store.accounts.update({ ...account, isDisabled: true });
    const wrong: string[] = [];
    let looked = 0;
    for (const { route, permission } of guarded) {
      const holders = table[permission] ?? [];
      const isOfSurvey = route.path.includes(':survey');
      const expected: (readonly [string, DeskVisitor | undefined, string])[] = [['nobody', undefined, 'sign in'], ['closed', closed, 'sign in']];
      for (const [name, visitor] of people) {
        const [role = '', elsewhere] = name.split(' ');
        const may = holders.some((holder) => holder === role) || permission === 'sign_in';
        expected.push([name, visitor, elsewhere !== undefined && isOfSurvey ? '404' : may ? 'in' : '403']);
      }
      const all = await Promise.all(expected.map(async ([name, visitor, outcome]) => [name, outcomeOf(await knock(route, visitor)), outcome] as const));
      looked += all.length;
      wrong.push(...all.filter(([, found, outcome]) => found !== outcome).map(([name, found, outcome]) => `${route.method} ${route.path} (${permission}) ${name}: ${found}, not ${outcome}`));
    }
    expect(wrong).to.deep.equal([]);
    expect(looked).to.equal(guarded.length * 13);
  });

  it('T21: nothing is posted in somebody’s name: other sites, no token, and the token of another session are refused at every route', async () => {
    const posts = guarded.filter(({ route }) => route.method === 'POST');
    expect(posts.length).to.be.greaterThan(6);
    const second = await sessionOf(people.get('lead'));
    const wrong: string[] = [];
    for (const { route, permission } of posts) {
      const who = people.get(table[permission]?.[0] ?? 'owner');
      if (who === undefined) throw new Error(`nobody holds ${permission}`);
      const tries: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
        ['Origin null', { origin: 'null' }, who.formToken], ['another site', { origin: 'https://evil.example' }, who.formToken],
        ['a neighbour of the same site', { origin: `http://sub.127.0.0.1:${door.port}` }, who.formToken], ['another port', { origin: 'http://127.0.0.1:1' }, who.formToken],
        ['told as same-site', { 'sec-fetch-site': 'same-site' }, who.formToken], ['told as cross-site', { 'sec-fetch-site': 'cross-site' }, who.formToken],
        ['no Origin and no token', { origin: '' }, ''], ['no token', {}, ''], ['an empty token', {}, ' '], ['a token of another session', {}, second],
        ['a token that is cut', {}, who.formToken.slice(1)],
      ];
      for (const [name, headers, token] of tries) {
        const before = door.reached;
        const answer = await knock(route, who, headers, token);
        if (answer.status !== 403 || door.reached !== before) wrong.push(`${route.path}: ${name} gave ${answer.status}`);
      }
      if ((await knock(route, who)).text !== 'reached') wrong.push(`${route.path}: its own page is refused`);
    }
    for (const route of routes.filter((each) => each.method === 'POST' && permissionOf(each) === undefined)) {
      for (const origin of ['null', 'https://evil.example', `http://sub.127.0.0.1:${door.port}`]) {
        if ((await knock(route, undefined, { origin })).status !== 403) wrong.push(`${route.path}: ${origin}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  /** Of another session of the same person. */
  async function sessionOf(visitor: DeskVisitor | undefined): Promise<string> {
    const token = await openSession(site.services, visitor?.account ?? '');
    return (await findActor(site.services, token))?.formToken ?? '';
  }

  /** Of every row of every table; when a session was last seen is the one thing that looking changes. */
  async function checksum(): Promise<ReadonlyMap<string, string>> {
    const tables = await site.database.query<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('desk', 'people', 'drafts', 'answers', 'links') and table_type = 'BASE TABLE'`);
    expect(tables.length).to.be.greaterThan(15);
    const sums = new Map<string, string>();
    for (const { name } of tables) {
      const row = name === 'desk.session' ? 'token_hash, account, started' : '*';
      const [found] = await site.database.query<{ sum: string | null }>(`select md5(string_agg(line, '|' order by line)) as sum from (select t::text as line from (select ${row} from ${name}) t) lines`);
      sums.set(name, found?.sum ?? '');
    }
    return sums;
  }

  const hostile = ["' or '1'='1", '1; drop table desk.account--', '"><script>alert(1)</script>', '{{7*7}}', '../../etc/passwd', '\u0000', '%'.repeat(50), '__proto__', '9'.repeat(40)];

  const queried = ['page', 'said', 'next', 'out', 'q', 'unit', 'view', 'from', 'version', 'state', 'code'];
  const placed = ['account', 'token', 'section', 'n', 'round', 'version', 'person', 'format', 'edition'];

  it('T22, T11, T12: GET of every route, with ordinary and hostile queries, changes nothing, breaks nothing, runs nothing, and may stand in no frame', async () => {
    const everybody = await signedIn(site, 'owner');
    await site.store.accounts.putMembership({ account: everybody.account, inventory: 'every-kind', role: 'lead', units: [] });
    const analyst = people.get('analyst');
    const before = await checksum();
    const wrong: string[] = [];
    const gets = routes.filter(({ method }) => method === 'GET');
    for (const route of gets) {
      const who = route.who === 'export_answers' ? analyst : everybody;
      const path = pathOf(route.path, { account: everybody.account });
      const turn = gets.indexOf(route) % 3;
      const queries = hostile.filter((_text, index) => index % 3 === turn).map((text) => `${path}?${queried.map((name) => `${name}=${encodeURIComponent(text)}`).join('&')}`);
      const places = hostile.slice(0, 5).map((text) => pathOf(route.path, Object.fromEntries(placed.map((name) => [name, encodeURIComponent(text)]))));
      const paths = new Set([path, ...queries, ...places]);
      for (const asked of paths) {
        const answer = await (who ?? everybody).once('GET', asked);
        const at = `${route.path} ${asked}: ${answer.status}`;
        if (answer.status >= 500) wrong.push(at);
        if (answer.headers['content-type']?.startsWith('text/html') === true && answer.text.includes('<script>alert(1)')) wrong.push(`${at} runs a script`);
        if (!(answer.headers['content-security-policy'] ?? '').includes("frame-ancestors 'none'")) wrong.push(`${at} may be framed`);
        if (/(?:^|\s)at .*\.[jt]s:\d+|SQLSTATE|node_modules/.test(answer.text)) wrong.push(`${at} tells how it is made`);
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(gets.length).to.be.greaterThan(25);
    const changed = await checksum();
    expect([...changed].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name)).to.deep.equal([]);
  });

  it('T4, A80: whose role is in another inventory finds nothing of this one at any address, and changes nothing by posting there', async () => {
    const before = await checksum();
    const wrong: string[] = [];
    const stranger = people.get('lead elsewhere');
    const member = people.get('reader');
    if (stranger === undefined || member === undefined) throw new Error('nobody to try with');
    let tried = 0;
    for (const { route } of guarded.filter(({ route: { path } }) => path.includes(':survey'))) {
      for (const survey of ['every-kind', 'no-such-survey', '%2e%2e', "every-kind'--"]) {
        const path = pathOf(route.path, { survey, account: member.account });
        const answer = await (route.method === 'GET' ? stranger.once('GET', path) : stranger.once('POST', path, { fields: [['_form', stranger.formToken], ['role', 'lead'], ['survey', 'of-another'], ['inventory', 'another']] }));
        tried += 1;
        if (answer.status !== 404 || answer.text.includes('Alla slag')) wrong.push(`${route.method} ${path}: ${answer.status}`);
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(tried).to.be.greaterThan(30);
    expect([...(await checksum())]).to.deep.equal([...before]);
  });

  it('an address of the desk written in another way is no way around the door', async () => {
    for (const path of ['/sv/%77', '/sv//w', '/sv/w/', '/SV/w', '/sv/W', '/sv/w%2fsystem', '/sv/./w/system', '/sv/w/%73ystem', '/sv/w/system/', '/sv/s/../w/system', '/sv/w/system%00', '/sv/w/system;x', '/sv/%2577']) {
      const answer = await new Visitor(site).go('GET', path);
      expect([200, 301, 302, 400, 404], path).to.contain(answer.status);
      expect(answer.text, path).not.to.contain('class="desk"');
    }
  });
});
