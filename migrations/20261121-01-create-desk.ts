/** Surveys, their definitions and editions, the work to be done and the log of what was done. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table desk.survey (
      slug text primary key,
      inventory text not null,
      state text not null check (state in ('draft', 'open', 'paused', 'closed')),
      version integer not null check (version >= 1),
      plan text
    );
    create table desk.definition (
      survey text not null references desk.survey (slug),
      version integer not null check (version >= 1),
      source text not null,
      primary key (survey, version)
    );
    create table desk.edition (
      survey text not null references desk.survey (slug),
      number text not null check (number ~ '^[0-9]+[.][0-9]+$'),
      date date not null,
      note text not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      content text not null,
      primary key (survey, number)
    );
    create table desk.edition_file (
      survey text not null,
      number text not null,
      name text not null,
      hash text not null,
      media_type text not null,
      bytes bytea not null,
      primary key (survey, number, name),
      foreign key (survey, number) references desk.edition (survey, number)
    );
    create table desk.job (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      payload jsonb not null,
      attempts integer not null default 0,
      run_after timestamptz not null default now(),
      taken_until timestamptz,
      failure text,
      given_up boolean not null default false
    );
    create index job_waiting on desk.job (run_after) where not given_up;
    create unique index job_waiting_once on desk.job (kind, md5(payload::text))
      where attempts = 0 and taken_until is null and not given_up;
    create table desk.audit (
      id uuid primary key default gen_random_uuid(),
      at timestamptz not null default now(),
      who text not null,
      act text not null,
      survey text,
      detail jsonb not null
    );
    create index audit_at on desk.audit (at)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table desk.audit, desk.job, desk.edition_file, desk.edition, desk.definition, desk.survey');
}
