/**
 * Batches come in order of time. Written anew in one statement, in random order, all answers of a survey are of one
 * transaction, and those invited to it of another: neither where a row lies nor its transaction says when it came. The order
 * of answers is that of their ids, which are random and known anyway: so they are read in one go later, one after the other.
 */
import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';

const responses = `
  with moved as (
    delete from answers.response where survey = ? returning id, survey, definition_version, content, receipt_hash
  )
  insert into answers.response (id, survey, definition_version, content, receipt_hash)
  select id, survey, definition_version, content, receipt_hash from moved order by id`;

export async function reshuffleResponses(handle: Handle, survey: string): Promise<void> {
  await handle.transact('mixer', async (db) => {
    await lockMoves(db, survey);
    await query(db, responses, [survey]);
  });
}

/** Ids and tokens stay, so mail that is on its way finds its invitation. */
const invitations = `
  with moved as (
    delete from people.invitation where survey = ? returning *
  )
  insert into people.invitation select * from moved order by gen_random_uuid()`;

/**
 * Whoever answers meanwhile waits, at most as long as any lock is waited for: one who had looked before would find their
 * invitation gone. The lock comes before the statement looks, so that nothing spent in between is written over.
 */
export async function reshuffleInvitations(handle: Handle, survey: string): Promise<void> {
  // the limits of the role's own pool are made for pages
  await handle.together((inside) => inside.as('people', async (db) => {
    await query(db, 'lock table people.invitation in exclusive mode');
    await query(db, invitations, [survey]);
  }));
}
