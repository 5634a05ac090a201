/** Who gets which message of a round, and what became of it. */
import type { Knex } from 'knex';
import { query } from './query.js';
import type { Delivered, Delivery, Unreached, UnreachedCount } from './roundStore.js';

/** Seconds a message may be on its way before whoever took it is held to be dead. */
const patience = 600;

/** Whom nobody writes to: they have answered, said no, were taken off the list, or their address takes no mail. */
const isOut = '(i.used or i.declined or i.revoked or i.bounced)';

const isWritten = `exists (
  select 1 from people.delivery w join people.round o on o.id = w.round
   where w.invitation = i.id and o.kind = 'invitation' and w.state in ('taken', 'sent', 'failed'))`;

/** What everybody may know of somebody who gets no mail: nothing of what they did with their invitation. */
const isOffList = '(i.revoked or i.bounced)';

/** Invitations go to those without one, reminders to those with one. */
export async function startRound(db: Knex, id: string): Promise<void> {
  const started = await query(
    db, `update people.round set state = 'sending' where id = ?::uuid and state = 'planned' returning id`, [id]);
  if (started.length === 0) return;
  await query(
    db,
    `insert into people.delivery (round, invitation, state)
     select r.id, i.id, 'waiting' from people.round r join people.invitation i on i.survey = r.survey
      where r.id = ?::uuid and i.email is not null and ((r.kind = 'reminder') = ${isWritten})
     on conflict do nothing`,
    [id]);
}

/**
 * Whoever has answered or said no counts as invited ever after, as if the message had gone: counted among those still to
 * be invited, or only left out among them, they would be told apart.
 */
export async function settleRound(db: Knex, id: string, now: Date): Promise<void> {
  await query(
    db,
    `update people.delivery d set state = case when r.kind = 'invitation' and not ${isOffList} then 'sent' else 'not_needed' end, reason = null, not_before = null
       from people.invitation i, people.round r
      where r.id = d.round and d.round = ?::uuid and d.state = 'waiting' and i.id = d.invitation and ${isOut}`,
    [id]);
  await query(
    db,
    `update people.delivery set state = 'failed', reason = 'interrupted', not_before = null
      where round = ?::uuid and state = 'taken' and not_before <= ?`,
    [id, now]);
}

export async function claimDelivery(db: Knex, id: string, now: Date): Promise<Delivery | undefined> {
  const [row] = await query<{ invitation: string; email: string; name: string | null; language: string | null; attempts: number }>(
    db,
    `with next as (
       select d.round, d.invitation, i.email, i.name, i.language from people.delivery d join people.invitation i on i.id = d.invitation
        where d.round = ?::uuid and d.state = 'waiting' and (d.not_before is null or d.not_before <= ?) and not ${isOut}
        order by d.attempts, d.invitation for update of d skip locked limit 1
     )
     update people.delivery d set state = 'taken', attempts = d.attempts + 1, not_before = ?::timestamptz + make_interval(secs => ?)
       from next where d.round = next.round and d.invitation = next.invitation
     returning d.invitation, next.email, next.name, next.language, d.attempts - 1 as attempts`,
    [id, now, now, patience]);
  if (row === undefined) return undefined;
  const { name, language, ...rest } = row;
  return { ...rest, ...(name === null ? {} : { name }), ...(language === null ? {} : { language }) };
}

export async function closeDelivery(db: Knex, id: string, invitation: string, outcome: Delivered): Promise<void> {
  await query(
    db,
    `update people.delivery set state = ?, reason = case when reason = 'interrupted' and ? <> 'sent' then reason else ? end, not_before = ?, attempts = attempts - ?
      where round = ?::uuid and invitation = ?::uuid and state = 'taken'`,
    [outcome.state, outcome.state, outcome.state === 'sent' ? null : outcome.reason, outcome.state === 'waiting' ? outcome.notBefore : null, outcome.state === 'waiting' && !outcome.isTry ? 1 : 0, id, invitation]);
  if (outcome.state !== 'bounced') return;
  // A reminder goes to those who have not answered: a mark that it came back would stand at their addresses alone.
  await query(
    db, `update people.invitation set bounced = true where id = ?::uuid and exists (select 1 from people.round r where r.id = ?::uuid and r.kind = 'invitation')`, [invitation, id]);
}

const isUnreached = `(d.state in ('bounced', 'failed') or d.state = 'waiting' and d.reason is not null)`;

/**
 * Only somebody whom no message has reached has surely not answered. Named otherwise, whoever is missing among those
 * that were to be reminded, or tried again after one that may have come through, is seen to have answered.
 */
const mayBeNamed = `(r.kind = 'invitation' and d.reason is distinct from 'interrupted')`;

export function unreached(db: Knex, id: string, limit: number): Promise<readonly Unreached[]> {
  return query<Unreached>(
    db,
    `select i.email, d.state, d.reason from people.delivery d join people.round r on r.id = d.round join people.invitation i on i.id = d.invitation
      where d.round = ?::uuid and ${isUnreached} and ${mayBeNamed} order by d.state, i.email limit ?`,
    [id, limit]);
}

export function unreachedUnnamed(db: Knex, id: string): Promise<readonly UnreachedCount[]> {
  return query<UnreachedCount>(
    db,
    `select d.state, d.reason, count(*)::int as people from people.delivery d join people.round r on r.id = d.round
      where d.round = ?::uuid and ${isUnreached} and not ${mayBeNamed} group by d.state, d.reason order by d.state, d.reason`,
    [id]);
}

export async function countUnwritten(db: Knex, survey: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    db, `select count(*)::int as n from people.invitation i where i.survey = ? and i.email is not null and not ${isOffList} and not ${isWritten}`, [survey]);
  return row?.n ?? 0;
}

export async function countInvitedByMail(db: Knex, survey: string): Promise<number> {
  const [row] = await query<{ n: number }>(
    db, `select count(*)::int as n from people.invitation i where i.survey = ? and i.email is not null and not ${isOffList} and ${isWritten}`, [survey]);
  return row?.n ?? 0;
}

/** Whether some message may have come to them with their link: sent, cut off in the middle, or back only by somebody's word. */
export async function mayHaveLink(db: Knex, id: string): Promise<boolean> {
  return (await query(
    db,
    `select 1 from people.delivery where invitation = ?::uuid and (state in ('taken', 'sent', 'failed') or reason in ('interrupted', 'returned')) limit 1`,
    [id])).length > 0;
}
