/** The list of those invited. No statement here gives out whether one of them has answered. */
import type { Knex } from 'knex';
import type { Handle } from './handle.js';
import type { Invited, InvitedStore, ListedPerson, PeopleState } from './invitedStore.js';
import { query } from './query.js';

interface Row {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly department: string | null;
  readonly cell: Invited['cell'];
  readonly revoked: boolean;
  readonly bounced: boolean;
}

const columns = 'id, email, name, language, department, cell, revoked, bounced';

const aPerson = `unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
  as p (id, email, name, language, department, cell)`;

export function invitedRepository(handle: Handle): InvitedStore {
  return {
    lockList: (survey) => handle.as('people', async (db) => {
      await query(db, `select pg_advisory_xact_lock(hashtextextended('list of invited ' || ?, 0))`, [survey]);
    }),
    listInvited: (survey) => handle.as('people', async (db) => (await query<Row>(
      db, `select ${columns} from people.invitation where survey = ? and email is not null order by email`, [survey])).map(invitedOf)),
    findInvited: (survey, email) => handle.as('people', async (db) => (await query<Row>(
      db, `select ${columns} from people.invitation where survey = ? and email = ?`, [survey, email])).map(invitedOf).at(0)),
    addInvited: (survey, people) => handle.as('people', async (db) => {
      await query(
        db,
        `insert into people.invitation (survey, token_hash, id, email, name, language, department, cell)
         select ?, decode(t.token_hash, 'hex'), p.id, p.email, nullif(p.name, ''), nullif(p.language, ''), nullif(p.department, ''), p.cell::jsonb
           from ${aPerson} join unnest(?::uuid[], ?::text[]) as t (id, token_hash) using (id)`,
        [survey, ...partsOf(people), people.map(({ id }) => id), people.map(({ tokenHash }) => tokenHash.toString('hex'))]);
    }),
    updateInvited: (survey, people) => handle.as('people', async (db) => {
      await query(
        db,
        `update people.invitation i
            set name = nullif(p.name, ''), language = nullif(p.language, ''), department = nullif(p.department, ''), cell = p.cell::jsonb
           from ${aPerson} where i.id = p.id and i.survey = ?`,
        [...partsOf(people), survey]);
    }),
    setRevoked: (survey, ids, revoked) => handle.as('people', async (db) => {
      await query(db, 'update people.invitation set revoked = ? where survey = ? and id = any(?::uuid[])', [revoked, survey, [...ids]]);
    }),
    setAddress: (survey, id, email) => handle.as('people', async (db) => (await query(
      db,
      `update people.invitation set email = ?, bounced = false where survey = ? and id = ?::uuid
          and not exists (select 1 from people.invitation o where o.survey = ? and o.email = ? and o.id <> ?::uuid) returning id`,
      [email, survey, id, survey, email, id])).length > 0),
    tokenHashOf: (survey, id) => handle.as('people', async (db) => (await query<{ hash: Buffer }>(
      db, 'select token_hash as hash from people.invitation where survey = ? and id = ?::uuid', [survey, id])).at(0)?.hash),
    markBounced: (survey, emails) => handle.transact('people', (db) => markBounced(db, survey, emails)),
    recountFrame: (survey) => handle.as('people', (db) => recountFrame(db, survey)),
    countState: (survey) => handle.as('people', (db) => countState(db, survey)),
    eraseAll: (survey) => handle.transact('people', (db) => eraseAll(db, survey)),
  };
}

function invitedOf({ name, language, department, ...row }: Row): Invited {
  return { ...row, ...(name === null ? {} : { name }), ...(language === null ? {} : { language }), ...(department === null ? {} : { department }) };
}

function partsOf(people: readonly (ListedPerson & { readonly id: string })[]): string[][] {
  return [
    people.map(({ id }) => id),
    people.map(({ email }) => email),
    people.map(({ name }) => name ?? ''),
    people.map(({ language }) => language ?? ''),
    people.map(({ department }) => department ?? ''),
    people.map(({ cell }) => JSON.stringify(cell)),
  ];
}

/** An invitation that came back was not one: with another address the person is invited anew. */
async function markBounced(db: Knex, survey: string, emails: readonly string[]): Promise<readonly string[]> {
  const bounced = await query<{ id: string; email: string }>(
    db, 'update people.invitation set bounced = true where survey = ? and email = any(?::text[]) returning id, email', [survey, [...emails]]);
  await query(
    db, `update people.delivery set state = 'bounced', reason = 'returned' where state = 'sent' and round in (select id from people.round where kind = 'invitation') and invitation = any(?::uuid[])`,
    [bounced.map(({ id }) => id)]);
  return bounced.map(({ email }) => email);
}

async function recountFrame(db: Knex, survey: string): Promise<void> {
  await query(db, 'delete from people.frame_count where survey = ?', [survey]);
  await query(
    db,
    `insert into people.frame_count (survey, cell, invited)
     select survey, cell, count(*) from people.invitation where survey = ? and email is not null and not revoked group by survey, cell`,
    [survey]);
}

async function countState(db: Knex, survey: string): Promise<PeopleState> {
  const [row] = await query<PeopleState>(
    db,
    `select (select coalesce(sum(invited), 0)::int from people.frame_count where survey = ?) as invited,
            count(*) filter (where declined)::int as declined, count(*) filter (where bounced)::int as bounced,
            count(*) filter (where used)::int as used
       from people.invitation where survey = ?`,
    [survey, survey]);
  return row ?? { invited: 0, declined: 0, bounced: 0, used: 0 };
}

async function eraseAll(db: Knex, survey: string): Promise<number> {
  // The sums stay with their round; whom they were of does not.
  await query(
    db,
    `update people.round r set sent = r.sent + c.sent, not_needed = r.not_needed + c.not_needed,
            state = case when r.state in ('planned', 'sending') then 'cancelled' else r.state end
       from (select o.id, count(*) filter (where d.state = 'sent') as sent, count(*) filter (where d.state = 'not_needed') as not_needed
               from people.round o left join people.delivery d on d.round = o.id where o.survey = ? group by o.id) c
      where r.id = c.id`,
    [survey]);
  await query(db, 'delete from people.delivery d using people.round r where r.id = d.round and r.survey = ?', [survey]);
  return (await query(db, 'delete from people.invitation where survey = ? returning 1', [survey])).length;
}
