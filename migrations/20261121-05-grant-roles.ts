/**
 * Who may do what. No role reads both people and answers. Rights to read answers are given by column, which leaves
 * out the system columns that would tell when and in which order rows came.
 */
import type { Knex } from 'knex';

const response = 'survey, definition_version, content';

/** Role, what it may do, on what. */
const grants: readonly (readonly [kind: string, grant: string])[] = [
  ['submit', 'usage on schema people, answers'],
  ['submit', 'select (survey, token_hash, department, used), update (used) on people.invitation'],
  ['submit', 'select, insert, update on people.day_count, people.week_count'],
  ['submit', `insert (${response}, receipt_hash) on answers.inbox`],
  ['submit', 'insert, select (survey, key_hash, body_hash) on answers.submit_key'],
  ['people', 'usage on schema people'],
  ['people', 'select, insert, update, delete on people.frame_count, people.invitation'],
  ['people', 'select on people.day_count, people.week_count'],
  ['drafts', 'usage on schema drafts'],
  ['drafts', 'select, insert, update on drafts.draft'],
  ['reader', 'usage on schema answers'],
  ['reader', `select (id, ${response}) on answers.inbox, answers.response`],
  ['mixer', 'usage on schema answers, drafts'],
  ['mixer', `delete, select (id, ${response}, receipt_hash) on answers.inbox`],
  ['mixer', 'insert on answers.response'],
  ['mixer', 'select (survey, key_hash) on answers.submit_key'],
  ['mixer', 'delete, select (survey, secret_hash, expires) on drafts.draft'],
  ['desk', 'usage on schema desk'],
  ['desk', 'select, insert on desk.survey, desk.definition, desk.edition, desk.edition_file, desk.audit'],
  ['desk', 'update (state, version, plan) on desk.survey'],
  ['desk', 'select, insert, update, delete on desk.job'],
  ['desk', 'select on desk.migration'],
];

export async function up(knex: Knex): Promise<void> {
  const names = await roleNames(knex);
  for (const [kind, grant] of grants) {
    await knex.raw('grant '.concat(grant, ' to ??'), [nameOf(names, kind)]);
  }
}

export async function down(knex: Knex): Promise<void> {
  const names = await roleNames(knex);
  for (const [kind, grant] of [...grants].reverse()) {
    await knex.raw('revoke '.concat(grant, ' from ??'), [nameOf(names, kind)]);
  }
}

/** The roles of this database were made before the first migration; their names carry the database's. */
async function roleNames(knex: Knex): Promise<ReadonlyMap<string, string>> {
  const found = await knex.raw<{ rows: { kind: string; name: string }[] }>('select kind, name from desk.role');
  return new Map(found.rows.map((role) => [role.kind, role.name]));
}

function nameOf(names: ReadonlyMap<string, string>, kind: string): string {
  const name = names.get(kind);
  if (name === undefined) throw new Error(`no role ${kind} in desk.role`);
  return name;
}
