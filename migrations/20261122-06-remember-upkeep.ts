/** The day on which a duty was last taken on, over all processes; of one survey, or of all where none is named. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table desk.upkeep (
      duty text not null,
      survey text not null default '',
      day date not null,
      primary key (duty, survey)
    )`);
  await knex.raw('grant select, insert, update, delete on desk.upkeep to ??', [await deskRole(knex)]);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table desk.upkeep');
}

async function deskRole(knex: Knex): Promise<string> {
  const found = await knex.raw<{ rows: { name: string }[] }>(`select name from desk.role where kind = 'desk'`);
  const name = found.rows[0]?.name;
  if (name === undefined) throw new Error('no role desk in desk.role');
  return name;
}
