import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { expect } from 'chai';
import { readConfig } from '../../../server/config.js';
import { statusOf, wordingOf } from '../../../server/problems/catalogue.js';
import { ProblemError } from '../../../server/problems/problem.js';
import type { Problem } from '../../../server/problems/problem.js';
import type { Knex } from 'knex';
import { down, up } from '../../../migrations/20261122-04-add-withdrawal.js';
import { createStore } from '../../../server/store/createStore.js';
import type { StoreSettings } from '../../../server/store/createStore.js';
import { DatabaseFault } from '../../../server/store/databaseProblem.js';
import { announce } from '../../../server/start/announce.js';
import { shapeProblem } from '../../../server/start/shapeProblem.js';
import { migrate } from '../../../server/store/migrate/migrate.js';
import { migrationNames } from '../../../server/store/migrate/migrationFiles.js';
import { query } from '../../../server/store/query.js';
import { openPool } from '../../../server/store/pools.js';
import type { Connection } from '../../../server/store/pools.js';
import { asUser, makeDatabase, servers } from '../../support/databases.js';
import type { TestDatabase } from '../../support/databases.js';
import { aSubmission } from '../../support/submissions.js';

/** Why it does not start. Fails when anything was printed on the way: telling is the business of main and cli. */
async function problemOf(settings: StoreSettings): Promise<Problem> {
  const printed: string[] = [];
  const streams = [process.stdout, process.stderr];
  const writes = streams.map((stream) => stream.write.bind(stream));
  for (const stream of streams) stream.write = (text: string | Uint8Array) => printed.push(String(text)) > 0;
  try {
    return await startProblem(settings);
  } finally {
    for (const [i, write] of writes.entries()) Object.assign(streams[i] ?? {}, { write });
    expect(printed).to.deep.equal([]);
  }
}

async function startProblem(settings: StoreSettings): Promise<Problem> {
  try {
    const store = await createStore(settings);
    await store.close();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
  throw new Error('it started');
}

function wordsOf(problem: Problem): string {
  return (['sv', 'en'] as const).map((language) => Object.values(wordingOf(problem, language)).join(' ')).join('\n');
}

describe('reaching a database', () => {
  it('K111: one that cannot be reached is told in a line with its address, never its password', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const problem = await problemOf({ connection: `postgresql://ada:hunter2@127.0.0.1:${port}/behov`, migrations: 'apply' });
    expect(problem).to.deep.equal({ code: 'database_unreachable', params: { where: `127.0.0.1:${port}`, reason: 'ECONNREFUSED' } });
    expect(statusOf(problem)).to.equal(503);
    expect(wordsOf(problem)).not.to.match(/hunter2|ada|\n {4}at /);
  });

  it('K111: one that accepts and never answers is given up on', async () => {
    const server = net.createServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const problem = await problemOf({ connection: `postgresql://127.0.0.1:${port}/behov`, migrations: 'refuse' });
    server.close();
    expect(problem.code).to.equal('database_unreachable');
  });
});

