/** What is written down when something goes wrong, and what a copy of the tables holds. Authority: trust.md 3.4 A5, A7 and T31. */
import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import pg from 'pg';
import type { Store, Submission } from '../../../server/store/store.js';
import { embeddedLog, onEachDatabase } from '../../support/databases.js';
import { aResponse, aSubmission, hashOf } from '../../support/submissions.js';
import { copyOut, pgDump } from '../../support/tableDump.js';
import { ask, openSite, Visitor, type Site } from '../collect/openSite.js';

describe('A5: nothing that a person wrote is in any log, whatever went wrong', () => {
  const word = `kanarie${randomUUID().replaceAll('-', '')}`;
  const base = '/sv/s/every-kind';
  let site: Site;
  let said = '';
  const write = process.stderr.write.bind(process.stderr);
  before(async () => {
    site = await openSite({ desk: true });
    // what would be read at the terminal of the program, from Node and from the driver too
    process.stderr.write = (chunk: string | Uint8Array): boolean => {
      said += String(chunk);
      return true;
    };
  });
  after(async () => {
    process.stderr.write = write;
    await site.close();
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const json = { 'content-type': 'application/json' };

  /** Requests that are refused, each for another reason; every one carries the word. */
  const refused: readonly (readonly [name: string, asking: (visitor: Visitor) => Promise<unknown>])[] = [
    ['an unknown field', (visitor) => visitor.post(`${base}/p/words`, [['comments', word], [word, word]])],
    ['an unknown option', (visitor) => visitor.post(`${base}/p/need`, [['methods', word]])],
    ['a text that is too long', (visitor) => visitor.post(`${base}/p/words`, [['comments', word.repeat(400)]])],
    ['a number that is none', (visitor) => visitor.post(`${base}/p/you`, [['hours', word]])],
    ['a broken escape', (visitor) => visitor.once('POST', `${base}/p/words`, { body: `comments=${word}%zz`, headers: form })],
    ['bytes that are no text', (visitor) => visitor.once('POST', `${base}/p/words`, { body: Buffer.concat([Buffer.from(`comments=${word}`), Buffer.from([0xff, 0xfe])]), headers: form })],
    ['a foreign type', (visitor) => visitor.once('POST', `${base}/p/words`, { body: word, headers: { 'content-type': `text/${word}` } })],
    ['a foreign charset', (visitor) => visitor.once('POST', `${base}/p/words`, { body: `comments=${word}`, headers: { 'content-type': `application/x-www-form-urlencoded; charset=${word}` } })],
    ['broken JSON', () => ask(site.port, 'POST', base, { body: `{"comments": "${word}`, headers: json })],
    ['JSON that goes too deep', () => ask(site.port, 'POST', base, { body: `${'['.repeat(50)}"${word}"${']'.repeat(50)}`, headers: json })],
    ['the same key twice', () => ask(site.port, 'POST', base, { body: `{"a": "${word}", "a": "${word}"}`, headers: json })],
    ['a reserved name', () => ask(site.port, 'POST', base, { body: `{"__proto__": "${word}"}`, headers: json })],
    ['a body that is too large', (visitor) => visitor.once('POST', `${base}/p/words`, { body: `comments=${word.repeat(10_000)}`, headers: form })],
    ['too many fields', (visitor) => visitor.post(`${base}/p/words`, Array.from({ length: 600 }, (_, i) => [`f${i}`, word]))],
    ['garbage for gzip', (visitor) => visitor.once('POST', `${base}/p/words`, { body: word, headers: { ...form, 'content-encoding': 'gzip' } })],
    ['an unknown page', (visitor) => visitor.get(`${base}/p/${word}?${word}=${word}`)],
    ['an unknown survey', (visitor) => visitor.get(`/sv/s/${word}`)],
    ['an unknown invitation', (visitor) => visitor.get(`/i/${word}`)],
    ['a wrong receipt', (visitor) => visitor.post(`${base}/withdraw`, [['receipt', word]])],
    ['a wrong resume code', (visitor) => visitor.post(`${base}/resume`, [['code', word]])],
    ['another method', () => ask(site.port, 'PATCH', `${base}/p/words`, { body: word, headers: form })],
    ['a hostile cookie', () => ask(site.port, 'GET', base, { headers: { cookie: `every-kind=${word}; behov-desk=${word}` } })],
    ['a foreign origin', () => ask(site.port, 'POST', `${base}/p/words`, { body: `comments=${word}`, headers: { ...form, origin: `https://${word}.example` } })],
    ['a sign-in that leads nowhere', (visitor) => visitor.post('/sv/login', [['email', `${word}@example.org`]])],
  ];

  it(`by ${refused.length} kinds of refused requests and 2 faults of ours on each`, async () => {
    const visitor = new Visitor(site);
    await visitor.begin();
    for (const [, asking] of refused) await asking(visitor).catch(() => undefined);
    const faults = [new Error(`failed on ${word}`), Object.assign(new TypeError(word), { code: word.slice(0, 5) })];
    for (const fault of faults) {
      site.breakStore(() => {
        throw fault;
      });
      for (const [, asking] of refused) await asking(visitor).catch(() => undefined);
      site.breakStore(undefined);
    }
    const lines = site.log.filter(({ status }) => status === 500);
    expect(lines.length, 'faults were written down').to.be.greaterThan(5);
    expect(JSON.stringify(site.log)).not.to.contain(word);
    expect(said).not.to.contain(word);
  });

  it('by what the database refuses, with the row in its message, and by connections that are cut', async () => {
    const { store, database } = site;
    const logBefore = (await embeddedLog()).length;
    const mark = (text: string, given: Partial<Submission> = {}) => aSubmission('every-kind', randomUUID(), { response: aResponse(`${word} ${text}`), ...given });
    const errors: unknown[] = [];
    const failing = async (work: Promise<unknown>) => {
      errors.push(await work.then(() => 'it worked', (error: unknown) => error));
    };
    await failing(store.answers.submit(mark('\u0000')));
    await failing(store.answers.submit(mark('version', { response: { ...aResponse(word), definitionVersion: Number.NaN } })));
    await failing(store.people.invite('every-kind', [{ tokenHash: Buffer.from(word), department: word }, { tokenHash: Buffer.from(word), department: word }]));
    await failing(store.editions.add({ survey: word, number: word, date: word, note: new Map([['sv', word]]), hash: word, content: word }));
    await failing(store.atomically(async (inside) => {
      await inside.answers.submit(mark('cut'));
      await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
      await inside.answers.submit(mark('cut'));
    }));
    const raw = async (sql: string) => {
      const { connection } = database;
      const client = new pg.Client(typeof connection === 'string' ? { connectionString: connection } : connection);
      client.on('error', () => undefined);
      await client.connect();
      await client.query(sql, [word]).catch(() => undefined);
      await client.end().catch(() => undefined);
    };
    const insert = `insert into answers.inbox (survey, definition_version, content)`;
    for (const sql of [
      `${insert} values ($1::text, 1, ($1::text)::jsonb)`, `${insert} values ($1, null, to_jsonb($1::text))`,
      `${insert} values (repeat($1, 1000), 1, to_jsonb($1::text))`, `select ($1::text)::int`, `select 1 / length(left($1, 0))`,
      `select nothing from answers.inbox where survey = $1 and '${word}' = survey`, `selec '${word}', $1`,
    ]) await raw(sql);
    expect(errors.filter((error) => error instanceof Error), 'each failed').to.have.length(errors.length);
    const told = errors.map((error) => (error instanceof Error ? `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}` : String(error))).join('\n');
    expect(told).not.to.contain(word);
    const log = await embeddedLog();
    expect(log.length, 'the database wrote its log').to.be.at.least(logBefore);
    expect(log.length).to.be.greaterThan(0);
    expect(log).not.to.contain(word);
    expect(said).not.to.contain(word);
  });
});

onEachDatabase('A7: a copy of the database', (opened) => {
  /** Fifty people with addresses who answered, some in drafts, some amended, in an anonymous survey. */
  async function answerAll(store: Store, survey: string): Promise<readonly string[]> {
    const tokens = Array.from({ length: 50 }, () => `tokenof${randomUUID()}`);
    await store.people.invite(survey, tokens.map((token) => ({ tokenHash: hashOf(token), department: 'north' })));
    for (const [i, token] of tokens.entries()) {
      const mark = `answer${i}of`;
      await store.drafts.save(hashOf(`key ${mark}`), { survey, version: 1, language: 'sv', reached: [], answers: aResponse(mark).answers, consented: true });
      await store.answers.submit(aSubmission(survey, mark, { invitationHash: hashOf(token) }));
      if (i % 5 === 0) await store.answers.submit(aSubmission(survey, `${mark} amended`, { amends: hashOf(`receipt ${mark}`) }));
    }
    return tokens;
  }

  it('has no address in the same row or table as an answer, and no token or receipt at all; dumped as pg_dump does', async () => {
    const { store, database } = opened();
    const tokens = await answerAll(store, 'copy');
    await database.query(`update people.invitation set email = 'p' || substr(id::text, 1, 8) || '@example.org' where survey = 'copy'`);
    const tables = await database.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
    const dumped = new Map<string, string>();
    for (const { name } of tables) dumped.set(name, (await copyOut(database.connection, name)).join('\n'));
    const having = (pattern: RegExp | string) => [...dumped].filter(([, text]) => text.search(pattern) !== -1).map(([name]) => name);
    expect(having(/@example\.org/)).to.deep.equal(['people.invitation']);
    expect(having(/answer\d+of/)).to.deep.equal(['answers.inbox', 'drafts.draft']);
    await store.answers.mix('copy', 1);
    await store.drafts.sweep();
    dumped.clear();
    for (const { name } of tables) dumped.set(name, (await copyOut(database.connection, name)).join('\n'));
    expect(having(/answer\d+of/)).to.deep.equal(['answers.response']);
    for (const token of tokens) expect(having(token), 'a token').to.deep.equal([]);
    // nothing that names an invitation stands anywhere beside answers
    const invitations = await database.query<{ id: string; hash: string }>(`select id, encode(token_hash, 'hex') as hash from people.invitation where survey = 'copy'`);
    for (const { id, hash } of invitations) {
      expect(having(hash)).to.deep.equal(['people.invitation']);
      expect(having(id)).to.deep.equal(['people.invitation']);
    }
    const [server] = await database.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    const dump = await pgDump(database.connection, server?.version ?? 0) ?? [...dumped.values()].join('\n');
    const lines = dump.split('\n');
    expect(lines.filter((line) => /answer\d+of/.test(line)).length).to.equal(50);
    expect(lines.filter((line) => /answer\d+of/.test(line) && /@/.test(line))).to.deep.equal([]);
    for (const token of tokens) expect(dump.includes(token)).to.equal(false);
  });
});
