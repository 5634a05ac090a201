/**
 * A figure removed, a file replaced: the report's plan as it was before its last change, which can be undone. Its own
 * columns, not a history: editions keep what was published, and the log says who changed what when.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table desk.survey add column plan_before text, add column plan_written_before text, add column plan_support_before text');
  await knex.raw('grant update (plan_before, plan_written_before, plan_support_before) on desk.survey to ??', [await deskRole(knex)]);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table desk.survey drop column plan_before, drop column plan_written_before, drop column plan_support_before');
}

async function deskRole(knex: Knex): Promise<string> {
  const found = await knex.raw<{ rows: { name: string }[] }>(`select name from desk.role where kind = 'desk'`);
  const name = found.rows[0]?.name;
  if (name === undefined) throw new Error('no role desk in desk.role');
  return name;
}
