/** Too much at once: who waits first, and what is said to them. Authority: trust.md 5.1 P5 and 5.2. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { createOverload, type Overload } from '../../../server/web/overload.js';
import { page, type Reply } from '../../../server/web/reply.js';
import type { Route, Visit } from '../../../server/web/route.js';
import { collectRoutes } from '../../../server/collect/collectRoutes.js';
import { createApp } from '../../../server/web/createApp.js';
import { createWebServer, listen } from '../../../server/web/listen.js';
import { ask, openSite, Visitor, type Site } from '../collect/openSite.js';

const start = '/sv/s/every-kind';
const reply = page('x');
const visit: Visit = { language: 'sv', path: '/', params: new Map(), query: new URLSearchParams(), form: new Map(), files: new Map(), cookies: new Map(), requestId: 'x' };

function route(method: Route['method'], who: Route['who'], more: Partial<Route> = {}): Route {
  return { method, path: '/', who, handle: () => reply, ...more };
}

const refuse = (): Reply => page('kept', { status: 503 });
const routes = {
  report: route('GET', 'anyone'),
  desk: route('GET', 'see_log'),
  begin: route('POST', 'anyone', { refuse }),
  question: route('GET', 'respondent'),
  send: route('POST', 'respondent', { refuse }),
  deskForm: route('POST', 'see_log'),
  live: route('GET', 'monitor'),
} as const;

/** Names of the routes that are let in while so many others are being answered. */
async function letIn(overload: Overload, busyWith: number): Promise<readonly string[]> {
  let free: () => void = () => undefined;
  const over = new Promise<Reply>((resolve) => (free = () => resolve(reply)));
  const others = Array.from({ length: busyWith }, () => overload.whenRoom(routes.live, visit, () => over));
  const names: string[] = [];
  for (const [name, one] of Object.entries(routes)) {
    const said = await overload.whenRoom(one, visit, () => Promise.resolve(reply)).catch(() => undefined);
    if (said?.status === 200) names.push(name);
  }
  free();
  await Promise.all(others);
  return names;
}

describe('too much at once', () => {
  const everyone = Object.keys(routes);
  const rows: readonly (readonly [string, number, number, readonly string[]])[] = [
    ['a quiet hour', 10, 99, everyone],
    ['many requests', 10, 100, everyone.filter((name) => name !== 'report' && name !== 'desk')],
    ['very many', 10, 120, ['question', 'send', 'deskForm', 'live']],
    ['hardly room for answers', 10, 140, ['send', 'deskForm', 'live']],
    ['no room', 10, 160, ['live']],
    ['a late event loop', 200, 0, everyone.filter((name) => name !== 'report' && name !== 'desk')],
    ['a later one', 350, 0, ['question', 'send', 'deskForm', 'live']],
    ['one in which hardly answers go', 500, 0, ['send', 'deskForm', 'live']],
    ['the latest', 600, 0, ['live']],
  ];
  for (const [name, delay, busyWith, expected] of rows) {
    it(`${name}: answers go before new visits, those before everything else`, async () => {
      const overload = createOverload(() => delay);
      expect(await letIn(overload, busyWith)).to.deep.equal(expected);
      expect(await letIn(createOverload(() => 0), 0), 'and it ends').to.deep.equal(everyone);
    });
  }

  it('does not queue more answers behind fifty of which the oldest waits for half a second', async () => {
    let now = 0;
    const overload = createOverload(() => 0, () => now);
    let free: () => void = () => undefined;
    const over = new Promise<Reply>((resolve) => (free = () => resolve(reply)));
    const waiting = Array.from({ length: 50 }, () => overload.whenRoom(routes.send, visit, () => over));
    now = 500;
    expect(await letIn(overload, 0)).to.deep.equal(everyone);
    now = 501;
    expect(await letIn(overload, 0)).to.deep.equal(['live']);
    free();
    await Promise.all(waiting);
    expect(await letIn(overload, 0)).to.deep.equal(everyone);
  });

  it('counts nobody twice, also when the work fails', async () => {
    const overload = createOverload(() => 0);
    for (let i = 0; i < 2_000; i += 1) await overload.whenRoom(routes.send, visit, () => Promise.reject(new Error('no'))).catch(() => undefined);
    expect(await letIn(overload, 0)).to.deep.equal(everyone);
  });

  describe('is said', () => {
    let site: Site;
    let late = 0;
    let port = 0;
    let close: () => Promise<unknown>;
    before(async () => {
      site = await openSite();
      const server = createWebServer(createApp(site.services, collectRoutes(site.services), () => late), undefined);
      port = await listen(server, 0, '127.0.0.1');
      close = () => new Promise((resolve) => server.close(resolve));
    });
    after(async () => {
      await close();
      await site.close();
    });

    it('with 503 and when to come back, on a page that keeps what was posted; an answer under way is still taken', async () => {
      const visitor = new Visitor({ port });
      await visitor.begin();
      late = 400;
      const refused = await ask(port, 'POST', start, { fields: [['consent', 'yes'], ['note', 'behålls']] });
      expect([refused.status, refused.headers['retry-after']]).to.deep.equal([503, '5']);
      expect(refused.text).to.include('value="behålls"').and.to.include(`action="${start}"`).and.not.match(/\n\s+at /);
      const page = await ask(port, 'GET', `${start}/resume`);
      expect([page.status, page.headers['retry-after']]).to.deep.equal([503, '5']);
      expect((await visitor.post(`${start}/p/need`, [['methods', 'statistics']])).status).to.equal(200);
      late = 0;
      expect((await ask(port, 'GET', `${start}/resume`)).status).to.equal(200);
      expect(site.log, 'too much to do is no fault to write down').to.deep.equal([]);
    });

    it('to a program before it has sent its answer to the end, and its connection stands', async () => {
      const head = `POST ${start}/answers HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\n`;
      const socket = connect(port, '127.0.0.1');
      try {
        late = 2_000;
        socket.write(`${head}0123456789`);
        const [first] = (await once(socket, 'data')) as [Buffer];
        expect(first.toString()).to.match(/^HTTP\/1\.1 503 /).and.match(/\r\nRetry-After: 5\r\n/);
        late = 0;
        socket.write(`0123456789GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
        const [second] = (await once(socket, 'data')) as [Buffer];
        expect(second.toString()).to.match(/^HTTP\/1\.1 404 /, 'the next request, read from its first byte');
      } finally {
        late = 0;
        socket.destroy();
      }
    });
  });
});