for (const server of servers) {
  describe(`starting on a database (${server.name})`, () => {
    let database: TestDatabase;
    before(async () => {
      database = await makeDatabase(server);
    });
    after(() => database.drop());

    const serves = async () => {
      const store = await createStore({ connection: database.connection, migrations: 'refuse' });
      await store.ready();
      await store.answers.submit(aSubmission('s'));
      await store.close();
    };

    it('K111: a database that does not exist is a matter of DATABASE_URL', async () => {
      const { connection } = database;
      const missing = typeof connection === 'string' ? connection.replace(/behov_test_\w+/, 'nowhere') : { ...connection, database: 'nowhere' };
      expect((await problemOf({ connection: missing, migrations: 'apply' })).code).to.equal('database_login');
    });

    it('K112: pending migrations are refused with the first of them and what to run', async () => {
      const problem = await problemOf({ connection: database.connection, migrations: 'refuse' });
      expect(problem).to.deep.equal({
        code: 'migrations_pending', params: { count: migrationNames().length, first: '20261121-01-create-desk' },
      });
      expect(wordsOf(problem)).to.contain('npm start');
    });

    it('two that start at once migrate once, and both serve (F15)', async () => {
      const stores = await Promise.all([1, 2, 3].map(() => createStore({ connection: database.connection, migrations: 'apply' })));
      await Promise.all(stores.map((store) => store.ready()));
      await Promise.all(stores.map((store) => store.close()));
      const applied = await database.query<{ name: string }>('select name from desk.migration order by name');
      expect(applied.map(({ name }) => name)).to.deep.equal(migrationNames());
      await serves();
    });

    it('every migration goes down and up again, and nothing of ours is left when all are down', async () => {
      const db = openPool(database.connection, { max: 1, timeout: 60_000 });
      try {
        await migrate(db, 'down');
        const left = await database.query<{ schema: string; name: string }>(
          `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('people', 'drafts', 'answers', 'desk') order by 2`);
        expect(left.map(({ schema, name }) => `${schema}.${name}`)).to.deep.equal(['desk.migration', 'desk.role']);
        await migrate(db, 'up');
      } finally {
        await db.destroy();
      }
      await serves();
    });

    it('why editions were made stays what it was when its column comes to hold both languages, and is not lost on the way back', async () => {
      await (await createStore({ connection: database.connection, migrations: 'apply' })).close();
      const db = openPool(database.connection, { max: 1, timeout: 60_000 });
      const notes = async (trx: Knex) => (await query<{ note: unknown }>(trx, 'select note from desk.edition order by number', [])).map(({ note }) => note);
      try {
        await db.transaction(async (trx) => {
          await query(trx, `insert into desk.survey (slug, inventory, state, version) values ('s', 's', 'open', 1)`, []);
          for (const [i, note] of ['""', '"Fler svar"', '{"sv":"Rättad","en":"Corrected"}'].entries()) {
            await query(trx, `insert into desk.edition (survey, number, date, note, hash, content) values ('s', ?, '2026-01-01', ?::jsonb, repeat('0', 64), '{}')`, [`1.${String(i)}`, note]);
          }
          await down(trx);
          expect(await notes(trx)).to.deep.equal(['', 'Fler svar', 'Corrected']);
          await up(trx);
          expect(await notes(trx)).to.deep.equal(['', 'Fler svar', 'Corrected']);
          await trx.rollback();
        }).catch((error: unknown) => {
          if (error instanceof Error && /rolled back|rollback/i.test(error.message)) return;
          throw error;
        });
      } finally {
        await db.destroy();
      }
      await serves();
    });

    it('K113: a database newer than the program is refused, and not touched', async () => {
      await (await createStore({ connection: database.connection, migrations: 'apply' })).close();
      await database.query(`insert into desk.migration values ('20991231-01-add-future')`);
      for (const migrations of ['apply', 'refuse'] as const) {
        const problem = await problemOf({ connection: database.connection, migrations });
        expect(problem).to.deep.equal({ code: 'database_newer', params: { first: '20991231-01-add-future' } });
      }
      await database.query(`delete from desk.migration where name like '2099%'`);
      await serves();
    });

    it('K113: a table that is not there though its migration is noted is told as that, where a start first reads it', async () => {
      const store = await createStore({ connection: database.connection, migrations: 'apply' });
      await database.query(`insert into desk.survey (slug, inventory, state, version) values ('here', 'here', 'open', 1)`);
      await database.query('alter table desk.edition_withdrawal rename to elsewhere');
      try {
        await store.ready();
        const fault = await announce(store, readConfig({}), 1, 'en').catch((error: unknown) => error);
        expect(fault).to.be.instanceOf(DatabaseFault);
        const problem = shapeProblem(fault)?.problems[0];
        expect(problem).to.deep.equal({ code: 'database_differs', params: { reason: '42P01' } });
        if (problem !== undefined) expect(wordsOf(problem)).to.contain('BEHOV_DATA');
        expect(shapeProblem(new DatabaseFault('23505', '')), 'anything else is a fault of ours').to.equal(undefined);
      } finally {
        await database.query('alter table desk.elsewhere rename to edition_withdrawal');
        await database.query(`delete from desk.survey where slug = 'here'`);
        await store.close();
      }
      await serves();
    });

    it('K116: a database that may lose what it confirmed is refused; the override warns and starts', async () => {
      const [{ name } = { name: '' }] = await database.query<{ name: string }>('select current_database() as name');
      await database.query(`alter database ${name} set synchronous_commit = off`);
      const problem = await problemOf({ connection: database.connection, migrations: 'apply' });
      expect(problem).to.deep.equal({ code: 'database_unsafe', params: { settings: 'synchronous_commit' } });
      const warnings: Problem[] = [];
      const onUnsafe = (warning: Problem) => warnings.push(warning);
      const store = await createStore({ connection: database.connection, migrations: 'apply', onUnsafe });
      await store.close();
      expect(warnings).to.deep.equal([problem]);
      await database.query(`alter database ${name} reset synchronous_commit`);
      await serves();
    });

    /** An empty database in which a lesser user may create schemas. */
    const withUser = async (attributes: string, work: (own: TestDatabase, connection: Connection, user: string) => Promise<void>) => {
      const own = await makeDatabase(server);
      const user = `behov_test_user_${randomBytes(4).toString('hex')}`;
      try {
        const [{ name } = { name: '' }] = await own.query<{ name: string }>('select current_database() as name');
        await own.query(`create role ${user} login password 'pw-of-test' ${attributes}`);
        await own.query(`grant create on database ${name} to ${user}`);
        await work(own, asUser(own.connection, user, 'pw-of-test'), user);
      } finally {
        await own.query(`drop owned by ${user} cascade`);
        await own.drop();
        await database.query(`drop role ${user}`);
      }
    };
    const storesAndMixes = async (connection: Connection) => {
      const store = await createStore({ connection, migrations: 'apply' });
      expect(await store.answers.submit(aSubmission('s'))).to.deep.equal({ outcome: 'stored' });
      expect(await store.answers.mix('s', 1)).to.equal(1);
      await store.close();
    };

    it('a user who may not make roles is told the SQL that an administrator runs, and that SQL is enough', () =>
      withUser('', async (own, connection, user) => {
        const problem = await problemOf({ connection, migrations: 'apply' });
        expect(problem.code).to.equal('database_roles_missing');
        const sql = String(problem.params['sql']);
        const [, name = ''] = /CREATE ROLE "(behov_test_\w+)_submit"/.exec(sql) ?? [];
        expect(sql).to.contain(`CREATE ROLE "${name}_submit" NOLOGIN; GRANT "${name}_submit" TO "${user}";`);
        expect(sql.match(/CREATE ROLE/g)).to.have.length(7);
        await own.query(sql);
        await storesAndMixes(connection);
      }));

    it('a user who may make roles needs no administrator', () =>
      withUser('createrole', (_, connection) => storesAndMixes(connection)));
  });
}
