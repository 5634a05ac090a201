/** What order and transaction of rows say after mixing and shuffling. Authority: trust.md 3.2 and 3.4, A2 and A3. */
import { expect } from 'chai';
import { onEachDatabase } from '../../support/databases.js';
import { spearman } from '../../support/spearman.js';
import { aSubmission, hashOf, marksOf } from '../../support/submissions.js';
import { copyOut, linesOf, pgDump } from '../../support/tableDump.js';

const n = 1_000;

onEachDatabase('the order of rows', (opened) => {

  /** People answer one after the other, in another order than they are listed; the mixer comes by, and the survey closes. */
  async function answerAll(survey: string, count: number): Promise<void> {
    const { store } = opened();
    await store.people.invite(survey, Array.from({ length: count }, (_, i) => ({ tokenHash: hashOf(`${survey} ${(i * 7919) % count}`), department: `d${i % 3}` })));
    for (let i = 0; i < count; i += 10) {
      for (let j = i; j < i + 10; j += 5) {
        await Promise.all([0, 1, 2, 3, 4].map((k) => store.answers.submit(aSubmission(survey, `${j + k}`, {
          keyHash: hashOf(`key ${survey} ${j + k}`), receiptHash: hashOf(`receipt ${survey} ${j + k}`), invitationHash: hashOf(`${survey} ${j + k}`),
        }))));
      }
      await store.answers.mix(survey, 5);
    }
  }

  /** Which of the order of answering, row by row as they lie. */
  async function orders(survey: string): Promise<Readonly<Record<string, readonly number[]>>> {
    const { store, database } = opened();
    const numbers = new Map(Array.from({ length: n }, (_, i) => [hashOf(`${survey} ${i}`).toString('hex'), i]));
    const people = (lines: readonly { readonly hash: string }[]) => lines.flatMap(({ hash }) => numbers.get(hash) ?? []);
    const marks = (lines: readonly string[]) => lines.flatMap((line) => [...line.matchAll(/"text": "(\d+)"/g)].map((match) => Number(match[1])));
    const hashes = (lines: readonly string[]) => people(lines.map((line) => ({ hash: /\\\\x([0-9a-f]{64})/.exec(line)?.[1] ?? '' })));
    const [server] = await database.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    const dump = await pgDump(database.connection, server?.version ?? 0);
    return {
      'answers as read': (await marksOf(store.answers.readAll(survey))).map(Number),
      'answers by ctid': (await database.query<{ at: number }>(
        `select (content #>> '{answers,comment,text}')::int as at from answers.response where survey = $1 order by ctid`, [survey])).map(({ at }) => at),
      'answers by COPY': marks(await copyOut(database.connection, 'answers.response')),
      'invitations by ctid': people(await database.query<{ hash: string }>(
        `select encode(token_hash, 'hex') as hash from people.invitation where survey = $1 order by ctid`, [survey])),
      'invitations by transaction': people(await database.query<{ hash: string }>(
        `select encode(token_hash, 'hex') as hash from people.invitation where survey = $1 order by xmin::text::bigint, ctid`, [survey])),
      'invitations by COPY': hashes(await copyOut(database.connection, 'people.invitation')),
      ...(dump === undefined ? {} : {
        'answers by pg_dump': marks(linesOf(dump, 'answers.response')), 'invitations by pg_dump': hashes(linesOf(dump, 'people.invitation')),
      }),
    };
  }

  it('A2, A3: before the night the order shows; after it neither order nor transaction of a row says anything, in any copy', async () => {
    const { store, database } = opened();
    await answerAll('order', n);
    const batches = await database.query<{ size: number }>(
      `select count(*)::int as size from answers.response where survey = 'order' group by xmin::text order by 1`);
    expect(batches.length).to.be.greaterThan(50);
    expect(batches[0]?.size).to.be.at.least(5);
    const before = await orders('order');
    for (const where of ['answers by ctid', 'answers by COPY', 'invitations by transaction']) {
      expect(spearman(before[where] ?? []), where).to.be.greaterThan(0.9);
    }
    const ids = () => database.query(`select id, token_hash from people.invitation where survey = 'order' order by id`);
    const invited = await ids();

    // 3 standard errors are passed by chance once in 370 orders: then another shuffle is asked, by another chance
    for (let night = 1; ; night += 1) {
      await store.upkeep.reshuffle('order');
      const after = await orders('order');
      for (const [where, order] of Object.entries(after)) expect(order, where).to.have.length(n);
      const suspect = Object.entries(after).filter(([, order]) => Math.abs(spearman(order)) >= 3 / Math.sqrt(n));
      if (suspect.length === 0) break;
      expect(night, suspect.map(([where]) => where).join(', ')).to.be.lessThan(3);
    }
    expect(await ids()).to.deep.equal(invited);
    const transactions = await database.query<{ answers: number; invitations: number }>(
      `select (select count(distinct xmin::text) from answers.response where survey = 'order')::int as answers,
              (select count(distinct xmin::text) from people.invitation where survey = 'order')::int as invitations`);
    expect(transactions).to.deep.equal([{ answers: 1, invitations: 1 }]);
  });

  it('A2: after the night no table of any schema shares a transaction with an answer, and no dead row is left to ask', async () => {
    const { store, database } = opened();
    await answerAll('traces', 60);
    for (let i = 0; i < 60; i += 1) {
      await store.drafts.save(hashOf(`key traces ${i}`), { survey: 'traces', version: 1, language: 'sv', reached: [], answers: new Map(), consented: true });
    }
    await store.answers.mix('traces', 1);
    await store.drafts.sweep();
    await store.upkeep.reshuffle('traces');
    await store.upkeep.rewriteFiles();
    const tables = await database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('people', 'drafts', 'keys', 'links', 'desk') order by 1`);
    expect(tables.length).to.be.greaterThan(15);
    for (const { name } of tables) {
      expect(await database.query(`select 1 from ${name} t join answers.response a on a.xmin = t.xmin limit 1`), name).to.deep.equal([]);
      expect(await database.query(`select 1 from ${name} t join answers.response a on a.xmin::text = t.xmax::text limit 1`), name).to.deep.equal([]);
    }
    await database.query('create extension if not exists pageinspect');
    for (const table of ['answers.inbox', 'answers.response', 'people.invitation', 'people.day_count', 'people.week_count', 'drafts.draft', 'keys.submit_key', 'links.link']) {
      const [row] = await database.query<{ tuples: number; living: number }>(
        `select count(t_data)::int as tuples, (select count(*) from ${table})::int as living
           from generate_series(0, pg_relation_size('${table}') / 8192 - 1) as page, lateral heap_page_items(get_raw_page('${table}', page::int))`);
      expect(row?.tuples, table).to.equal(row?.living);
    }
  });

  it('A2: a submit key shares the transaction of the invitation until the night, and leads to no answer', async () => {
    const { store, database } = opened();
    await answerAll('keys', 20);
    await store.answers.mix('keys', 1);
    const joined = await database.query<{ key: string; body: string; token: string }>(
      `select encode(k.key_hash, 'hex') as key, encode(k.body_hash, 'hex') as body, encode(i.token_hash, 'hex') as token
         from keys.submit_key k join people.invitation i on i.xmin = k.xmin where k.survey = 'keys' and i.survey = 'keys'`);
    expect(joined.length).to.be.at.least(20);
    const answers = (await copyOut(database.connection, 'answers.response')).filter((line) => line.includes('\tkeys\t')).join('\n');
    expect(answers.split('\n')).to.have.length(20);
    for (const { key, body, token } of joined) for (const hash of [key, body, token]) expect(answers).not.to.contain(hash);
    expect(await database.query(`select 1 from drafts.draft d join keys.submit_key k on k.key_hash = d.secret_hash where k.survey = 'keys'`)).to.deep.equal([]);
  });

  it('F23: who answers while everything is written anew is stored once, and counted as having answered', async () => {
    const { store, database } = opened();
    const people = Array.from({ length: 150 }, (_, i) => `busy ${i}`);
    await store.people.invite('busy', people.map((name) => ({ tokenHash: hashOf(name) })));
    const outcomes: string[] = [];
    const day = new AbortController();
    const night = (async () => {
      let rounds = 0;
      for (; !day.signal.aborted; rounds += 1) {
        await store.answers.mix('busy', 5);
        await store.upkeep.reshuffle('busy');
      }
      return rounds;
    })();
    for (let i = 0; i < people.length; i += 10) {
      const now = await Promise.all(people.slice(i, i + 10).map((name) => store.answers.submit(aSubmission('busy', name, { invitationHash: hashOf(name) }))));
      outcomes.push(...now.map(({ outcome }) => outcome));
    }
    day.abort();
    expect(await night).to.be.greaterThan(0);
    expect(new Set(outcomes)).to.deep.equal(new Set(['stored']));
    expect((await marksOf(store.answers.readAll('busy'))).sort()).to.deep.equal([...people].sort());
    const used = await database.query(`select 1 from people.invitation where survey = 'busy' and used`);
    expect(used).to.have.length(people.length);
  });
});
