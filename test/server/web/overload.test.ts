/** Too much at once: who waits first, and what is said to them. Authority: trust.md 5.1 P5 and 5.2. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { createPublicBuffers } from '../../../server/web/buffers.js';
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

  describe('meets a kept page', () => {
    let site: Site;
    before(async () => (site = await openSite()));
    after(() => site.close());

    it('which is shown a little older, and made anew by one request; not when it is too old, or gone', async () => {
      let [now, late, made, says]: [number, number, number, () => string | undefined] = [0, 0, 0, () => 'first'];
      const buffers = createPublicBuffers(() => now);
      const path = '/en/r/kept';
      const kept: Route = {
        method: 'GET', path: '/:lang/r/:report', who: 'anyone',
        handle: async () => {
          made += 1;
          await setTimeout(20);
          const said = says();
          const shown = page(said ?? 'gone', { status: said === undefined ? 410 : 200, cache: 'public' });
          if (said !== undefined) buffers.put(path, shown, 5_000);
          return shown;
        },
      };
      const server = createWebServer(createApp({ ...site.services, buffers }, [kept], () => late), undefined);
      const port = await listen(server, 0, '127.0.0.1');
      const look = async (): Promise<unknown> => {
        const { status, text } = await ask(port, 'GET', path);
        return status === 200 ? text : status;
      };
      const settle = async (until: number): Promise<void> => {
        while (made < until) await setTimeout(5);
        await setTimeout(40);
      };
      try {
        late = 400;
        expect(await look(), 'what was never made is refused').to.equal(503);
        late = 0;
        expect(await look()).to.equal('first');
        late = 400;
        now += 6_000;
        says = () => 'second';
        expect(await Promise.all([look(), look(), look()]), 'older by a second, for everybody').to.deep.equal(['first', 'first', 'first']);
        await settle(2);
        expect([await look(), made], 'made anew once').to.deep.equal(['second', 2]);
        now += 6_000;
        says = () => { throw new Error('the database is away'); };
        expect(await look()).to.equal('second');
        await settle(3);
        now += 28_000;
        expect(await look(), 'it stands while it cannot be made').to.equal('second');
        await settle(4);
        now += 2_000;
        expect(await look(), 'and is too old at last').to.equal(503);
        [late, says] = [0, () => 'third'];
        expect(await look()).to.equal('third');
        [late, says] = [400, () => undefined];
        now += 6_000;
        expect(await look()).to.equal('third');
        await settle(6);
        expect(await look(), 'what is gone is not shown again').to.equal(503);
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
    });
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
