/** Rounds of mail: planned, sent, done. Deliveries are rows of their own, so that sending can stop anywhere and go on. */
import type { Knex } from 'knex';
import type { Handle } from './handle.js';
import { claimDelivery, closeDelivery, countInvitedByMail, countUnwritten, mayHaveLink, settleRound, startRound, unreached, unreachedUnnamed } from './peopleDeliveries.js';
import { query } from './query.js';
import type { MailTexts, Round, RoundStore } from './roundStore.js';

interface Row {
  readonly id: string;
  readonly survey: string;
  readonly kind: Round['kind'];
  readonly number: number;
  readonly send_from: Date;
  readonly state: Round['state'];
  readonly texts: MailTexts;
  readonly waiting: number;
  readonly sent: number;
  readonly bounced: number;
  readonly failed: number;
  readonly not_needed: number;
  readonly server_away: boolean;
}

/** A try that the server would not take, whoever it was for, is not counted as one: see `closeDelivery`. */
const isAway = `(r.state = 'sending' and d.reason is not null and (
  d.state = 'waiting' and d.not_before is not null and (d.attempts = 0 or d.reason <> 'interrupted' and d.reason !~ '^[0-9]{3}$')
  or d.state = 'taken' and d.reason <> 'interrupted' and (d.attempts = 1 or d.reason !~ '^[0-9]{3}$')))`;

const selected = `
  select r.id, r.survey, r.kind, r.number, r.send_from, r.state, r.texts,
         (count(d.invitation) filter (where d.state in ('waiting', 'taken')))::int as waiting,
         (r.sent + count(d.invitation) filter (where d.state = 'sent'))::int as sent,
         (count(d.invitation) filter (where d.state = 'bounced'))::int as bounced,
         (count(d.invitation) filter (where d.state = 'failed'))::int as failed,
         (r.not_needed + count(d.invitation) filter (where d.state = 'not_needed'))::int as not_needed,
         coalesce(bool_or(${isAway}), false) as server_away
    from people.round r left join people.delivery d on d.round = r.id`;

export function roundRepository(handle: Handle): RoundStore {
  const read = (where: string, bindings: readonly (string | Date)[]) => handle.as('people', async (db) => (await query<Row>(
    db, `${selected} where ${where} group by r.id order by r.send_from, r.kind, r.number`, bindings)).map(roundOf));
  return {
    rounds: (survey) => read('r.survey = ?', [survey]),
    findRound: async (id) => (await read('r.id = ?::uuid', [id])).at(0),
    dueRounds: (now) => read(`(r.state = 'sending' or r.state = 'planned' and r.send_from <= ?)`, [now]),
    planRound: (survey, { kind, number, sendFrom, texts }) => handle.as('people', async (db) => (await query<{ id: string }>(
      db,
      `insert into people.round (survey, kind, number, send_from, state, texts) values (?, ?, ?, ?, 'planned', ?::jsonb)
       on conflict (survey, kind, number) where state <> 'cancelled' do nothing returning id`,
      [survey, kind, number, sendFrom, JSON.stringify(texts)])).at(0)?.id),
    changeRound: (id, { sendFrom, texts }) => handle.as('people', async (db) => (await query(
      db, `update people.round set send_from = ?, texts = ?::jsonb where id = ?::uuid and state = 'planned' returning id`,
      [sendFrom, JSON.stringify(texts), id])).length > 0),
    cancelRound: (id) => handle.transact('people', (db) => cancelRound(db, id)),
    finishRound: (id) => handle.transact('people', (db) => finishRound(db, id)),
    retryFailed: (id) => handle.transact('people', (db) => retryFailed(db, id)),
    startRound: (id) => handle.transact('people', (db) => startRound(db, id)),
    settleRound: (id, now) => handle.as('people', (db) => settleRound(db, id, now)),
    claimDelivery: (id, now) => handle.as('people', (db) => claimDelivery(db, id, now)),
    closeDelivery: (id, invitation, outcome) => handle.transact('people', (db) => closeDelivery(db, id, invitation, outcome)),
    unreached: (id, limit) => handle.as('people', (db) => unreached(db, id, limit)),
    unreachedUnnamed: (id) => handle.as('people', (db) => unreachedUnnamed(db, id)),
    countUnwritten: (survey) => handle.as('people', (db) => countUnwritten(db, survey)),
    countInvitedByMail: (survey) => handle.as('people', (db) => countInvitedByMail(db, survey)),
    mayHaveLink: (id) => handle.as('people', (db) => mayHaveLink(db, id)),
  };
}

function roundOf({ send_from, waiting, sent, bounced, failed, not_needed, server_away, ...row }: Row): Round {
  return { ...row, serverAway: server_away, sendFrom: send_from, counts: { waiting, sent, bounced, failed, notNeeded: not_needed } };
}

async function cancelRound(db: Knex, id: string): Promise<boolean> {
  const cancelled = await query(
    db, `update people.round set state = 'cancelled' where id = ?::uuid and state in ('planned', 'sending') returning id`, [id]);
  if (cancelled.length === 0) return false;
  // What may have gone stays with its round: taken for unwritten, those who have not answered would be told from those who have.
  await query(db, `update people.delivery set state = 'failed', not_before = null where round = ?::uuid and state = 'waiting' and reason = 'interrupted'`, [id]);
  await query(db, `delete from people.delivery where round = ?::uuid and state = 'waiting'`, [id]);
  return true;
}

/** An invitation's deliveries stay, to know who was invited; who got which reminder would tell when somebody answered. */
async function finishRound(db: Knex, id: string): Promise<boolean> {
  const [round] = await query<{ kind: Round['kind'] }>(
    db,
    `update people.round r set state = 'done' where id = ?::uuid and state = 'sending'
        and not exists (select 1 from people.delivery d where d.round = r.id and d.state in ('waiting', 'taken')) returning kind`,
    [id]);
  if (round === undefined) return false;
  const forgotten = round.kind === 'reminder' ? ['sent', 'not_needed'] : ['not_needed'];
  await query(
    db,
    `with gone as (delete from people.delivery where round = ?::uuid and state = any(?::text[]) returning state)
     update people.round set sent = sent + (select count(*) from gone where state = 'sent'),
            not_needed = not_needed + (select count(*) from gone where state = 'not_needed')
      where id = ?::uuid`,
    [id, forgotten, id]);
  return true;
}

async function retryFailed(db: Knex, id: string): Promise<number> {
  const again = await query(
    db, `update people.delivery set state = 'waiting', attempts = 0, reason = case when reason = 'interrupted' then reason end where round = ?::uuid and state = 'failed' returning 1`, [id]);
  if (again.length > 0) await query(db, `update people.round set state = 'sending' where id = ?::uuid and state = 'done'`, [id]);
  return again.length;
}
