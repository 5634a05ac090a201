import type { Knex } from 'knex';
import { query } from '../query.js';

/** What a database makes anew by itself, or what must not outlive it: a session that was copied would still be open. */
const leftOut = new Set(['desk.migration', 'desk.role', 'desk.job', 'desk.session', 'desk.sign_in_link']);
const schemas = ['desk', 'people', 'drafts', 'answers', 'keys', 'links'];

/** Every table that is kept, those that others refer to first. */
export async function backupTables(db: Knex): Promise<readonly string[]> {
  const found = await query<{ name: string; refers: string[] }>(
    db,
    `select n.nspname || '.' || c.relname as name,
            array(select distinct fn.nspname || '.' || f.relname from pg_constraint k
                    join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
                   where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as refers
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any(?::text[]) order by 1`,
    [[...schemas]]);
  const left = new Map(found.filter(({ name }) => !leftOut.has(name)).map(({ name, refers }) => [name, refers]));
  const order: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, refers]) => refers.every((other) => !left.has(other))).map(([name]) => name);
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const name of ready) left.delete(name);
    order.push(...ready);
  }
  return order;
}
