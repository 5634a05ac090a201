import type { Handle } from './handle.js';
import { query } from './query.js';

/** Small enough that nobody waits for a row lock. */
const batch = 200;

/**
 * Deletes drafts that were submitted or have expired, and copies of sent answers that are gone by now. Never together with the submission: a row deleted there would
 * carry the transaction's number, which the invitation has too.
 */
export async function sweepDrafts(handle: Handle): Promise<number> {
  let swept = 0;
  for (;;) {
    const gone = await handle.as('mixer', (db) => query(
      db,
      `delete from drafts.draft where secret_hash in (
         select d.secret_hash from drafts.draft d
          where d.expires < current_date
             or exists (select 1 from keys.submit_key k where k.survey = d.survey and k.key_hash = d.secret_hash)
             or (d.amends is not null
                 and not exists (select 1 from answers.inbox i where i.survey = d.survey and i.receipt_hash = d.amends)
                 and not exists (select 1 from answers.response r where r.survey = d.survey and r.receipt_hash = d.amends))
          limit ?)
       returning secret_hash`,
      [batch]));
    swept += gone.length;
    if (gone.length < batch) return swept;
  }
}
