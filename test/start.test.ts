/** Starting and stopping as `contracts` promise it, from outside: a process, a signal, a socket. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { answerByHttp } from './support/answerByHttp.js';
import { behov } from './support/behov.js';
import { makeDatabase, servers } from './support/databases.js';
import { freezeDatabase } from './support/frozen.js';
import { projectRoot } from './support/projectRoot.js';
import { ServerEnded, startServer, type RunningServer } from './support/runningServer.js';

const program = join(projectRoot, 'dist', 'server', 'main.js');
const survey = 'needs-inventory-2025';

async function status(server: RunningServer, path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${String(server.port)}${path}`)).status;
}

async function answered(server: RunningServer): Promise<string> {
  return answerByHttp(`http://127.0.0.1:${String(server.port)}/en/s/${survey}`, { methods: 'epidemiology', role: 'professor' });
}

/** A busy machine puts pages off for a moment, which says nothing of who is asking and of what. */
async function whenThereIsRoom(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
    await answer.arrayBuffer();
    await sleep(500);
  }
  return ask();
}

/** By the link in the terminal; whichever process answers next knows who it is. */
async function makesTheFirstAccount(server: RunningServer): Promise<void> {
  const origin = `http://127.0.0.1:${String(server.port)}`;
  const link = /\/sv\/login\/first\/[\w-]+/.exec(server.output())?.[0] ?? '';
  const press = (): Promise<Response> => fetch(origin + link, { method: 'POST', redirect: 'manual', headers: { origin }, body: new URLSearchParams({ name: 'Eva', email: 'eva@example.org' }) });
  const made = await press();
  expect(made.status).to.equal(303);
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const seen = new Map<number, number>();
  for (let times = 0; times < 8; times += 1) {
    const { status: found } = await whenThereIsRoom(() => fetch(`${origin}/sv/w`, { redirect: 'manual', headers: { cookie, connection: 'close' } }));
    seen.set(found, (seen.get(found) ?? 0) + 1);
  }
  expect([...seen]).to.deep.equal([[200, 8]]);
  expect((await press()).status, 'a second time').to.equal(410);
}

/** A file that one process makes: whichever is asked stops it, and each says that it is stopped. */
async function stopsAFile(server: RunningServer): Promise<void> {
  const origin = `http://127.0.0.1:${String(server.port)}`;
  const headers = { accept: 'text/html', connection: 'close' };
  const ask = (path: string, more: RequestInit = {}): Promise<Response> => whenThereIsRoom(() => fetch(origin + path, { redirect: 'manual', headers, ...more }));
  const address = (await ask(`/sv/r/${survey}/1.1/report.zip?lang=all`)).headers.get('location') ?? '';
  const turn = new URLSearchParams(address.split('?')[1]).get('turn') ?? '';
  expect((await ask(address, { method: 'POST', headers: { ...headers, origin }, body: new URLSearchParams({ turn }) })).status).to.equal(303);
  const states = new Set<string>();
  for (let times = 0; times < 8; times += 1) {
    const shown = await ask(address);
    states.add(/data-state="(\w+)"/.exec(await shown.text())?.[1] ?? `status ${String(shown.status)}`);
  }
  expect([...states].filter((state) => state !== 'left' && state !== 'stopped'), address).to.deep.equal([]);
}

async function endOf(env: Readonly<Record<string, string>>): Promise<ServerEnded> {
  try {
    await (await startServer(program, [], env)).stop();
  } catch (error) {
    if (error instanceof ServerEnded) return error;
    throw error;
  }
  throw new Error('it started');
}

