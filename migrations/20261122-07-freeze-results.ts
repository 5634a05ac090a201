/**
 * What the desk has seen of the answers before anything is published: released tables, frozen. Never changed and never
 * removed, since what is shown later, here or in an edition, is held against all of it.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table desk.frozen_results (
      survey text not null,
      position int not null,
      date date not null,
      after_edition text,
      answered int not null,
      hash text not null,
      content text not null,
      primary key (survey, position)
    )`);
  await knex.raw('grant select, insert on desk.frozen_results to ??', [await deskRole(knex)]);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table desk.frozen_results');
}

async function deskRole(knex: Knex): Promise<string> {
  const found = await knex.raw<{ rows: { name: string }[] }>(`select name from desk.role where kind = 'desk'`);
  const name = found.rows[0]?.name;
  if (name === undefined) throw new Error('no role desk in desk.role');
  return name;
}
