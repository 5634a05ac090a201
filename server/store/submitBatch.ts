/**
 * Stores a batch of submissions: invitation used, answer in the inbox, submit key, counters. All in one statement,
 * whose commit is the acknowledgement. The key decides before the invitation does, so that a retry gets its receipt.
 */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { responseText } from '../../analysis/survey/responseText.js';
import { codeOfError } from './codeOfError.js';
import { preparedQuery } from './preparedQuery.js';
import { query } from './query.js';
import type { Bound } from './query.js';
import type { Submission, SubmitOutcome } from './store.js';

/** Only a confidential survey says which invitation an answer came from, and then apart from both. */
const linking = `
  ), linked as (
    insert into links.link (survey, invitation, response)
    select f.survey, f.token_hash, f.id from fresh f join keyed k on k.survey = f.survey and k.key_hash = f.key_hash
     where f.keeps_link and f.token_hash is not null`;

const statement = (links: string) => `
  with input as (
    select i.*, decode(nullif(i.token, ''), 'hex') as token_hash
      from unnest(?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::int[], ?::text[], ?::uuid[], ?::boolean[])
        as i (survey, key_hash, body_hash, receipt_hash, token, definition_version, content, id, keeps_link)
  ), fresh as (
    select i.* from input i where not exists (
      select 1 from keys.submit_key k where k.survey = i.survey and k.key_hash = i.key_hash)
  ), spent as (
    update people.invitation p set used = true from fresh f
     where p.token_hash = f.token_hash and p.survey = f.survey and not p.used and not p.revoked
    returning p.survey, p.token_hash, p.department
  ), keyed as (
    insert into keys.submit_key (survey, key_hash, body_hash)
    select f.survey, f.key_hash, f.body_hash from fresh f
     where f.token_hash is null or exists (select 1 from spent s where s.token_hash = f.token_hash)
     order by f.survey, f.key_hash
    on conflict (survey, key_hash) do nothing
    returning survey, key_hash
  ), stored as (
    insert into answers.inbox (id, survey, definition_version, content, receipt_hash)
    select f.id, f.survey, f.definition_version, f.content::jsonb, f.receipt_hash
      from fresh f join keyed k on k.survey = f.survey and k.key_hash = f.key_hash${links}
  ), days as (
    insert into people.day_count (survey, day, answers)
    select survey, (now() at time zone 'Europe/Stockholm')::date, count(*) from keyed group by survey order by survey
    on conflict (survey, day) do update set answers = day_count.answers + excluded.answers
  ), weeks as (
    insert into people.week_count (survey, week, department, answers)
    select survey, to_char(now() at time zone 'Europe/Stockholm', 'IYYY"-W"IW'), department, count(*)
      from spent where department is not null group by survey, department order by survey, department
    on conflict (survey, week, department) do update set answers = week_count.answers + excluded.answers
  )
  select survey, encode(key_hash, 'hex') as key, 1 / (case when (select count(*) from spent)
           = (select count(*) from keyed join fresh using (survey, key_hash) where token_hash is not null) then 1 else 0 end) as whole
    from keyed right join (values (1)) as always on true`;

/** The two, each under the name by which a connection remembers its plan. */
const unlinked = { name: 'submit', sql: statement('') } as const;
const linked = { name: 'submit_linked', sql: statement(linking) } as const;

/**
 * An invitation was spent by a submission whose key another one stored at that very moment: nothing of it may hold. The
 * statement divides by zero then, so that it undoes itself and needs no transaction around it.
 */
const torn = '22012';

export class TornBatch extends Error {}

export async function submitBatch(db: Knex, batch: readonly Submission[]): Promise<readonly SubmitOutcome[]> {
  const stored = await storeAll(db, batch);
  const keys = new Set(stored.map(({ survey, key }) => `${survey ?? ''} ${key ?? ''}`));
  const isStored = (submission: Submission) => keys.has(markOf(submission));
  const rest = await outcomesOf(db, batch.filter((submission) => !isStored(submission)));
  return batch.map((submission) => rest.get(submission) ?? { outcome: 'stored' });
}

interface Stored {
  readonly survey: string | null;
  readonly key: string | null;
}

/** Planned once a connection: planning it takes as long as doing it. */
async function storeAll(db: Knex, batch: readonly Submission[]): Promise<readonly Stored[]> {
  const { name, sql } = batch.some(({ keepsLink }) => keepsLink === true) ? linked : unlinked;
  try {
    return await preparedQuery<Stored>(db, name, sql, bindingsOf(batch));
  } catch (error) {
    throw codeOfError(error) === torn ? new TornBatch() : error;
  }
}

/** What holds for submissions that were not stored now. */
export async function outcomesOf(
  db: Knex, submissions: readonly Submission[],
): Promise<ReadonlyMap<Submission, SubmitOutcome>> {
  if (submissions.length === 0) return new Map();
  const known = await query<{ survey: string; key: string; body_hash: Buffer }>(
    db, `select survey, encode(key_hash, 'hex') as key, body_hash from keys.submit_key where key_hash = any(?::bytea[])`,
    [submissions.map(({ keyHash }) => keyHash)]);
  const bodies = new Map(known.map(({ survey, key, body_hash }) => [`${survey} ${key}`, body_hash]));
  return new Map(submissions.map((submission) => [submission, outcomeOf(submission, bodies.get(markOf(submission)))]));
}

function outcomeOf(submission: Submission, body: Buffer | undefined): SubmitOutcome {
  if (body === undefined) return { outcome: 'invitation_used' };
  return { outcome: body.equals(submission.bodyHash) ? 'already_stored' : 'conflict' };
}

function markOf({ survey, keyHash }: Submission): string {
  return `${survey} ${keyHash.toString('hex')}`;
}

function bindingsOf(batch: readonly Submission[]): Bound[] {
  return [
    batch.map(({ survey }) => survey),
    batch.map(({ keyHash }) => keyHash),
    batch.map(({ bodyHash }) => bodyHash),
    batch.map(({ receiptHash }) => receiptHash),
    batch.map(({ invitationHash }) => invitationHash?.toString('hex') ?? ''),
    batch.map(({ response }) => response.definitionVersion),
    batch.map(({ response }) => responseText(response)),
    batch.map(() => randomUUID()),
    batch.map(({ keepsLink }) => String(keepsLink === true)),
  ];
}
