/**
 * Work to be done, at least once: a job is taken for a while, and if whoever took it dies it is taken again. The same
 * work waiting twice is kept once, since doing it once covers both.
 */
import type { Handle } from './handle.js';
import { query } from './query.js';
import type { Job, Store } from './store.js';

/** Seconds a taken job is left to its worker. */
const lease = 300;
/** Then it waits for a person. */
const mostAttempts = 10;

export function jobRepository(handle: Handle): Store['jobs'] {
  return {
    add: (kind, payload, runAfter) => handle.as('desk', async (db) => {
      await query(
        db,
        `insert into desk.job (kind, payload, run_after) values (?, ?::jsonb, coalesce(?::timestamptz, now()))
         on conflict do nothing`,
        [kind, JSON.stringify(payload ?? null), runAfter ?? null]);
    }),
    take: () => handle.as('desk', async (db) => (await query<Job>(
      db,
      `update desk.job set taken_until = now() + make_interval(secs => ?), attempts = attempts + 1
        where id = (
          select id from desk.job
           where not given_up and run_after <= now() and (taken_until is null or taken_until < now())
           order by run_after for update skip locked limit 1)
       returning id, kind, payload, attempts`,
      [lease])).at(0)),
    finish: (id) => handle.as('desk', async (db) => {
      await query(db, 'delete from desk.job where id = ?::uuid', [id]);
    }),
    fail: (id, reason) => handle.as('desk', async (db) => {
      await query(
        db,
        `update desk.job set taken_until = null, failure = ?, given_up = attempts >= ?,
                run_after = now() + make_interval(secs => least(3600, power(2, attempts)))
          where id = ?::uuid`,
        [reason.slice(0, 200), mostAttempts, id]);
    }),
  };
}
