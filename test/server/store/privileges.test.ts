import { expect } from 'chai';
import { onEachDatabase } from '../../support/databases.js';
import type { TestDatabase } from '../../support/databases.js';
import { aSubmission, hashOf } from '../../support/submissions.js';

/** Runs as that role, undoes what was done, and gives the SQLSTATE. */
async function tryAs(database: TestDatabase, kind: string, sql: string): Promise<string> {
  const [role] = await database.query<{ name: string }>('select name from desk.role where kind = $1', [kind]);
  await database.query('begin');
  try {
    await database.query(`set local role "${role?.name ?? ''}"`);
    await database.query(sql);
    return 'ok';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  } finally {
    await database.query('rollback');
  }
}

const denied = '42501';
const insertAnswer = `insert into answers.inbox (survey, definition_version, content) values ('s', 1, '{}')`;
const insertEdition = `insert into desk.edition (survey, number, date, note, hash, content)
  values ('s', '2.0', '2026-01-01', '""', repeat('0', 64), '{}')`;

/** trust.md 3.2 and 3.4 A4: what each role is for works, and what would join people to answers does not. */
const matrix: readonly (readonly [kind: string, result: string, sql: string])[] = [
  ['submit', 'ok', `update people.invitation set used = true where token_hash = '\\x00' and not used`],
  ['submit', 'ok', insertAnswer],
  ['submit', 'ok', `insert into keys.submit_key values ('s', '\\x00', '\\x00') on conflict (survey, key_hash) do nothing returning key_hash`],
  ['submit', denied, 'select content from answers.inbox'],
  ['submit', denied, 'select content from answers.response'],
  ['submit', denied, 'select id from people.invitation'],
  ['submit', denied, `update people.invitation set department = 'x'`],
  ['submit', denied, 'delete from answers.inbox'],
  ['submit', 'ok', `insert into links.link values ('s', '\\x00', gen_random_uuid())`],
  ['submit', denied, 'select response from links.link'],
  ['submit', denied, 'select receipt_hash from answers.inbox'],
  ['submit', denied, 'delete from keys.submit_key'],
  ['submit', denied, 'select 1 from drafts.draft'],
  ['submit', denied, 'select cell from people.frame_count'],
  ['submit', denied, 'select xmin from keys.submit_key'],
  ['submit', denied, 'select ctid from people.invitation'],
  ['reader', 'ok', 'select id, survey, definition_version, content from answers.response'],
  ['reader', 'ok', 'select id, content from answers.inbox'],
  ['reader', denied, 'select xmin from answers.response'],
  ['reader', denied, 'select ctid from answers.response'],
  ['reader', denied, 'select xmin from answers.inbox'],
  ['reader', denied, 'select receipt_hash from answers.response'],
  ['reader', denied, 'select key_hash from keys.submit_key'],
  ['reader', denied, 'select used from people.invitation'],
  ['reader', denied, 'select answers from people.day_count'],
  ['reader', denied, 'delete from answers.response'],
  ['reader', denied, 'select response from links.link'],
  ['reader', denied, 'select 1 from drafts.draft'],
  ['people', 'ok', 'select token_hash, used from people.invitation'],
  ['people', 'ok', `insert into people.invitation (survey, token_hash) values ('s', '\\x01')`],
  ['people', denied, 'select content from answers.response'],
  ['people', denied, 'select content from answers.inbox'],
  ['people', denied, 'select key_hash from keys.submit_key'],
  ['people', denied, 'select content from drafts.draft'],
  ['people', denied, 'select invitation from links.link'],
  ['drafts', 'ok', 'select content from drafts.draft'],
  ['drafts', 'ok', 'delete from drafts.draft'],
  ['drafts', denied, 'select key_hash from keys.submit_key'],
  ['drafts', denied, 'select content from answers.inbox'],
  ['drafts', denied, 'select token_hash from people.invitation'],
  ['mixer', 'ok', 'delete from answers.inbox returning id, content'],
  ['mixer', 'ok', `insert into answers.response (survey, definition_version, content) values ('s', 1, '{}')`],
  ['mixer', 'ok', 'delete from drafts.draft where secret_hash in (select key_hash from keys.submit_key)'],
  ['mixer', 'ok', 'select content from answers.response where receipt_hash is null'],
  ['mixer', 'ok', 'delete from answers.response returning id'],
  ['mixer', 'ok', 'select marks from answers.look'],
  ['mixer', denied, 'select xmin from answers.look'],
  ['reader', denied, 'select marks from answers.look'],
  ['eraser', denied, 'select marks from answers.look'],
  ['mixer', 'ok', 'select amends from drafts.draft'],
  ['mixer', denied, 'select xmin from answers.response'],
  ['mixer', denied, `update answers.response set content = '{}'`],
  ['mixer', denied, 'select invitation from links.link'],
  ['mixer', denied, 'select content from drafts.draft'],
  ['mixer', denied, 'select token_hash from people.invitation'],
  ['mixer', 'ok', insertAnswer],
  ['mixer', 'ok', `insert into keys.submit_key values ('s', '\\x02', '\\x00')`],
  ['eraser', 'ok', 'delete from answers.response where id in (select response from links.link)'],
  ['eraser', 'ok', `delete from answers.inbox where receipt_hash = '\\x00'`],
  ['eraser', denied, 'select content from answers.response'],
  ['eraser', denied, 'select content from answers.inbox'],
  ['eraser', denied, 'select xmin from answers.response'],
  ['eraser', denied, 'select token_hash from people.invitation'],
  ['eraser', denied, 'select content from drafts.draft'],
  ['eraser', denied, 'select key_hash from keys.submit_key'],
  ['desk', 'ok', insertEdition],
  ['desk', denied, `update desk.edition set note = '"changed"'`],
  ['desk', denied, 'delete from desk.edition'],
  ['desk', denied, `update desk.edition_file set bytes = ''`],
  ['desk', denied, `update desk.frozen_results set content = ''`],
  ['desk', denied, `update desk.definition set source = ''`],
  ['desk', denied, 'delete from desk.audit'],
  ['desk', denied, `update desk.audit set who = 'somebody else'`],
  ['desk', denied, 'truncate desk.audit'],
  ['desk', denied, 'delete from desk.account'],
  ['desk', denied, 'select content from answers.response'],
  ['desk', denied, 'select token_hash from people.invitation'],
];

