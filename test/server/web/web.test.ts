/** What holds for every request, whichever page it is for. Authority: trust.md 2 (T3, T12, T21–T24, T32) and contracts.md (Addresses). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { expect } from 'chai';
import fc from 'fast-check';
import { permissions } from '../../../server/access/permissions.js';
import { collectRoutes } from '../../../server/collect/collectRoutes.js';
import { allRoutes } from '../../../server/start/webProgram.js';
import { createPublicBuffers } from '../../../server/web/buffers.js';
import { chooseLanguage } from '../../../server/web/chooseLanguage.js';
import { createExpress } from '../../../server/web/createApp.js';
import { headersFor } from '../../../server/web/headers.js';
import { createWebServer, listen } from '../../../server/web/listen.js';
import { parseForm } from '../../../server/web/parseForm.js';
import { file, page, redirect } from '../../../server/web/reply.js';
import { layoutWords } from '../../../views/words/layout.js';
import { surveyWords } from '../../../views/words/survey.js';
import { projectRoot } from '../../support/projectRoot.js';
import { ask, openSite, Visitor, type Answered, type Site } from '../collect/openSite.js';

const start = '/sv/s/every-kind';

function bytes(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}

/** What comes back for these very bytes. */
function say(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(port, '127.0.0.1', () => void socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => (said += part)).on('end', () => resolve(said)).on('error', reject);
  });
}

