/**
 * Replaces the answers under a receipt by others, under the role that knows nobody who was invited: no invitation is
 * spent and nobody is counted twice. The new ones wait in the inbox like any others.
 */
import { randomUUID } from 'node:crypto';
import { responseToJson } from '../../analysis/survey/responseToJson.js';
import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';
import { outcomesOf } from './submitBatch.js';
import type { Submission, SubmitOutcome } from './store.js';

/** Where a link is kept it points to an id, which then stays; elsewhere nothing is to say what replaced what. */
const statement = `
  with waiting as (
    delete from answers.inbox where survey = ? and receipt_hash = ? returning id
  ), mixed as (
    delete from answers.response where survey = ? and receipt_hash = ? returning id
  ), gone as (
    select id from waiting union all select id from mixed
  ), keyed as (
    insert into keys.submit_key (survey, key_hash, body_hash)
    select ?, ?, ? from gone limit 1 on conflict (survey, key_hash) do nothing returning key_hash
  ), stored as (
    insert into answers.inbox (id, survey, definition_version, content, receipt_hash)
    select case when ?::boolean then gone.id else ?::uuid end, ?, ?, ?::jsonb, ? from gone, keyed limit 1
  )
  select (select count(*) from gone)::int as gone, (select count(*) from keyed)::int as kept`;

/** The old answers were taken for new ones whose key another submission holds: nothing of it may be. */
class KeyTaken extends Error {}

export async function amendAnswer(handle: Handle, submission: Submission, old: Buffer): Promise<SubmitOutcome> {
  try {
    const isStored = await handle.transact('mixer', async (db) => {
      await lockMoves(db, submission.survey);
      const [known] = await query(db, 'select 1 from keys.submit_key where survey = ? and key_hash = ?', [submission.survey, submission.keyHash]);
      return known === undefined && replace(submission, old)(db);
    });
    if (isStored) return { outcome: 'stored' };
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
  }
  const outcome = (await handle.as('mixer', (db) => outcomesOf(db, [submission]))).get(submission)?.outcome;
  return { outcome: outcome === 'already_stored' || outcome === 'conflict' ? outcome : 'nothing_to_amend' };
}

function replace({ survey, keyHash, bodyHash, receiptHash, response, keepsLink }: Submission, old: Buffer) {
  return async (db: Parameters<typeof query>[0]): Promise<boolean> => {
    const [row] = await query<{ gone: number; kept: number }>(db, statement, [
      survey, old, survey, old, survey, keyHash, bodyHash,
      keepsLink === true, randomUUID(), survey, response.definitionVersion, JSON.stringify(responseToJson(response)), receiptHash,
    ]);
    if (row !== undefined && row.gone > 0 && row.kept === 0) throw new KeyTaken();
    return row !== undefined && row.gone > 0;
  };
}