onEachDatabase('T9: what each database role may do', (opened) => {
  before(async () => {
    const { store } = opened();
    await store.surveys.put({ slug: 's', inventory: 's', state: 'open', version: 1 }, '{}');
    await store.people.invite('s', [{ tokenHash: hashOf('someone') }]);
    await store.answers.submit(aSubmission('s'));
  });

  for (const [kind, result, sql] of matrix) {
    it(`${kind} ${result === 'ok' ? 'may' : 'may not'}: ${sql.replace(/\s+/g, ' ').slice(0, 90)}`, async () => {
      expect(await tryAs(opened().database, kind, sql)).to.equal(result);
    });
  }

  it('A4: by the catalogue, no role reads two of people, answers, links and keys of people; none a system column', async () => {
    const { database } = opened();
    const readable = await database.query<{ kind: string; schema: string; table: string; column: string }>(
      `select r.kind, n.nspname as schema, c.relname as table, a.attname as column
         from desk.role r, pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'v', 'm', 'p', 'f')
          and has_column_privilege(r.name, c.oid, a.attnum, 'select')`);
    expect(readable.length).to.be.greaterThan(60);
    const schemasOf = (kind: string) => [...new Set(readable.filter((column) => column.kind === kind).map(({ schema }) => schema))].sort();
    const kinds = [...new Set(readable.map(({ kind }) => kind))].sort();
    expect(Object.fromEntries(kinds.map((kind) => [kind, schemasOf(kind)]))).to.deep.equal({
      desk: ['desk'], drafts: ['drafts'], eraser: ['answers', 'links'], mixer: ['answers', 'drafts', 'keys'],
      people: ['people'], reader: ['answers'], submit: ['keys', 'people'],
    });
    const content = readable.filter(({ column }) => column === 'content').map(({ kind, schema, table }) => `${kind} ${schema}.${table}`);
    expect(content.sort()).to.deep.equal(['desk desk.edition', 'desk desk.frozen_results', 'drafts drafts.draft', 'mixer answers.inbox', 'mixer answers.response', 'reader answers.inbox', 'reader answers.response']);
    const system = ['xmin', 'xmax', 'cmin', 'cmax', 'ctid', 'tableoid'];
    expect(readable.filter(({ schema, column }) => ['answers', 'keys'].includes(schema) && system.includes(column))).to.deep.equal([]);
  });

  it('A4: by the catalogue, no role may create or drop anything, temporary tables included, or run as the owner', async () => {
    const { database } = opened();
    const may = await database.query<{ kind: string; what: string }>(
      `select r.kind, n.nspname as what from desk.role r, pg_namespace n where has_schema_privilege(r.name, n.oid, 'create')
       union all select r.kind, 'database' from desk.role r where has_database_privilege(r.name, current_database(), 'create')
       union all select r.kind, 'temporary' from desk.role r where has_database_privilege(r.name, current_database(), 'temporary')
       union all select r.kind, c.relname from desk.role r, pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname in ('people', 'answers', 'drafts', 'desk', 'links', 'keys') and has_table_privilege(r.name, c.oid, 'truncate, trigger, references')
                    and c.relkind = 'r'
       union all select 'any', p.proname from pg_proc p where p.prosecdef and p.pronamespace <> 'pg_catalog'::regnamespace`);
    expect(may).to.deep.equal([]);
    const [roles] = await database.query<{ n: number }>('select count(*)::int as n from desk.role');
    expect(roles?.n).to.equal(7);
    for (const sql of ['create table here (n int)', 'create temporary table here (n int)', 'create schema here', 'drop table desk.job', 'drop table people.invitation', 'truncate answers.inbox']) {
      for (const kind of ['submit', 'people', 'drafts', 'reader', 'mixer', 'eraser', 'desk']) {
        expect(await tryAs(database, kind, sql), `${kind}: ${sql}`).to.be.oneOf([denied, '3F000']);
      }
    }
  });

  it('no role logs in by itself, owns anything, or may become another', async () => {
    const { database } = opened();
    const able = await database.query(
      `select rolname from pg_roles where rolname in (select name from desk.role)
         and (rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolbypassrls
              or exists (select 1 from pg_class where relowner = pg_roles.oid)
              or exists (select 1 from pg_auth_members where member = pg_roles.oid))`);
    expect(able).to.deep.equal([]);
  });
});