describe('every request', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('to a kept page is answered with the very headers and bytes that Express would send', async () => {
    site.setNow(new Date('2025-10-20T10:00:00Z'));
    const rendered = await ask(site.port, 'GET', start);
    site.breakStore(() => {
      throw new Error('a kept page needs no database');
    });
    const kept = await ask(site.port, 'GET', start);
    expect((await ask(site.port, 'GET', `${start}?utm_source=letter`)).text).to.equal(kept.text);
    site.breakStore(undefined);
    expect((await ask(site.port, 'GET', `${start}/`)).headers.location).to.equal(start);
    const without = (headers: IncomingHttpHeaders): IncomingHttpHeaders => ({ ...headers, date: undefined });
    expect(without(kept.headers)).to.deep.equal(without(rendered.headers));
    expect(kept.text).to.equal(rendered.text);
    const packed = await bytes(site.port, start, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(packed.body).toString()).to.equal(kept.text);
    expect(packed.headers.etag).to.not.equal(kept.headers.etag);
    const same = await ask(site.port, 'GET', start, { headers: { 'if-none-match': String(kept.headers.etag) } });
    expect([same.status, same.text]).to.deep.equal([304, '']);
    // looked at again after a while, so that a survey that closes here closes everywhere
    site.setNow(new Date('2025-10-20T10:00:06Z'));
    await site.store.surveys.setState('every-kind', 'paused');
    expect((await ask(site.port, 'GET', start)).status).to.equal(403);
    await site.store.surveys.setState('every-kind', 'open');
    site.setNow(new Date('2025-10-20T10:00:12Z'));
  });

  it('to a question page is answered alike before Express and by it, also when it fails', async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    const server = createWebServer(createExpress(site.services, collectRoutes(site.services)), undefined);
    try {
      const slow = await listen(server, 0, '127.0.0.1');
      const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ');
      const alike = ({ status, headers, text }: Answered): unknown => ({ status, headers: { ...headers, date: undefined }, text: text.replace(/<code>\w+<\/code>/, '') });
      for (const path of [`${start}/p/need`, `${start}/p/you?at=nowhere`, `${start}/p/none`, '/sv/s/none/p/need']) {
        for (const headers of [{ cookie }, {}]) expect(alike(await ask(site.port, 'GET', path, { headers })), path).to.deep.equal(alike(await ask(slow, 'GET', path, { headers })));
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('gets the whole header table, whether it is a page, a file, a redirect, a refusal or an error', async () => {
    const asset = /href="(\/assets\/[^"]+\.css)"/.exec((await ask(site.port, 'GET', start)).text)?.[1] ?? '';
    const paths: readonly (readonly [string, string, string])[] = [['GET', start, 'public'], ['GET', asset, 'immutable'], ['GET', '/', 'personal'], ['GET', '/sv/nowhere', 'personal'], ['PUT', start, 'personal'], ['GET', `${start}/resume`, 'personal'], ['GET', '/live', 'personal'], ['POST', start, 'personal']];
    for (const [method, path, rule] of paths) {
      const { headers } = await ask(site.port, method, path);
      const cache = rule === 'public' || rule === 'immutable' ? rule : 'personal';
      for (const [name, value] of headersFor(cache, undefined)) expect(headers[name.toLowerCase()], `${method} ${path} ${name}`).to.equal(value);
      expect(headers['x-powered-by']).to.equal(undefined);
    }
  });

  it('says in a policy that nothing runs and nothing is embedded unless it is ours', () => {
    const policy = new Map(headersFor('personal', undefined)).get('Content-Security-Policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy.split('; ')).to.include(part);
    expect(policy).to.not.include('unsafe');
    expect(new Map(headersFor('personal', 'https://behov.example.org')).has('Strict-Transport-Security')).to.equal(true);
    expect(new Map(headersFor('personal', 'http://localhost')).has('Strict-Transport-Security')).to.equal(false);
  });

  it('is let in only under a name of ours', async () => {
    const hosts: readonly (readonly [string, number])[] = [['127.0.0.1', 200], ['localhost:3000', 200], ['[::1]:3000', 200], ['evil.example', 421], ['127.0.0.1.evil.example', 421], ['localhost.evil.example', 421]];
    for (const [host, status] of hosts) expect((await ask(site.port, 'GET', start, { headers: { host } })).status, host).to.equal(status);
    expect((await ask(site.port, 'GET', '/live', { headers: { host: 'balancer.internal' } })).status).to.equal(200);
  });

  it('with a whole address for a path is asked of the site in it, which no page repeats', async () => {
    for (const [target, status] of [[`http://evil.example${start}`, 421], [`http://localhost${start}`, 200], [`http://localhost${start}/resume`, 200], ['http://evil.example/live', 200]] as const) {
      const said = await say(site.port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(said, target).to.match(new RegExp(`^HTTP/1.1 ${status} `)).and.not.include('evil.example').and.not.include('http://localhost');
    }
  });

  it('that is refused before it is a request wears the same headers', async () => {
    const rows = [['CONNECT /sv/ HTTP/1.1', 405], [`GET ${start} HTTP/1.1\r\nExpect: wonders`, 417], ['GET /sv/ HTTP/9.9', 400], [`GET /sv/ HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`, 431]] as const;
    for (const [head, status] of rows) {
      const said = await say(site.port, `${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(said).to.match(new RegExp(`^HTTP/1.1 ${status} `));
      for (const [name, value] of headersFor('personal', undefined)) expect(said, `${status} ${name}`).to.include(`${name}: ${value}\r\n`);
    }
  });

  it('that changes something is taken from our own pages only', async () => {
    const own = `http://127.0.0.1:${site.port}`;
    const rows: readonly (readonly [Record<string, string>, boolean])[] = [
      [{ origin: own }, true], [{ 'sec-fetch-site': 'same-origin' }, true], [{ 'sec-fetch-site': 'none' }, true], [{}, true],
      [{ origin: 'null' }, false], [{ origin: 'https://evil.example' }, false], [{ origin: `http://127.0.0.1:${site.port + 1}` }, false], [{ origin: own.replace('http', 'https') }, false],
      [{ 'sec-fetch-site': 'cross-site' }, false], [{ 'sec-fetch-site': 'same-site' }, false], [{ 'sec-fetch-site': 'cross-site', origin: own }, false],
    ];
    for (const [headers, isTaken] of rows) {
      const { status } = await ask(site.port, 'POST', start, { headers, fields: [] });
      expect(status === 403, JSON.stringify(headers)).to.equal(!isTaken);
    }
  });

  it('without a language goes to the best one, same path, and never to another site', async () => {
    const rows: readonly (readonly [string, string, number, string | undefined])[] = [
      ['/', 'en-GB,en;q=0.9', 302, '/en/'], ['/', '', 302, '/sv/'], ['/fr/s/x', 'fr', 302, '/sv/s/x'], ['/no/s/x?at=y', 'en', 302, '/en/s/x?at=y'],
      ['//evil.example', 'sv', 404, undefined], ['/de//evil.example', 'sv', 302, '/sv/evil.example'], ['/robots.txt', 'sv', 404, undefined], ['/sv/nowhere', 'en', 404, undefined],
      ['/EN/s/x', 'sv', 302, '/en/s/x'], ['/nope', 'sv', 404, undefined], ['/%2525', 'sv', 404, undefined], ['/nope/s/every-kind', 'sv', 404, undefined], ['/sv%2fs%2fevery-kind', 'sv', 404, undefined],
    ];
    for (const [path, accept, status, to] of rows) {
      const answer = await ask(site.port, 'GET', path, { headers: { 'accept-language': accept } });
      expect([answer.status, answer.headers.location], path).to.deep.equal([status, to]);
    }
  });

  it('with GET or HEAD changes nothing, however often a scanner follows a link', async () => {
    const rows = async (): Promise<unknown> => site.database.query('select (select count(*) from drafts.draft) as drafts, (select count(*) from answers.inbox) as answers');
    const before = await rows();
    for (let i = 0; i < 10; i += 1) for (const method of ['GET', 'HEAD']) for (const path of [start, `${start}/p/need`, `${start}/check`, `${start}/done`, `${start}/resume?saved=1`]) await ask(site.port, method, path, { headers: { 'user-agent': 'LinkScanner/1.0' } });
    expect(await rows()).to.deep.equal(before);
  });

  it('reaches only routes that say who may use them; those that ask for no right at the desk are these', () => {
    const routes = allRoutes(site.services);
    const open = routes.filter(({ who }) => !permissions.some((permission) => permission === who)).map(({ method, path, who }) => `${who} ${method} ${path}`).sort();
    expect(open).to.deep.equal([
      'anyone GET /:lang/',
      'anyone GET /:lang/accessibility',
      'anyone GET /:lang/login',
      'anyone GET /:lang/login/first/:token',
      'anyone GET /:lang/login/link/:token',
      'anyone GET /:lang/login/sent',
      'anyone GET /:lang/login/university',
      'anyone GET /:lang/privacy',
      'anyone GET /:lang/r',
      'anyone GET /:lang/r/:report',
      'anyone GET /:lang/r/:report/:edition',
      'anyone GET /:lang/r/:report/:edition/edition.json',
      'anyone GET /:lang/r/:report/:edition/fig/:file',
      'anyone GET /:lang/r/:report/:edition/making/:file',
      'anyone GET /:lang/r/:report/:edition/methods',
      'anyone GET /:lang/r/:report/:edition/report.:format',
      'anyone GET /:lang/r/:report/:edition/report.zip',
      'anyone GET /:lang/r/:report/:edition/share.png',
      'anyone GET /:lang/r/:report/:edition/summary',
      'anyone GET /:lang/r/:report/:edition/summary.:format',
      'anyone GET /:lang/r/:report/changes',
      'anyone GET /:lang/r/:report/changes.csv',
      'anyone GET /:lang/r/:report/changes.json',
      'anyone GET /:lang/s/:survey',
      'anyone GET /:lang/s/:survey/accessibility',
      'anyone GET /:lang/s/:survey/answered',
      'anyone GET /:lang/s/:survey/no',
      'anyone GET /:lang/s/:survey/privacy',
      'anyone GET /:lang/s/:survey/resume',
      'anyone GET /:lang/s/:survey/withdraw',
      'anyone GET /i/:token',
      'anyone GET /i/:token/no',
      'anyone GET /oidc/callback',
      'anyone GET /robots.txt',
      'anyone GET /sitemap.xml',
      'anyone POST /:lang/login',
      'anyone POST /:lang/login/first/:token',
      'anyone POST /:lang/login/link/:token',
      'anyone POST /:lang/logout',
      'anyone POST /:lang/r/:report/:edition/making/:file',
      'anyone POST /:lang/s/:survey',
      'anyone POST /:lang/s/:survey/answers',
      'anyone POST /:lang/s/:survey/no',
      'anyone POST /:lang/s/:survey/resume',
      'anyone POST /:lang/s/:survey/withdraw',
      'monitor GET /live',
      'monitor GET /ready',
      'respondent GET /:lang/s/:survey/check',
      'respondent GET /:lang/s/:survey/done',
      'respondent GET /:lang/s/:survey/p/:section',
      'respondent POST /:lang/s/:survey/check',
      'respondent POST /:lang/s/:survey/p/:section',
      'respondent POST /:lang/s/:survey/resume/mail',
    ]);
    const app = createExpress(site.services, routes);
    const inRouter = app.router.stack.flatMap(({ route }) => (route === undefined ? [] : [route.path]));
    expect(inRouter.sort()).to.deep.equal([...new Set(routes.map(({ path }) => path))].sort());
  });

  it('over https gets cookies that only this host can set and no script can read', async () => {
    const secure = await openSite({ publicUrl: 'https://behov.example.org' });
    try {
      const headers = { host: 'behov.example.org', origin: 'https://behov.example.org' };
      const answer = await ask(secure.port, 'POST', start, { headers, fields: [['consent', 'yes']] });
      const [cookie = ''] = answer.headers['set-cookie'] ?? [];
      expect(cookie).to.match(/^__Host-behov-every-kind=/).and.include('; Path=/').and.include('; Secure').and.include('; HttpOnly').and.include('; SameSite=Lax').and.not.include('Domain');
      expect((await ask(secure.port, 'GET', start, { headers: { host: '127.0.0.1' } })).status).to.equal(421);
    } finally {
      await secure.close();
    }
  });
});

describe('a posted form', () => {
  it('is read as it was written, for any names and values', () => {
    const pair = fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }));
    fc.assert(fc.property(fc.array(pair, { maxLength: 20 }), (pairs) => {
      const form = parseForm(Buffer.from(new URLSearchParams(pairs).toString()));
      const expected = new Map<string, string[]>();
      for (const [name, value] of pairs) expected.set(name, [...(expected.get(name) ?? []), value]);
      expect(form).to.deep.equal(expected);
    }));
  });

  it('may have 500 fields and not one more', () => {
    const body = (count: number): Buffer => Buffer.from(Array.from({ length: count }, (_, i) => `a${i}=`).join('&'));
    expect(parseForm(body(500)).size).to.equal(500);
    expect(() => parseForm(body(501))).to.throw('web_too_many_fields');
  });
});

describe('the language of a visitor', () => {
  const rows: readonly (readonly [string | undefined, string])[] = [
    [undefined, 'sv'], ['', 'sv'], ['en', 'en'], ['en-US,sv;q=0.5', 'en'], ['de,sv;q=0.8,en;q=0.9', 'en'], ['de', 'sv'], ['*', 'sv'], ['en;q=0', 'sv'], ['EN-gb', 'en'], ['sv-FI;q=0.1, xx;q=1', 'sv'], [';;,,=', 'sv'],
  ];
  for (const [header, language] of rows) {
    it(`${JSON.stringify(header)} is ${language}`, () => expect(chooseLanguage(header)).to.equal(language));
  }
});

describe('replies', () => {
  it('never lead to another site', () => {
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/a\r\nSet-Cookie: x=1', 'relative', '/å']) expect(() => redirect(to), to).to.throw('stay on this site');
    expect(redirect('/sv/s/x?at=y').headers).to.deep.equal([['Location', '/sv/s/x?at=y']]);
  });

  it('of one person are never kept for all', () => {
    expect(() => createPublicBuffers(() => 0).put('/sv/', page('x'))).to.throw('personal');
  });
});

describe('kept bytes', () => {
  it('stay within their limit whatever is asked for, and files without which no page has its looks are never dropped', () => {
    const buffers = createPublicBuffers(() => 0, 10_000);
    const style = Buffer.alloc(9_000);
    buffers.put('/assets/a.css', file(style, 'text/css', { cache: 'immutable' }));
    const bytes = (count: number): string => Array.from({ length: count }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90))).join('');
    for (let i = 0; i < 3_000; i += 1) buffers.put(`/sv/${i}`, page(bytes(1_000), { cache: 'public' }));
    const kept = Array.from({ length: 3_000 }, (_, i) => i).filter((i) => buffers.get(`/sv/${i}`) !== undefined);
    expect(buffers.get('/assets/a.css')?.reply.body.equals(style)).to.equal(true);
    expect(kept.length).to.be.within(1, 10);
    expect(kept.at(-1)).to.equal(2_999);
    buffers.put('/sv/large', page(bytes(20_000), { cache: 'public' }));
    buffers.put('/sv/after', page('x', { cache: 'public' }));
    expect(buffers.get('/sv/after')).to.not.equal(undefined);
  });
});

