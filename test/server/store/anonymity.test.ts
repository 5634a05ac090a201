import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { responseToJson } from '../../../analysis/survey/responseToJson.js';
import { asJsonb } from '../../support/asJsonb.js';
import { onEachDatabase } from '../../support/databases.js';
import type { Answer, Response } from '../../../analysis/survey/answers.js';
import { aResponse, aSubmission, hashOf } from '../../support/submissions.js';

onEachDatabase('T8: what the tables could tell about who answered what (trust.md 3.4)', (opened) => {
  it('A1: nothing in answers has a time, a sequence or an address, and nothing refers from one schema to another', async () => {
    const { database } = opened();
    const columns = await database.query<{ table_name: string; column_name: string; data_type: string; number: string | null }>(
      `select table_name, column_name, data_type, coalesce(column_default, is_identity) as number
         from information_schema.columns where table_schema in ('answers', 'keys', 'links')`);
    expect(columns.map(({ table_name }) => table_name)).to.include.members(['inbox', 'response', 'submit_key', 'link']);
    expect(columns.filter(({ data_type }) => /time|date|interval|inet|cidr|macaddr/.test(data_type))).to.deep.equal([]);
    expect(columns.filter(({ number }) => number === 'YES' || /nextval|now|clock|current_/.test(number ?? ''))).to.deep.equal([]);
    const ids = columns.filter(({ column_name }) => column_name === 'id').map(({ data_type, number }) => `${data_type} ${number ?? ''}`);
    expect(ids).to.deep.equal(['uuid gen_random_uuid()', 'uuid gen_random_uuid()']);
    const across = await database.query(
      `select k.conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
        where k.contype = 'f' and a.relnamespace <> b.relnamespace`);
    expect(across).to.deep.equal([]);
  });

  it('ids of answers are random version 4', async () => {
    const { store, database } = opened();
    await Promise.all(Array.from({ length: 20 }, () => store.answers.submit(aSubmission('ids'))));
    const ids = await database.query<{ id: string }>(`select id from answers.inbox where survey = 'ids'`);
    expect(ids.filter(({ id }) => /^.{14}4.{4}[89ab]/.test(id))).to.have.length(20);
  });

  it('A2: a transaction joins invitation and answer in the inbox, and joins none after mixing', async () => {
    const { store, database } = opened();
    const tokens = Array.from({ length: 60 }, () => randomUUID());
    await store.people.invite('mix', tokens.map((token) => ({ tokenHash: hashOf(token) })));
    for (const token of tokens) await store.answers.submit(aSubmission('mix', token, { invitationHash: hashOf(token) }));
    const joined = (table: string) => database.query(
      `select 1 from people.invitation i join answers.${table} a on a.xmin = i.xmin where i.survey = 'mix' and a.survey = 'mix'`);
    expect(await joined('inbox')).to.have.length(60);
    expect(await store.answers.mix('mix', 61)).to.equal(0);
    expect(await store.answers.mix('mix', 5)).to.equal(60);
    expect(await joined('response')).to.deep.equal([]);
    const batches = await database.query(`select distinct xmin::text from answers.response where survey = 'mix'`);
    expect(batches).to.have.length(1);
    expect(await store.answers.count('mix')).to.equal(60);
  });

  it('A3: the order in which mixed answers lie says nothing of the order in which they came', async () => {
    const { store, database } = opened();
    const n = 400;
    for (let i = 0; i < n; i += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, j) => store.answers.submit(aSubmission('order', `o${i + j}`))));
    }
    await store.answers.mix('order', 1);
    const rows = await database.query<{ at: number }>(
      `select substr(content #>> '{answers,comment,text}', 2)::int as at from answers.response where survey = 'order' order by ctid`);
    const mean = (n - 1) / 2;
    const products = rows.reduce((sum, { at }, place) => sum + (at - mean) * (place - mean), 0);
    const correlation = products / ((n * (n * n - 1)) / 12);
    // Under no order, 3.9 standard errors: one false alarm in ten thousand runs.
    expect(Math.abs(correlation)).to.be.below(3.9 / Math.sqrt(n - 1));
  });

  it('A3: how a mixed answer is written says nothing of the order in which its questions were answered, or of how it came', async () => {
    const { store, database } = opened();
    const turned = (isTurned: boolean): Response => {
      const { answers, ...rest } = aResponse('same');
      const given: readonly (readonly [string, Answer])[] = [...answers, ['fte', { kind: 'number', value: 2 }], ['role', { kind: 'single', code: 'doctor' }]];
      return { ...rest, answers: new Map(isTurned ? [...given].reverse() : given) };
    };
    for (const isTurned of [false, true]) await store.answers.submit({ ...aSubmission('form', `f${String(isTurned)}`), response: turned(isTurned) });
    await store.answers.mix('form', 2);
    await store.answers.addAll('form', [turned(false), turned(true)]);
    const written = await database.query<{ text: string; n: number }>(
      `select content::text as text, count(*)::int as n from answers.response where survey = 'form' group by content::text`);
    // nor is it in any other form than an export looks for
    expect(written).to.deep.equal([{ text: asJsonb(responseToJson(turned(false))), n: 4 }]);
  });

  it('a stored answer cannot be matched to a submit key by hashing it, though the key shares a transaction with the invitation', async () => {
    const { store, database } = opened();
    const submission = aSubmission('hash', 'h');
    await store.answers.submit(submission);
    const columns = await database.query<{ row: string }>(
      `select row_to_json(k)::text as row from keys.submit_key k where survey = 'hash'`);
    const content = JSON.stringify(submission.response);
    expect(columns).to.have.length(1);
    expect(columns[0]?.row).not.to.contain(hashOf(content).toString('hex'));
    const shared = await database.query(
      `select 1 from keys.submit_key k, answers.inbox a where a.survey = 'hash'
         and (a.receipt_hash = k.key_hash or a.receipt_hash = k.body_hash)`);
    expect(shared).to.deep.equal([]);
  });

  it('drafts that were submitted leave no row, living or dead, after the sweep; the others stay', async () => {
    const { store, database } = opened();
    const marks = Array.from({ length: 30 }, () => randomUUID());
    const draftOf = (mark: string) => ({
      survey: 'drafts', version: 1, language: 'sv', reached: ['about'], answers: aResponse(mark).answers, consented: true,
    });
    for (const mark of [...marks, 'unfinished']) await store.drafts.save(hashOf(`key ${mark}`), draftOf(mark));
    await Promise.all(marks.map((mark) => store.answers.submit(aSubmission('drafts', mark))));
    expect(await store.drafts.find(hashOf(`key ${marks[0] ?? ''}`))).to.deep.equal(draftOf(marks[0] ?? ''));

    await database.query('create extension if not exists pageinspect');
    const tuples = async () => (await database.query<{ t_data: Buffer | null }>(
      `select t_data from generate_series(0, pg_relation_size('drafts.draft') / 8192 - 1) as page,
         lateral heap_page_items(get_raw_page('drafts.draft', page::int))`)).filter(({ t_data }) => t_data !== null);
    expect((await tuples()).length).to.be.at.least(31);
    expect(await store.drafts.sweep()).to.equal(30);
    // Looked at before anything reads the table: reading alone may tidy a full page.
    const left = await tuples();
    expect(left).to.have.length(1);
    expect(left[0]?.t_data?.includes('unfinished')).to.equal(true);
    expect(await store.drafts.find(hashOf(`key ${marks[0] ?? ''}`))).to.equal(undefined);
    expect(await store.drafts.find(hashOf('key unfinished'))).to.deep.equal(draftOf('unfinished'));
  });

  it('copies of sent answers that were being changed leave no row when the answers are withdrawn, erased or replaced', async () => {
    const { store, database } = opened();
    const copy = (mark: string) => store.drafts.save(hashOf(`copy ${mark}`), {
      survey: 'copies', version: 1, language: 'sv', reached: [], answers: aResponse(`copied ${mark}`).answers, consented: true, amends: hashOf(`receipt ${mark}`),
    });
    await store.people.invite('copies', [{ tokenHash: hashOf('token erased') }]);
    for (const mark of ['withdrawn', 'replaced', 'mixed']) await store.answers.submit(aSubmission('copies', mark));
    await store.answers.submit(aSubmission('copies', 'erased', { invitationHash: hashOf('token erased'), keepsLink: true }));
    await store.answers.mix('copies', 1);
    await store.answers.submit(aSubmission('copies', 'waiting'));
    await store.answers.submit(aSubmission('elsewhere', 'strange'));
    for (const mark of ['withdrawn', 'replaced', 'mixed', 'erased', 'waiting', 'strange']) await copy(mark);
    await database.query('create extension if not exists pageinspect');
    const left = async () => {
      const rows = await database.query<{ t_data: Buffer | null }>(
        `select t_data from generate_series(0, pg_relation_size('drafts.draft') / 8192 - 1) as page,
           lateral heap_page_items(get_raw_page('drafts.draft', page::int))`);
      return rows.flatMap(({ t_data }) => /copied (\w+)/.exec(t_data?.toString('latin1') ?? '')?.[1] ?? []).sort();
    };
    expect(await store.drafts.sweep(), 'of another survey').to.equal(1);
    expect(await left()).to.deep.equal(['erased', 'mixed', 'replaced', 'waiting', 'withdrawn']);
    await store.answers.withdraw('copies', hashOf('receipt withdrawn'));
    await store.answers.eraseOf('copies', hashOf('token erased'));
    await store.answers.submit(aSubmission('copies', 'newer', { amends: hashOf('receipt replaced') }));
    expect(await store.drafts.sweep()).to.equal(3);
    expect(await left()).to.deep.equal(['mixed', 'waiting']);
  });

  it('a draft that nobody came back to goes after its date', async () => {
    const { store, database } = opened();
    const hash = hashOf('old draft');
    await store.drafts.save(hash, { survey: 'old', version: 1, language: 'en', reached: [], answers: new Map(), consented: false });
    const [row] = await database.query<{ days: number }>('select expires - current_date as days from drafts.draft where secret_hash = $1', [hash]);
    expect(row?.days).to.equal(30);
    await database.query('update drafts.draft set expires = current_date - 1 where secret_hash = $1', [hash]);
    expect(await store.drafts.find(hash)).to.equal(undefined);
    expect(await store.drafts.sweep()).to.equal(1);
  });

  it('rows that somebody was still reading when they were moved or swept go in the next round, though nothing new came', async () => {
    const { store, database } = opened();
    const submission = aSubmission('read', 'read-1');
    await store.drafts.save(submission.keyHash, { survey: 'read', version: 1, language: 'sv', reached: [], answers: submission.response.answers, consented: true });
    await store.answers.submit(submission);
    await database.query('begin isolation level repeatable read');
    await database.query('select 1');
    await store.answers.mix('read', 1);
    await store.drafts.sweep();
    await database.query('commit');
    const left = async (table: string) => (await database.query<{ t_data: Buffer | null }>(
      `select t_data from generate_series(0, pg_relation_size($1::text::regclass) / 8192 - 1) as page,
         lateral heap_page_items(get_raw_page($1::text, page::int))`, [table])).filter(({ t_data }) => t_data?.includes('read-1') === true);
    expect([(await left('answers.inbox')).length, (await left('drafts.draft')).length]).to.deep.equal([1, 1]);
    expect([await store.answers.mix('read', 1), await store.drafts.sweep()]).to.deep.equal([0, 0]);
    expect([...(await left('answers.inbox')), ...(await left('drafts.draft'))]).to.deep.equal([]);
  });

  it('the inbox keeps no moved row in its file', async () => {
    const { store, database } = opened();
    await store.answers.submit(aSubmission('gone', 'gone-1'));
    await store.answers.mix('gone', 1);
    const dead = await database.query<{ t_data: Buffer | null }>(
      `select t_data from generate_series(0, pg_relation_size('answers.inbox') / 8192 - 1) as page,
         lateral heap_page_items(get_raw_page('answers.inbox', page::int))`);
    expect(dead.filter(({ t_data }) => t_data?.includes('gone-1') === true)).to.deep.equal([]);
  });
});
