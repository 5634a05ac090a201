/** Those who work at the desk: accounts, what each may do in which inventory, and how they get in. */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table desk.account (
      id uuid primary key default gen_random_uuid(),
      email text not null unique check (email = lower(email)),
      name text not null,
      language text not null check (language in ('sv', 'en')),
      is_owner boolean not null default false,
      is_disabled boolean not null default false
    );
    create table desk.membership (
      account uuid not null references desk.account (id),
      inventory text not null,
      role text not null check (role in ('lead', 'analyst', 'contact', 'reviewer', 'reader')),
      units text[] not null default '{}',
      primary key (account, inventory)
    );
    create table desk.session (
      token_hash bytea primary key,
      account uuid not null references desk.account (id),
      started timestamptz not null,
      seen timestamptz not null
    );
    create index session_account on desk.session (account);
    create table desk.sign_in_link (
      token_hash bytea primary key,
      purpose text not null check (purpose in ('email', 'first_start')),
      email text,
      expires timestamptz not null,
      check ((purpose = 'email') = (email is not null))
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table desk.sign_in_link, desk.session, desk.membership, desk.account');
}
