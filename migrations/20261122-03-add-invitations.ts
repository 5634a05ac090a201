/**
 * Whom to write to, what was written, and who wants no more of it. No time is kept of any one
 * person's mail or answer: `not_before` holds while a message waits or is on its way, and is gone with it.
 */
import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table people.invitation
      add column email text,
      add column name text,
      add column language text,
      add column cell jsonb not null default '{}',
      add column declined boolean not null default false,
      add column revoked boolean not null default false,
      add column bounced boolean not null default false;
    create unique index invitation_email on people.invitation (survey, email) where email is not null;
    create table people.round (
      id uuid primary key default gen_random_uuid(),
      survey text not null,
      kind text not null check (kind in ('invitation', 'reminder')),
      number integer not null check (number >= 1),
      send_from timestamptz not null,
      state text not null check (state in ('planned', 'sending', 'done', 'cancelled')),
      texts jsonb not null,
      sent integer not null default 0,
      not_needed integer not null default 0
    );
    create unique index round_number on people.round (survey, kind, number) where state <> 'cancelled';
    create table people.delivery (
      round uuid not null,
      invitation uuid not null,
      state text not null check (state in ('waiting', 'taken', 'sent', 'bounced', 'failed', 'not_needed')),
      attempts integer not null default 0,
      reason text,
      not_before timestamptz,
      primary key (round, invitation)
    );
    create index delivery_waiting on people.delivery (round) where state in ('waiting', 'taken');
    create index delivery_invitation on people.delivery (invitation);
    create table people.withdrawal_count (
      survey text primary key,
      answers integer not null
    )`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table people.withdrawal_count, people.delivery, people.round');
  await knex.raw('drop index people.invitation_email');
  await knex.raw(`
    alter table people.invitation drop column email, drop column name, drop column language, drop column cell,
      drop column declined, drop column revoked, drop column bounced`);
}
