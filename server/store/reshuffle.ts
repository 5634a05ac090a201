import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';

/**
 * Batches come in order of time. Written anew in one statement, in random order, all answers of a survey are of one
 * transaction, and those invited to it of another: neither where a row lies nor its transaction says when it came.
 */
const responses = `
  with moved as (
    delete from answers.response where survey = ? returning id, survey, definition_version, content, receipt_hash
  )
  insert into answers.response (id, survey, definition_version, content, receipt_hash)
  select id, survey, definition_version, content, receipt_hash from moved order by gen_random_uuid()`;

export async function reshuffleResponses(handle: Handle, survey: string): Promise<void> {
  await handle.transact('mixer', async (db) => {
    await lockMoves(db, survey);
    await query(db, responses, [survey]);
  });
}
