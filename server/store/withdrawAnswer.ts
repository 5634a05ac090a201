import { countWithdrawn } from './eraseAnswers.js';
import type { Handle } from './handle.js';
import { lockMoves } from './lockMoves.js';
import { query } from './query.js';

/** The role sees receipts and ids, no content and no people. */
const erase = `
  with waiting as (
    delete from answers.inbox where survey = ? and receipt_hash = ? returning id
  ), mixed as (
    delete from answers.response where survey = ? and receipt_hash = ? returning id
  ), gone as (
    select id from waiting union all select id from mixed
  ), unlinked as (
    delete from links.link l using gone where l.response = gone.id
  )
  select count(*)::int as n from gone`;

/**
 * Erases the answers under a receipt and counts that somebody did, in one transaction. A receipt that leads nowhere
 * does the same work, and counts nothing: how long it takes says nothing.
 */
export function withdrawAnswer(handle: Handle, survey: string, receiptHash: Buffer): Promise<boolean> {
  return handle.together(async (inside) => {
    const [row] = await inside.as('eraser', async (db) => {
      await lockMoves(db, survey);
      return query<{ n: number }>(db, erase, [survey, receiptHash, survey, receiptHash]);
    });
    const erased = row?.n ?? 0;
    await countWithdrawn(inside, survey, erased);
    return erased > 0;
  });
}
