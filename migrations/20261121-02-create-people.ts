/** Who was invited, and how many have answered by day and week: never what, never exactly when. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create schema people;
    create table people.frame_count (
      survey text not null,
      cell jsonb not null,
      invited integer not null check (invited >= 1),
      primary key (survey, cell)
    );
    create table people.invitation (
      id uuid primary key default gen_random_uuid(),
      survey text not null,
      token_hash bytea not null unique,
      department text,
      used boolean not null default false
    );
    create index invitation_survey on people.invitation (survey);
    create table people.day_count (
      survey text not null,
      day date not null,
      answers integer not null,
      primary key (survey, day)
    );
    create table people.week_count (
      survey text not null,
      week text not null,
      department text not null,
      answers integer not null,
      primary key (survey, week, department)
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table people.week_count, people.day_count, people.invitation, people.frame_count');
  await knex.raw('drop schema people');
}