describe('starting and stopping', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'behov-start-'));
  const env = { BEHOV_DATA: join(folder, 'data'), PORT: '0', DATABASE_URL: '', LANG: 'C' };
  const lockFile = join(folder, 'data', 'database', 'postmaster.pid');
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('says what is where when it can take answers, ends on SIGTERM and SIGINT with 0 and the database with it, and finds every acknowledged answer after kill -9', async () => {
    const first = await startServer(program, [], env);
    expect(first.output()).to.include(`/en/s/${survey}`).and.to.include(`/en/r/${survey}`).and.to.include(env.BEHOV_DATA);
    expect([await status(first, '/live'), await status(first, '/ready'), await status(first, `/en/r/${survey}/1.0`)]).to.deep.equal([200, 200, 200]);
    for (let n = 0; n < 5; n += 1) await answered(first);
    expect(existsSync(lockFile)).to.equal(true);
    await first.stop('SIGKILL');

    const second = await startServer(program, [], env);
    const dry = await behov(['publish', survey, '--note', 'After a crash', '--json'], env);
    expect(dry.exit, dry.out + dry.err).to.equal(0);
    const edition = (await (await fetch(`http://127.0.0.1:${String(second.port)}/en/r/${survey}/1.1/edition.json`)).json()) as { answered: number };
    expect(edition.answered).to.equal(528);
    expect(await second.stop('SIGTERM')).to.equal(0);
    expect(existsSync(lockFile), 'the database ended with it').to.equal(false);

    const third = await startServer(program, [], { ...env, WEB_CONCURRENCY: '2', LANG: 'sv_SE.UTF-8' });
    expect(third.output()).to.include('Besvara enkäten');
    expect(await status(third, '/ready')).to.equal(200);
    await answered(third);
    await makesTheFirstAccount(third);
    await stopsAFile(third);
    expect(await third.stop('SIGINT')).to.equal(0);
    expect(existsSync(lockFile)).to.equal(false);
  });

  it('K118 says which port is busy, and leaves no database behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = String(address !== null && typeof address === 'object' ? address.port : 0);
    const ended = await endOf({ ...env, PORT: port });
    other.close();
    expect(ended.exitCode).to.equal(69);
    expect(ended.message).to.include(`Port ${port} on 127.0.0.1 is already used`).and.to.include('PORT').and.not.to.match(/\n\s+at /);
    expect(existsSync(lockFile)).to.equal(false);
  });

  it('serves a data folder once: a second server says so and leaves the first and its database alone', async () => {
    const first = await startServer(program, [], env);
    const ended = await endOf(env);
    expect([ended.exitCode, ended.message]).to.deep.equal([69, `behov: Another Behov is already running on the data folder ${env.BEHOV_DATA}. Stop it first, or set BEHOV_DATA to another folder. Commands such as “npx behov publish” can be run beside it.\n`]);
    expect(await status(first, '/ready')).to.equal(200);
    await answered(first);
    expect(await first.stop()).to.equal(0);
  });

  it('with a database that stands still it is not ready, says so within a second or so, and still ends in order within 20 seconds', async () => {
    const server = await startServer(program, [], env);
    freezeDatabase(env.BEHOV_DATA);
    const begin = performance.now();
    expect([await status(server, '/ready'), await status(server, '/live')]).to.deep.equal([503, 200]);
    expect(performance.now() - begin).to.be.below(3_000);
    const told = performance.now();
    expect(await server.stop('SIGTERM')).to.equal(0);
    expect(performance.now() - told).to.be.below(20_000);
    expect(existsSync(lockFile), 'the database ended with it').to.equal(false);
  });

  it('ends at once when the database will not start, in its own words', async () => {
    const control = join(folder, 'data', 'database', 'global', 'pg_control');
    const whole = readFileSync(control);
    writeFileSync(control, Buffer.alloc(whole.length));
    const begin = performance.now();
    const ended = await endOf(env);
    writeFileSync(control, whole);
    expect(ended.exitCode).to.equal(69);
    expect(ended.message).to.include('does not start').and.include('database.log');
    // not after the minute that a slow recovery is waited for
    expect(performance.now() - begin).to.be.below(30_000);
  });

  it('refuses a misspelt or unreadable setting by name before anything is started', async () => {
    const ended = await endOf({ ...env, BEHOV_DATE: 'x', PORT: 'eighty' });
    expect(ended.exitCode).to.equal(2);
    expect(ended.message).to.include('BEHOV_DATE').and.to.include('BEHOV_DATA').and.to.include('PORT').and.not.to.include('eighty');
  });

  for (const server of servers.slice(1)) {
    it(`runs unchanged on one's own database (${server.name})`, async () => {
      const database = await makeDatabase(server);
      const { connection } = database;
      if (typeof connection !== 'string') throw new Error('a database of one’s own is an address');
      const own = { ...env, BEHOV_DATA: join(folder, 'own'), DATABASE_URL: connection };
      const running = await startServer(program, [], own);
      try {
        for (let n = 0; n < 5; n += 1) await answered(running);
        const published = await behov(['publish', survey, '--note', 'On our own database', '--json'], own);
        expect(published.exit, published.out + published.err).to.equal(0);
        expect(await status(running, `/sv/r/${survey}/1.1/fig/1.png`)).to.equal(200);
        expect(await running.stop()).to.equal(0);
      } finally {
        await running.stop('SIGKILL');
        await database.drop();
      }
    });
  }
});
