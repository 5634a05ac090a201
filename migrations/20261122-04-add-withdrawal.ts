/**
 * Answers can be taken back or changed with their receipt. In a confidential survey, and only there, it is kept apart
 * from both people and answers which invitation an answer came from, so that it can be erased when asked for. Submit
 * keys get a schema of their own: who spends invitations looks at them, and must look at nothing in answers. Which answers
 * were given out last is kept as marks that only this server can make, without a time.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create schema links;
    create table links.link (
      survey text not null,
      invitation bytea not null,
      response uuid not null,
      primary key (survey, invitation)
    );
    create index link_response on links.link (response);
    create schema keys;
    alter table answers.submit_key set schema keys;
    create table answers.look (
      survey text primary key,
      marks uuid[] not null
    );
    alter table drafts.draft add column amends bytea;
    create index inbox_receipt on answers.inbox (receipt_hash);
    create index response_receipt on answers.response (receipt_hash)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index answers.response_receipt, answers.inbox_receipt');
  await knex.raw('alter table drafts.draft drop column amends');
  await knex.raw('alter table keys.submit_key set schema answers');
  await knex.raw('drop schema keys');
  await knex.raw('drop table links.link, answers.look');
  await knex.raw('drop schema links');
}
