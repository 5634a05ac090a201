/** Accounts, roles, sessions and one-time links. Tokens are stored as hashes only. */
import type { Knex } from 'knex';
import type { Account, AccountStore, Membership, SignInLink } from './accountStore.js';
import type { Handle } from './handle.js';
import { query } from './query.js';

const accountColumns = 'id, email, name, language, is_owner as "isOwner", is_disabled as "isDisabled"';
const membershipColumns = 'account, inventory, role, units';

/** A session ends after this long without a request, and after that long in any case. */
const idle = '30 minutes';
const oldest = '12 hours';

interface LinkRow {
  readonly purpose: SignInLink['purpose'];
  readonly email: string | null;
  readonly expires: Date;
}

export function accountRepository(handle: Handle): AccountStore {
  const desk = <T>(work: (db: Knex) => Promise<T>): Promise<T> => handle.as('desk', work);
  const does = (sql: string, bindings: Parameters<typeof query>[2]): Promise<void> => desk(async (db) => {
    await query(db, sql, bindings);
  });
  return {
    count: () => desk(async (db) => (await query<{ n: number }>(db, 'select count(*)::int as n from desk.account'))[0]?.n ?? 0),
    list: () => desk((db) => query<Account>(db, `select ${accountColumns} from desk.account order by name, email`)),
    find: (id) => desk(async (db) => (await query<Account>(db, `select ${accountColumns} from desk.account where id = ?::uuid`, [id])).at(0)),
    findByEmail: (email) => desk(async (db) => (await query<Account>(db, `select ${accountColumns} from desk.account where email = ?`, [email.toLowerCase()])).at(0)),
    add: ({ email, name, language, isOwner, isDisabled }) => desk(async (db) => (await query<Account>(
      db, `insert into desk.account (email, name, language, is_owner, is_disabled) values (?, ?, ?, ?, ?) on conflict do nothing returning ${accountColumns}`,
      [email.toLowerCase(), name, language, isOwner, isDisabled])).at(0)),
    update: ({ id, email, name, language, isOwner, isDisabled }) => does(
      'update desk.account set email = ?, name = ?, language = ?, is_owner = ?, is_disabled = ? where id = ?::uuid',
      [email.toLowerCase(), name, language, isOwner, isDisabled, id]),
    membershipsOf: (account) => desk((db) => query<Membership>(db, `select ${membershipColumns} from desk.membership where account = ?::uuid order by inventory`, [account])),
    membersOf: (inventory) => desk((db) => query<Membership>(db, `select ${membershipColumns} from desk.membership where inventory = ? order by account`, [inventory])),
    allMemberships: () => desk((db) => query<Membership>(db, `select ${membershipColumns} from desk.membership order by account, inventory`)),
    holdMembersOf: (inventory) => desk((db) => query<Membership>(
      db, `select ${membershipColumns} from desk.membership where inventory = ? order by account for update`, [inventory])),
    holdOwners: () => desk((db) => query<Account>(
      db, `select ${accountColumns} from desk.account where is_owner and not is_disabled order by id for update`)),
    putMembership: ({ account, inventory, role, units }) => does(
      `insert into desk.membership (${membershipColumns}) values (?::uuid, ?, ?, ?::text[])
       on conflict (account, inventory) do update set role = excluded.role, units = excluded.units`,
      [account, inventory, role, [...units]]),
    removeMembership: (account, inventory) => does('delete from desk.membership where account = ?::uuid and inventory = ?', [account, inventory]),
    openSession: (tokenHash, account, now) => does('insert into desk.session (token_hash, account, started, seen) values (?, ?::uuid, ?, ?)', [tokenHash, account, now, now]),
    findSession: (tokenHash, now) => desk(async (db) => (await query<Account>(
      db,
      `update desk.session s set seen = ? from desk.account a
        where s.token_hash = ? and a.id = s.account and not a.is_disabled
          and s.seen > ?::timestamptz - interval '${idle}' and s.started > ?::timestamptz - interval '${oldest}'
       returning a.id, a.email, a.name, a.language, a.is_owner as "isOwner", a.is_disabled as "isDisabled"`,
      [now, tokenHash, now, now])).at(0)),
    endSession: (tokenHash) => does('delete from desk.session where token_hash = ?', [tokenHash]),
    endSessionsOf: (account) => does('delete from desk.session where account = ?::uuid', [account]),
    removeLinksTo: (email) => does('delete from desk.sign_in_link where email = ?', [email.toLowerCase()]),
    sweep: (now) => desk(async (db) => {
      await query(db, `delete from desk.session where seen <= ?::timestamptz - interval '${idle}' or started <= ?::timestamptz - interval '${oldest}'`, [now, now]);
      await query(db, 'delete from desk.sign_in_link where expires <= ?', [now]);
    }),
    addLink: (tokenHash, { purpose, email, expires }) => does(
      'insert into desk.sign_in_link (token_hash, purpose, email, expires) values (?, ?, ?, ?)', [tokenHash, purpose, email ?? null, expires]),
    findLink: (tokenHash, now) => desk(async (db) => linkOf((await query<LinkRow>(
      db, 'select purpose, email, expires from desk.sign_in_link where token_hash = ? and expires > ?', [tokenHash, now])).at(0))),
    spendLink: (tokenHash, now, purpose) => desk(async (db) => linkOf((await query<LinkRow>(
      db, 'delete from desk.sign_in_link where token_hash = ? and expires > ? and purpose = ? returning purpose, email, expires', [tokenHash, now, purpose])).at(0))),
    removeLinks: (purpose) => does('delete from desk.sign_in_link where purpose = ?', [purpose]),
  };
}

function linkOf(row: LinkRow | undefined): SignInLink | undefined {
  if (row === undefined) return undefined;
  const { purpose, email, expires } = row;
  return email === null ? { purpose, expires } : { purpose, email, expires };
}
