/** Many visits at once from one network. Authority: trust.md T1, T24, H38. */
import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { createFloodGate, type FloodGate } from '../../../server/collect/floodGate.js';
import { networkOf } from '../../../server/web/networkOf.js';
import type { Visit } from '../../../server/web/route.js';
import { invitedTo } from './invitedTo.js';
import { answerAll, ask, openSite, Visitor, type Site } from './openSite.js';

const base = '/sv/s/every-kind';

describe('a flood', () => {
  let site: Site;
  before(async () => {
    site = await openSite({ gate: { countsLoopback: true, burst: 50, seconds: 4 } });
  });
  after(() => site.close());

  const begin = (from: string, headers: Readonly<Record<string, string>> = {}) => ask(site.port, 'POST', base, { fields: [['consent', 'yes']], from, headers });

  it('T1 H38 hundreds of starts from one network are 429 with Retry-After beyond what it may, and another network is not touched', async () => {
    const statuses: number[] = [];
    let last = await begin('127.0.1.5');
    for (let i = 1; i < 300; i += 1) {
      statuses.push(last.status);
      last = await begin(`127.0.1.${5 + (i % 3)}`, { 'x-forwarded-for': `10.${i % 250}.0.1`, forwarded: `for=10.0.${i % 250}.1` });
    }
    expect(statuses.filter((status) => status === 303)).to.have.length(50);
    expect(new Set(statuses)).to.deep.equal(new Set([303, 429]));
    expect(Number(last.headers['retry-after'])).to.be.within(1, 4);
    expect(last.text).to.include('<title>Fel: ').and.include('Många svarar från ditt nät just nu').and.match(/id="consent"[^>]* checked/);
    expect((await begin('127.0.2.5')).status).to.equal(303);
    expect((await ask(site.port, 'GET', base, { from: '127.0.1.5' })).status, 'reading is not limited').to.equal(200);
    expect(await site.database.query('select 1 from drafts.draft')).to.have.length(51);
    const whole = { key: 'k'.repeat(16), consent: 'yes', answers: { role: 'senior', comments: 'x' } };
    const programs = await Promise.all(Array.from({ length: 60 }, (_, i) => ask(site.port, 'POST', '/en/s/every-kind/answers', { body: JSON.stringify({ ...whole, key: `${whole.key}${i}` }), headers: { 'content-type': 'application/json' }, from: '127.0.3.5' })));
    expect(programs.filter(({ status }) => status === 201)).to.have.length(50);
    expect(programs.filter(({ status, headers }) => status === 429 && Number(headers['retry-after']) > 0)).to.have.length(10);
  });

  it('H38 keeps the answers of whoever has to wait, and the button sends them', async () => {
    const visitor = new Visitor(site);
    await answerAll(visitor);
    const stored = await site.store.answers.count('every-kind');
    let code = 0;
    // others of the same network, which is all that is known of them
    for (let i = 0; i < 60 && code !== 429; i += 1) {
      const other = new Visitor(site);
      for (const [name, value] of visitor.cookies) other.cookies.set(name, value);
      site.breakStore((name) => {
        if (name === 'answers.submit') throw new Error('not this one');
      });
      code = (await other.post(`${base}/check`, [['_do', 'send']])).status;
    }
    site.breakStore(undefined);
    const waiting = await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect(waiting.status).to.equal(429);
    expect(waiting.text).to.include('Alla svar du har sparat är kvar').and.include('name="_do" value="send"');
    expect(await site.store.answers.count('every-kind')).to.equal(stored);
    site.setNow(new Date('2025-10-20T10:00:09Z'));
    await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect([visitor.path, await site.store.answers.count('every-kind')]).to.deep.equal([`${base}/done`, stored + 1]);
  });

  it('T1 does not keep the invited waiting: an invitation is limit enough', async () => {
    for (let i = 0; i < 60; i += 1) await begin('127.0.0.1');
    expect((await begin('127.0.0.1')).status).to.equal(429);
    const token = await invitedTo(site);
    const visitor = new Visitor(site);
    await visitor.get(`/i/${token}`);
    await answerAll(visitor);
    await visitor.post(`${base}/check`, [['_do', 'send']]);
    expect(visitor.path).to.equal(`${base}/done`);
  });

  it('T2 links that open nothing can be tried only so fast, and a real one opens all the while', async () => {
    const token = await invitedTo(site);
    const statuses = new Set<number>();
    for (let i = 0; i < 80; i += 1) statuses.add((await ask(site.port, 'GET', `/i/${'B'.repeat(20)}${10 + i}`)).status);
    expect(statuses).to.deep.equal(new Set([404, 429]));
    expect((await ask(site.port, 'GET', `/i/${token}`)).status).to.equal(302);
  });

  it('T2 a made-up invitation beside a whole answer is counted as such links are, and a real one is stored all the while', async () => {
    const token = await invitedTo(site);
    const from = '127.0.4.5';
    const send = (invitation: string, i: number) => ask(site.port, 'POST', '/en/s/every-kind/answers', {
      body: JSON.stringify({ key: `made-up-invitation-${i}`, consent: 'yes', invitation, answers: { methods: ['script'], role: 'senior', comments: 'x' } }), headers: { 'content-type': 'application/json' }, from,
    });
    const statuses: number[] = [];
    for (let i = 0; i < 70; i += 1) statuses.push((await send(`madeup${i}`, i)).status);
    expect([statuses.filter((status) => status === 403).length, statuses.filter((status) => status === 429).length]).to.deep.equal([50, 20]);
    expect(Number((await send('madeup', 71)).headers['retry-after'])).to.be.greaterThan(0);
    expect((await send(token, 72)).status).to.equal(201);
  });

  it('T24 the network is the connection’s, cut short, whatever is written', () => {
    for (const [address, network] of [['192.0.2.77', '192.0.2'], ['::ffff:192.0.2.77', '192.0.2'], ['2001:db8:1:2:3::4', '2001:db8:1'], ['2001:db8::1', '2001:db8:0'], ['::1', '0:0:0'], [undefined, '']] as const) {
      expect(networkOf(address), address).to.equal(network);
    }
  });

  it('T1 is let through where this computer makes it itself; behind a proxy the survey as a whole is counted, generously', () => {
    const visit = (network: string): Visit => ({ language: 'sv', path: base, params: new Map(), query: new URLSearchParams(), form: new Map(), files: new Map(), cookies: new Map(), requestId: '', network });
    let now = 0;
    const gate = (isBehindProxy: boolean) => createFloodGate({ clock: () => now, randomBytes, isBehindProxy });
    const letThrough = (of: FloodGate, network: string): number => Array.from({ length: 3_000 }, () => of.wait('begin', 's', visit(network))).filter((wait) => wait === 0).length;
    expect(letThrough(gate(false), '127.0.0')).to.equal(3_000);
    expect(letThrough(gate(false), '0:0:0')).to.equal(3_000);
    const near = gate(false);
    expect([letThrough(near, '192.0.2'), letThrough(near, '192.0.2'), letThrough(near, '198.51.100')]).to.deep.equal([200, 0, 200]);
    now += 10_000;
    expect(letThrough(near, '192.0.2'), 'one every two seconds').to.equal(5);
    now += 24 * 60 * 60 * 1000;
    expect(letThrough(near, '192.0.2'), 'nothing is remembered from day to day').to.equal(200);
    expect(letThrough(gate(true), '127.0.0')).to.equal(2_000);
  });
});
