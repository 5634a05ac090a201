import {
  cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import pg from 'pg';
import { readConfig } from '../../../server/config.js';
import { ProblemError } from '../../../server/problems/problem.js';
import { findBinaries } from '../../../server/store/embedded/findBinaries.js';
import { isRunning, readPostmaster } from '../../../server/store/embedded/postmaster.js';
import { startEmbedded } from '../../../server/store/embedded/startEmbedded.js';
import type { EmbeddedDatabase, SocketConnection } from '../../../server/store/embedded/startEmbedded.js';
import { openServerKey } from '../../../server/store/serverKey.js';

async function ask(connection: SocketConnection, sql: string): Promise<unknown> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0].code;
    throw error;
  }
  return 'done';
}

function pidOf(folder: string): number {
  return readPostmaster(path.join(folder, 'database'))?.pid ?? 0;
}

describe('the database that comes with Behov', () => {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'behov-embedded-'));
  const folder = path.join(parent, 'data');
  const opened: EmbeddedDatabase[] = [];
  const start = async (where = folder, tenure: 'owns' | 'borrows' = 'owns') => {
    const database = await startEmbedded(where, tenure);
    opened.push(database);
    return database;
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.stop();
  });
  after(() => rmSync(parent, { recursive: true, force: true }));

  it('is made in a folder closed to others, listens on a closed socket only, and writes what it confirms', async () => {
    const { connection, started } = await start();
    expect(started).to.equal(true);
    for (const closed of [folder, path.join(folder, 'database'), connection.host]) {
      expect((statSync(closed).mode & 0o777).toString(8)).to.equal('700');
    }
    const setting = (name: string) => ask(connection, `select current_setting('${name}') as answer`);
    expect(await setting('listen_addresses')).to.equal('');
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
      expect(await setting(name)).to.equal('on');
    }
    for (const name of ['log_parameter_max_length', 'log_parameter_max_length_on_error']) expect(await setting(name)).to.equal('0');
  });

  it('writes no answer to its log, whatever goes wrong', async () => {
    const { connection } = await start();
    const client = new pg.Client(connection);
    await client.connect();
    await client.query('create temp table t (a jsonb, b text unique)');
    await client.query(`insert into t (b) values ('canary-of-test')`);
    const inWords = [`select 'canary-of-test'::int`, `do $$ begin raise exception 'canary-of-test'; end $$`];
    let quoted = 0;
    for (const sql of [`insert into t (b) values ('canary-of-test')`, `insert into t (a) values ('canary-of-test')`, 'select canary_of_test', ...inWords]) {
      await client.query(sql).catch((error: unknown) => (quoted += Number(String(error).includes('canary-of-test'))));
    }
    await client.query('insert into t (a) values ($1)', ['{"canary-of-test']).catch(() => undefined);
    await client.end();
    const log = readFileSync(path.join(folder, 'database.log'), 'utf8');
    // the error itself may quote what it is about, so no error is written down
    expect(quoted).to.equal(inWords.length);
    expect(log).to.contain('ready to accept connections');
    expect(log.split('\n').filter((line) => /canary-of-test/.test(line))).to.deep.equal([]);
  });

  it('starts again with what it held, and leaves no process behind', async () => {
    const first = await start();
    await ask(first.connection, 'create table kept as select 42 as answer');
    const pid = pidOf(folder);
    await first.stop();
    expect(isRunning(pid, path.join(folder, 'database'))).to.equal(false);
    const second = await start();
    expect(await ask(second.connection, 'select answer from kept')).to.equal(42);
  });

  it('is joined by whoever comes second, and outlives a command that only borrowed it', async () => {
    const server = await start();
    const command = await start(folder, 'borrows');
    expect(command.started).to.equal(false);
    expect(command.connection).to.deep.equal(server.connection);
    await command.stop();
    expect(await ask(server.connection, 'select 1 as answer')).to.equal(1);
  });

  it('is stopped by a command that had to start it, unless somebody else came to use it', async () => {
    const alone = await start(folder, 'borrows');
    expect(alone.started).to.equal(true);
    await alone.stop();
    expect(readPostmaster(path.join(folder, 'database'))).to.equal(undefined);
    const shared = await start(folder, 'borrows');
    const guest = new pg.Client(shared.connection);
    await guest.connect();
    await shared.stop();
    expect((await guest.query('select 1 as answer')).rows).to.deep.equal([{ answer: 1 }]);
    await guest.end();
    await shared.stop();
  });

  it('is made once by several first starts at once', async () => {
    const fresh = path.join(parent, 'several');
    const databases = await Promise.all([start(fresh), start(fresh)]);
    expect(databases.filter(({ started }) => started)).to.have.length(1);
    const [first] = databases;
    for (const { connection } of databases) expect(connection).to.deep.equal(first.connection);
    expect(readdirSync(fresh).filter((name) => name.startsWith('database.') && name !== 'database.log')).to.deep.equal([]);
  });

  it('comes back on the same socket when it is killed under a running server', async () => {
    const { connection } = await start();
    process.kill(pidOf(folder), 'SIGKILL');
    const deadline = Date.now() + 10_000;
    let answer: unknown;
    while (answer !== 1 && Date.now() < deadline) {
      await sleep(50);
      answer = await ask(connection, 'select 1 as answer').catch(() => undefined);
    }
    expect(answer).to.equal(1);
  });

  it('starts although the number in a lock left behind now belongs to another program', async () => {
    const first = await start();
    await first.stop();
    const lock = path.join(folder, 'database/postmaster.pid');
    writeFileSync(lock, `${process.pid}\n${path.join(folder, 'database')}\n0\n5432\n${folder}/socket\n\n1 1\nready\n`);
    const second = await start();
    expect(second.started).to.equal(true);
    expect(await ask(second.connection, 'select answer from kept')).to.equal(42);
  });

  it('works in a folder whose path is longer than a socket may have', async () => {
    const long = path.join(parent, 'long'.repeat(20), 'folder');
    const { connection } = await start(long);
    expect(connection.host.length).to.be.below(93);
    expect((statSync(connection.host).mode & 0o777).toString(8)).to.equal('700');
    expect(await ask(connection, 'select 1 as answer')).to.equal(1);
  });

  it('K122: a folder that cannot be written to is named with the reason', async () => {
    const file = path.join(parent, 'file');
    writeFileSync(file, '');
    expect(await codeOf(() => start(file))).to.equal('data_folder_unwritable');
    expect(await codeOf(() => start(path.join(file, 'below')))).to.equal('data_folder_unwritable');
    // Root may write everywhere but where the system itself refuses.
    expect(await codeOf(() => start('/proc/behov'))).to.equal('data_folder_unwritable');
  });

  it('K122: a key that others may read, or that is damaged, is refused; a new one is closed and stays the same', async () => {
    const keys = path.join(parent, 'keys');
    const config = readConfig({ BEHOV_DATA: keys });
    const key = openServerKey(config);
    expect(key).to.have.length(32);
    expect(openServerKey(config)).to.deep.equal(key);
    const file = path.join(keys, 'server-key');
    expect((statSync(file).mode & 0o777).toString(8)).to.equal('600');
    writeFileSync(file, 'abc');
    expect(await codeOf(() => openServerKey(config))).to.equal('config_secret_damaged');
    rmSync(file);
    writeFileSync(file, key.toString('hex'), { mode: 0o644 });
    expect(await codeOf(() => openServerKey(config))).to.equal('config_secret_exposed');
  });

  it('says that a folder is damaged, or of another version, and leaves it as it is', async () => {
    for (const [content, code] of [['', 'database_damaged'], ['16', 'database_other_version']] as const) {
      const damaged = path.join(parent, code);
      mkdirSync(path.join(damaged, 'database/global'), { recursive: true, mode: 0o700 });
      writeFileSync(path.join(damaged, 'database', content === '' ? 'something' : 'PG_VERSION'), content);
      writeFileSync(path.join(damaged, 'database/global/pg_control'), '');
      expect(await codeOf(() => start(damaged))).to.equal(code);
      expect(existsSync(path.join(damaged, 'database/global/pg_control'))).to.equal(true);
    }
  });

  it('gives the reason in the words of PostgreSQL when files are there but not whole', async () => {
    const broken = path.join(parent, 'broken');
    cpSync(folder, broken, { recursive: true });
    writeFileSync(path.join(broken, 'database/global/pg_control'), Buffer.alloc(8192));
    const error: unknown = await start(broken).catch((reason: unknown) => reason);
    const problem = error instanceof ProblemError ? error.problems[0] : undefined;
    expect(problem?.code).to.equal('database_will_not_start');
    expect(problem?.params['reason']).to.match(/incompatible|control|checksum/i);
  });

  it('says what to do on a machine it has no binaries for', async () => {
    expect(await codeOf(() => findBinaries('plan9-mips'))).to.equal('database_no_binary');
  });

  if (process.getuid?.() === 0) {
    it('runs as another user where root gets no namespace, even under a folder closed to that user', async () => {
      const closed = path.join(parent, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const { PATH } = process.env;
      process.env['PATH'] = '/nonexistent';
      const home = path.join(closed, 'data');
      try {
        const { connection } = await start(home);
        expect(await ask(connection, 'select 1 as answer')).to.equal(1);
        expect(statSync(`/proc/${pidOf(home)}`).uid).to.equal(65534);
      } finally {
        process.env['PATH'] = PATH;
        for (const database of opened.splice(0)) await database.stop();
        rmSync(path.dirname(realpathSync(path.join(home, 'database'))), { recursive: true, force: true });
      }
    });
  }
});
