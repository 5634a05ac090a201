import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';

/**
 * Moves the inbox of a survey into its responses when it holds at least `k`. One statement deletes and inserts: two
 * would lose what arrived in between. The lock keeps a second mixer from splitting a batch into smaller ones.
 */
export async function mixInbox(handle: Handle, survey: string, k: number): Promise<number> {
  const moved = await handle.transact('mixer', async (db) => {
    await lockMoves(db, survey);
    return query<{ n: number }>(
      db,
      `with moved as (
         delete from answers.inbox i where i.survey = ?
            and (select count(survey) from answers.inbox where survey = ?) >= ?
         returning i.id, i.survey, i.definition_version, i.content, i.receipt_hash
       ), stored as (
         insert into answers.response (id, survey, definition_version, content, receipt_hash)
         select id, survey, definition_version, content::text::json, receipt_hash from moved order by gen_random_uuid()
       )
       select count(*)::int as n from moved`,
      [survey, survey, Math.max(1, k)]);
  });
  return moved[0]?.n ?? 0;
}