describe('templates and words', () => {
  const files = (folder: string, ending: string): readonly string[] =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).map((name) => join(projectRoot, folder, name));

  it('print text as text: no unescaped value, no inline script, style or handler', () => {
    const templates = files('views', '.hbs');
    expect(templates.length).to.be.greaterThan(10);
    for (const template of templates) {
      const text = readFileSync(template, 'utf8');
      expect(text, template).to.not.include('{{{').and.not.match(/\{\{&|<script(?! src=)|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    }
    for (const source of [...files('server/web', '.ts'), ...files('server/collect', '.ts')]) expect(readFileSync(source, 'utf8'), source).to.not.match(/SafeString|noEscape|Handlebars\.compile/);
  });

  /** Every text of a catalogue by its path; functions are filled with the same invented values in both languages. */
  function textsOf(words: unknown, path: string): readonly (readonly [string, string])[] {
    if (typeof words === 'string') return [[path, words]];
    if (typeof words === 'function') return [[path, String(Reflect.apply(words, undefined, [2, 3]))]];
    if (typeof words !== 'object' || words === null) return [];
    return Object.entries(words).flatMap(([name, value]) => textsOf(value, `${path}.${name}`));
  }

  it('have the same places in both languages, and something else to say in each', () => {
    for (const catalogue of [layoutWords, surveyWords]) {
      const [sv, en] = [new Map(textsOf(catalogue.sv, '')), new Map(textsOf(catalogue.en, ''))];
      expect([...sv.keys()]).to.deep.equal([...en.keys()]);
      const same = [...sv].filter(([place, text]) => text.trim() === '' || en.get(place)?.trim() === '' || en.get(place) === text);
      expect(same).to.deep.equal([]);
    }
  });
});
