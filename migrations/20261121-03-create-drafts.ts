/** Answers not yet submitted, under the hash of a secret that only the respondent holds. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create schema drafts;
    create table drafts.draft (
      secret_hash bytea primary key,
      survey text not null,
      content jsonb not null,
      consented boolean not null,
      expires date not null
    );
    create index draft_expires on drafts.draft (expires)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table drafts.draft');
  await knex.raw('drop schema drafts');
}
