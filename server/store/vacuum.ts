import type { Handle } from './handle.js';

export type Traceless =
  | 'answers.inbox' | 'answers.response' | 'answers.look' | 'drafts.draft' | 'keys.submit_key' | 'links.link'
  | 'people.invitation' | 'people.day_count' | 'people.week_count' | 'people.withdrawal_count';

/** Emptied rows stay readable in the file until this; and vacuum cannot run inside a transaction. */
export async function vacuum(handle: Handle, table: Traceless): Promise<void> {
  await handle.as('owner', (db) => db.raw('vacuum ??', [table]));
}

/** A new file with the living rows only; the bytes of others lie on in the free space of a vacuumed page. */
export async function rewriteFile(handle: Handle, table: Traceless): Promise<void> {
  await handle.as('owner', (db) => db.raw('vacuum (full) ??', [table]));
}
