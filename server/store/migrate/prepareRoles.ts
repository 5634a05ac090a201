/**
 * Makes the group roles of this database. Roles belong to the whole cluster, so their names carry the database's;
 * they are written down, so that a renamed database keeps its own.
 */
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { ProblemError } from '../../problems/problem.js';
import { codeOfError } from '../codeOfError.js';
import { query } from '../query.js';
import { isRoleKind, roleKinds } from '../roles.js';
import type { RoleKind, RoleNames } from '../roles.js';

export async function prepareRoles(db: Knex): Promise<RoleNames> {
  const [here] = await query<{ name: string; user: string }>(
    db, 'select current_database() as name, current_user::text as user');
  if (here === undefined) throw new Error('the database has no name');
  const names = new Map([...namesFor(here.name), ...(await readRoles(db))]);
  const missing = await missingRoles(db, [...names.values()]);
  for (const role of missing) await makeRole(db, role, here.user, missing);
  for (const [kind, name] of names) {
    await query(db, 'insert into desk.role (kind, name) values (?, ?) on conflict do nothing', [kind, name]);
  }
  return names;
}

export async function readRoles(db: Knex): Promise<RoleNames> {
  const rows = await query<{ kind: string; name: string }>(db, 'select kind, name from desk.role');
  return new Map(rows.flatMap(({ kind, name }) => (isRoleKind(kind) ? [[kind, name] as const] : [])));
}

/** PostgreSQL cuts names after 63 bytes, silently. */
const longestPrefix = 50;

export function namesFor(database: string): ReadonlyMap<RoleKind, string> {
  const hash = createHash('sha256').update(database).digest('hex').slice(0, 12);
  const short = /^[\x20-\x7e]*$/.test(database) && database.length <= longestPrefix;
  const prefix = short ? database : `behov_${hash}`;
  return new Map(roleKinds.map((kind) => [kind, `${prefix}_${kind}`]));
}

interface Missing {
  readonly name: string;
  readonly exists: boolean;
}

/** Not there, or not one that we may take on. */
async function missingRoles(db: Knex, names: readonly string[]): Promise<readonly Missing[]> {
  const [server] = await query<{ version: number }>(db, `select current_setting('server_version_num')::int as version`);
  const privilege = (server?.version ?? 0) >= 160_000 ? 'SET' : 'MEMBER';
  return query<Missing>(
    db,
    `select n.name, r.oid is not null as exists from unnest(?::text[]) as n (name)
       left join pg_roles r on r.rolname = n.name
      where r.oid is null or not pg_has_role(current_user, r.oid, ?)`,
    [[...names], privilege]);
}

async function makeRole(db: Knex, role: Missing, user: string, all: readonly Missing[]): Promise<void> {
  try {
    if (!role.exists) await db.raw('create role ?? nologin', [role.name]);
    await db.raw('grant ?? to ??', [role.name, user]);
  } catch (error) {
    if (codeOfError(error) !== '42501') throw error;
    throw new ProblemError({ code: 'database_roles_missing', params: { sql: sqlFor(all, user) } });
  }
}

function sqlFor(roles: readonly Missing[], user: string): string {
  return roles.map(({ name, exists }) => {
    const grant = `GRANT ${quoted(name)} TO ${quoted(user)};`;
    return exists ? grant : `CREATE ROLE ${quoted(name)} NOLOGIN; ${grant}`;
  }).join(' ');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
