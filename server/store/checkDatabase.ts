/** What is asked of a database before any answer is trusted to it: version, and that a commit is on disk (K116). */
import type { Knex } from 'knex';
import { ProblemError } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { query } from './query.js';

const needed = 150_000;
const durability = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** Errors ProblemError database_too_old. Returns what could lose answers in a power cut, if anything. */
export async function checkDatabase(db: Knex): Promise<Problem | undefined> {
  const [server] = await query<{ number: number; version: string }>(
    db, `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`);
  if (server === undefined || server.number < needed) {
    throw new ProblemError({ code: 'database_too_old', params: { version: server?.version ?? '?' } });
  }
  const off = await query<{ name: string }>(
    db, `select name from pg_settings where name = any(?::text[]) and setting = 'off' order by name`, [[...durability]]);
  if (off.length === 0) return undefined;
  return { code: 'database_unsafe', params: { settings: off.map(({ name }) => name).join(', ') } };
}
