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
  values ('s', '2.0', '2026-01-01', '', repeat('0', 64), '{}')`;

/** trust.md 3.2 and 3.4 A4: what each role is for works, and what would join people to answers does not. */
const matrix: readonly (readonly [kind: string, result: string, sql: string])[] = [
  ['submit', 'ok', `update people.invitation set used = true where token_hash = '\\x00' and not used`],
  ['submit', 'ok', insertAnswer],
  ['submit', 'ok', `insert into answers.submit_key values ('s', '\\x00', '\\x00') on conflict (survey, key_hash) do nothing returning key_hash`],
  ['submit', denied, 'select content from answers.inbox'],
  ['submit', denied, 'select content from answers.response'],
  ['submit', denied, 'select id from people.invitation'],
  ['submit', denied, `update people.invitation set department = 'x'`],
  ['submit', denied, 'delete from answers.inbox'],
  ['submit', denied, 'delete from answers.submit_key'],
  ['submit', denied, 'select 1 from drafts.draft'],
  ['submit', denied, 'select cell from people.frame_count'],
  ['submit', denied, 'select xmin from answers.submit_key'],
  ['submit', denied, 'select ctid from people.invitation'],
  ['reader', 'ok', 'select id, survey, definition_version, content from answers.response'],
  ['reader', 'ok', 'select id, content from answers.inbox'],
  ['reader', denied, 'select xmin from answers.response'],
  ['reader', denied, 'select ctid from answers.response'],
  ['reader', denied, 'select xmin from answers.inbox'],
  ['reader', denied, 'select receipt_hash from answers.response'],
  ['reader', denied, 'select key_hash from answers.submit_key'],
  ['reader', denied, 'select used from people.invitation'],
  ['reader', denied, 'select answers from people.day_count'],
  ['reader', denied, 'delete from answers.response'],
  ['reader', denied, 'select 1 from drafts.draft'],
  ['people', 'ok', 'select token_hash, used from people.invitation'],
  ['people', 'ok', `insert into people.invitation (survey, token_hash) values ('s', '\\x01')`],
  ['people', denied, 'select content from answers.response'],
  ['people', denied, 'select content from answers.inbox'],
  ['people', denied, 'select key_hash from answers.submit_key'],
  ['people', denied, 'select content from drafts.draft'],
  ['drafts', 'ok', 'select content from drafts.draft'],
  ['drafts', denied, 'delete from drafts.draft'],
  ['drafts', denied, 'select key_hash from answers.submit_key'],
  ['drafts', denied, 'select content from answers.inbox'],
  ['drafts', denied, 'select token_hash from people.invitation'],
  ['mixer', 'ok', 'delete from answers.inbox returning id, content'],
  ['mixer', 'ok', `insert into answers.response (survey, definition_version, content) values ('s', 1, '{}')`],
  ['mixer', 'ok', 'delete from drafts.draft where secret_hash in (select key_hash from answers.submit_key)'],
  ['mixer', denied, 'select content from answers.response'],
  ['mixer', denied, 'delete from answers.response'],
  ['mixer', denied, 'select content from drafts.draft'],
  ['mixer', denied, 'select token_hash from people.invitation'],
  ['mixer', denied, insertAnswer],
  ['desk', 'ok', insertEdition],
  ['desk', denied, `update desk.edition set note = 'changed'`],
  ['desk', denied, 'delete from desk.edition'],
  ['desk', denied, `update desk.edition_file set bytes = ''`],
  ['desk', denied, `update desk.definition set source = ''`],
  ['desk', denied, 'delete from desk.audit'],
  ['desk', denied, `update desk.audit set who = 'somebody else'`],
  ['desk', denied, 'select content from answers.response'],
  ['desk', denied, 'select token_hash from people.invitation'],
];

onEachDatabase('what each database role may do', (opened) => {
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

  it('A4: by the catalogue, no role reads both people and answers, and none reads a system column of answers', async () => {
    const { database } = opened();
    const readable = await database.query<{ kind: string; schema: string; table: string; column: string }>(
      `select r.kind, n.nspname as schema, c.relname as table, a.attname as column
         from desk.role r, pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where n.nspname in ('people', 'answers', 'drafts') and c.relkind = 'r'
          and has_schema_privilege(r.name, n.oid, 'usage') and has_column_privilege(r.name, c.oid, a.attnum, 'select')`);
    expect(readable.length).to.be.greaterThan(30);
    const content = readable.filter(({ table }) => ['inbox', 'response', 'draft'].includes(table));
    const readers = new Set(content.map(({ kind }) => kind));
    expect([...readers].sort()).to.deep.equal(['drafts', 'mixer', 'reader']);
    expect(readable.filter(({ kind, schema }) => schema === 'people' && readers.has(kind))).to.deep.equal([]);
    const system = ['xmin', 'xmax', 'cmin', 'cmax', 'ctid', 'tableoid'];
    expect(readable.filter(({ schema, column }) => schema === 'answers' && system.includes(column))).to.deep.equal([]);
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
