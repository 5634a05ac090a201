import type { Handle } from './handle.js';

/** Emptied rows stay readable in the file until this; and vacuum cannot run inside a transaction. */
export async function vacuum(handle: Handle, table: 'answers.inbox' | 'drafts.draft'): Promise<void> {
  await handle.as('owner', (db) => db.raw('vacuum ??', [table]));
}
