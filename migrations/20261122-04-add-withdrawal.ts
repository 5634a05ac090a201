/**
 * Answers can be taken back or changed with their receipt. In a confidential survey, and only there, it is kept apart
 * from both people and answers which invitation an answer came from, so that it can be erased when asked for. Submit
 * keys get a schema of their own: who spends invitations looks at them, and must look at nothing in answers. Which answers
 * were given out last is kept as marks that only this server can make, without a time. An edition can be withdrawn too: it
 * stays as it was published, and beside it stands that it no longer holds, since when and why. Why an edition was made, and why
 * it is withdrawn, is told in the languages of the survey; what was a text in one language stays that text.
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
    create table desk.edition_withdrawal (
      survey text not null,
      number text not null,
      date date not null,
      reason jsonb not null,
      primary key (survey, number),
      foreign key (survey, number) references desk.edition (survey, number)
    );
    alter table desk.edition alter column note type jsonb using to_jsonb(note);
    alter table drafts.draft add column amends bytea;
    create index inbox_receipt on answers.inbox (receipt_hash);
    create index response_receipt on answers.response (receipt_hash)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index answers.response_receipt, answers.inbox_receipt');
  await knex.raw('alter table drafts.draft drop column amends');
  await knex.raw(`alter table desk.edition alter column note type text
    using coalesce(case jsonb_typeof(note) when 'string' then note else jsonb_path_query_first(note, '$.*') end #>> '{}', '')`);
  await knex.raw('alter table keys.submit_key set schema answers');
  await knex.raw('drop schema keys');
  await knex.raw('drop table links.link, answers.look, desk.edition_withdrawal');
  await knex.raw('drop schema links');
}
