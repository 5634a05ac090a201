/**
 * Rights to what accounts, lifecycle, invitations and withdrawal brought. Still no role reads both people and answers, and
 * the one that reads links reads neither. None may create anything, not even for a moment.
 */
import type { Knex } from 'knex';

const response = 'survey, definition_version, content';

/** Role, what it may do, on what. Changing an answer is the mixer's: it knows nobody who was invited. Erasing reads no content. */
const grants: readonly (readonly [kind: string, grant: string])[] = [
  ['desk', 'select, insert, update on desk.account'],
  ['desk', 'select, insert, update, delete on desk.membership, desk.session, desk.sign_in_link'],
  ['desk', 'select, insert on desk.version_step, desk.edition_withdrawal'],
  ['desk', 'update (revision, entry, target, earlier, trashed, erased, plan_written, plan_support, plan_revision) on desk.survey'],
  ['people', 'select, insert, update, delete on people.round, people.delivery'],
  ['people', 'select, insert, update on people.withdrawal_count'],
  ['submit', 'insert (id) on answers.inbox'],
  ['submit', 'select (revoked, declined) on people.invitation'],
  ['submit', 'usage on schema links'],
  ['submit', 'insert on links.link'],
  ['submit', 'usage on schema keys'],
  ['drafts', 'delete on drafts.draft'],
  ['mixer', `delete, select (id, ${response}, receipt_hash) on answers.response`],
  ['mixer', `insert (id, ${response}, receipt_hash) on answers.inbox`],
  ['mixer', 'insert, update, delete, select (survey, marks) on answers.look'],
  ['mixer', 'select (amends) on drafts.draft'],
  ['mixer', 'usage on schema keys'],
  ['mixer', 'insert, delete, select (survey, key_hash, body_hash) on keys.submit_key'],
  ['eraser', 'usage on schema answers, links'],
  ['eraser', 'delete, select (id, survey, receipt_hash) on answers.inbox, answers.response'],
  ['eraser', 'delete, select (survey, invitation, response) on links.link'],
];

export async function up(knex: Knex): Promise<void> {
  const names = await roleNames(knex);
  for (const [kind, grant] of grants) {
    await knex.raw('grant '.concat(grant, ' to ??'), [nameOf(names, kind)]);
  }
  // What everybody may do in a database unless told otherwise; where it belongs to someone else, it is theirs to tell.
  const name = await databaseName(knex);
  await knex.raw('revoke temporary, create on database ?? from public', [name]);
  await knex.raw('revoke create on schema public from public');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('grant temporary on database ?? to public', [await databaseName(knex)]);
  const names = await roleNames(knex);
  for (const [kind, grant] of [...grants].reverse()) {
    await knex.raw('revoke '.concat(grant, ' from ??'), [nameOf(names, kind)]);
  }
}

async function databaseName(knex: Knex): Promise<string> {
  const found = await knex.raw<{ rows: { name: string }[] }>('select current_database() as name');
  return found.rows[0]?.name ?? '';
}

async function roleNames(knex: Knex): Promise<ReadonlyMap<string, string>> {
  const found = await knex.raw<{ rows: { kind: string; name: string }[] }>('select kind, name from desk.role');
  return new Map(found.rows.map((role) => [role.kind, role.name]));
}

function nameOf(names: ReadonlyMap<string, string>, kind: string): string {
  const name = names.get(kind);
  if (name === undefined) throw new Error(`no role ${kind} in desk.role`);
  return name;
}
