/** How long anything may take. Authority: trust.md 5.2. */
import pg from 'pg';
import { expect } from 'chai';
import { ProblemError } from '../../../server/problems/problem.js';
import { readRoles } from '../../../server/store/migrate/prepareRoles.js';
import { closePools, openPools } from '../../../server/store/pools.js';
import { query } from '../../../server/store/query.js';
import { onEachDatabase } from '../../support/databases.js';
import { aSubmission } from '../../support/submissions.js';

const ofRole = { submit: ['5s', 2], drafts: ['5s', 3], people: ['5s', 1], desk: ['5s', 2], reader: ['1min', 2], mixer: ['1min', 2], eraser: ['1min', 1] } as const;

onEachDatabase('limits of the store', (opened) => {
  const clientOf = async () => {
    const { connection } = opened().database;
    const client = new pg.Client(typeof connection === 'string' ? { connectionString: connection } : connection);
    await client.connect();
    return client;
  };

  it('5.2: every role has a pool, a statement timeout, and the lock and idle timeouts of all', async () => {
    const { database } = opened();
    const rows = await database.query<{ kind: string; name: string }>('select kind, name from desk.role');
    const probe = openPools(database.connection, undefined, new Map());
    const names = await readRoles(probe.owner);
    await closePools(probe);
    expect(names.size).to.equal(rows.length);
    const pools = openPools(database.connection, undefined, names);
    try {
      for (const [role, [timeout, max]] of Object.entries(ofRole)) {
        const pool = Object.entries(pools).find(([kind]) => kind === role)?.[1];
        if (pool === undefined) throw new Error(`no pool ${role}`);
        const [set] = await query<Record<string, string>>(
          pool, `select current_user::text as "user", current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
                  current_setting('idle_in_transaction_session_timeout') as idle`);
        expect(set, role).to.deep.equal({ user: rows.find(({ kind }) => kind === role)?.name, statement: timeout, lock: '2s', idle: '10s' });
        const client: unknown = pool.client;
        expect(client, role).to.nested.include({ 'config.pool.max': max, 'config.pool.min': 0, 'config.acquireConnectionTimeout': 2_000 });
      }
    } finally {
      await closePools(pools);
    }
  });

  it('5.2: a connection whose transaction was left open, or failed, is never handed on', async () => {
    const pools = openPools(opened().database.connection, undefined, new Map());
    try {
      const { owner } = pools;
      const connection = () => query<{ pid: number }>(owner, 'select pg_backend_pid() as pid').then(([row]) => row?.pid);
      for (const left of [['begin'], ['begin', 'select 1 / 0'], ['begin', 'set local role none']]) {
        const before = await connection();
        expect(await connection(), 'a good one is kept').to.equal(before);
        for (const statement of left) await query(owner, statement).catch(() => undefined);
        expect(await connection(), left.join('; ')).to.not.equal(before);
      }
    } finally {
      await closePools(pools);
    }
  });

  it('5.2: while everybody else is stuck, answers are stored; while answers themselves cannot be, each is told so within 3 seconds', async () => {
    const { store } = opened();
    const other = await clientOf();
    try {
      // everything people and the desk read and write stands still
      await other.query('begin; lock table people.round, people.frame_count, desk.survey, desk.job, drafts.draft in access exclusive mode');
      const stuck = [...Array.from({ length: 10 }, () => store.surveys.list()), ...Array.from({ length: 10 }, () => store.people.countFrame('x', []))]
        .map((work) => work.then(() => 'done', () => 'busy'));
      const begin = performance.now();
      const stored = await Promise.all(Array.from({ length: 50 }, () => store.answers.submit(aSubmission('beside'))));
      expect(new Set(stored.map(({ outcome }) => outcome))).to.deep.equal(new Set(['stored']));
      expect(performance.now() - begin).to.be.below(1_500);
      expect(new Set(await Promise.all(stuck))).to.deep.equal(new Set(['busy']));
      await other.query('rollback; begin; lock table answers.inbox in access exclusive mode');
      const told = await Promise.all(Array.from({ length: 300 }, async () => {
        const from = performance.now();
        const code = await store.answers.submit(aSubmission('stuck')).then(() => 'stored', (error: unknown) => (error instanceof ProblemError ? error.problems[0].code : 'a bug'));
        return { code, after: performance.now() - from };
      }));
      expect(new Set(told.map(({ code }) => code))).to.deep.equal(new Set(['database_busy']));
      expect(Math.max(...told.map(({ after }) => after))).to.be.below(3_000);
    } finally {
      await other.query('rollback');
      await other.end();
    }
    expect(await store.answers.count('stuck')).to.equal(0);
    expect((await store.answers.submit(aSubmission('stuck'))).outcome).to.equal('stored');
  }).timeout(30_000);
});
