/**
 * What a survey is between draft and trash: who may enter, how often it was changed, how versions follow each other.
 * A definition is only ever added to: each change of its words is a revision beside the one before. Beside what is read
 * stands what its author wrote, with comments and the files it names, so that it can be changed where it was left. So it
 * is with the report plan, which counts its own changes: who writes the report does not stop who changes the settings.
 * Beside it stands the file on support functions, capacity and pilot that its figures may be of, as its author wrote it.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table desk.survey
      add column revision integer not null default 1,
      add column entry text not null default 'open' check (entry in ('open', 'invited')),
      add column target smallint check (target between 1 and 100),
      add column earlier text,
      add column trashed date,
      add column erased date,
      add column plan_written text,
      add column plan_support text,
      add column plan_revision integer not null default 0;
    alter table desk.definition
      add column revision integer not null default 1,
      add column written text,
      drop constraint definition_pkey,
      add primary key (survey, version, revision);
    create table desk.version_step (
      survey text not null references desk.survey (slug),
      from_version integer not null,
      to_version integer not null check (to_version = from_version + 1),
      step text not null,
      primary key (survey, from_version)
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table desk.version_step');
  await knex.raw(`
    delete from desk.definition d using desk.definition later
     where later.survey = d.survey and later.version = d.version and later.revision > d.revision`);
  await knex.raw(`
    alter table desk.definition drop constraint definition_pkey, drop column written, drop column revision, add primary key (survey, version)`);
  await knex.raw(`
    alter table desk.survey drop column revision, drop column entry, drop column target, drop column earlier,
      drop column trashed, drop column erased, drop column plan_written, drop column plan_support, drop column plan_revision`);
}
