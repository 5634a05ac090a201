/**
 * Submitted answers: no time, no number in sequence, no address, and no key in common with people. An answer rests
 * in the inbox until enough have come to be moved and shuffled together.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create schema answers;
    create table answers.inbox (
      id uuid primary key default gen_random_uuid(),
      survey text not null,
      definition_version integer not null,
      content jsonb not null,
      receipt_hash bytea
    );
    create index inbox_survey on answers.inbox (survey, id);
    create table answers.response (
      id uuid primary key default gen_random_uuid(),
      survey text not null,
      definition_version integer not null,
      content jsonb not null,
      receipt_hash bytea
    );
    create index response_survey on answers.response (survey, id);
    create table answers.submit_key (
      survey text not null,
      key_hash bytea not null,
      body_hash bytea not null,
      primary key (survey, key_hash)
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table answers.submit_key, answers.response, answers.inbox');
  await knex.raw('drop schema answers');
}
