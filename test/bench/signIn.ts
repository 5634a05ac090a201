import type { InventoryRole } from '../../server/access/permissions.js';
import { findActor, openSession } from '../../server/access/sessions.js';
import { readConfig } from '../../server/config.js';
import { openServices } from '../../server/start/openServices.js';
import type { Store } from '../../server/store/store.js';

export interface Signed {
  readonly cookie: string;
  readonly formToken: string;
}

/** A session in the server's own database, of somebody who has that role in these inventories. */
export async function signIn(store: Store, env: Readonly<Record<string, string>>, role: InventoryRole, inventories: readonly string[]): Promise<Signed> {
  const services = await openServices(store, readConfig({ ...process.env, ...env }));
  try {
    const account = await store.accounts.add({ email: 'bench@example.org', name: 'Bench', language: 'sv', isOwner: false, isDisabled: false });
    if (account === undefined) throw new Error('the account is there already');
    for (const inventory of inventories) await store.accounts.putMembership({ account: account.id, inventory, role, units: [] });
    const token = await openSession(services, account.id);
    const actor = await findActor(services, token);
    if (actor === undefined) throw new Error('the session did not open');
    return { cookie: `behov-desk=${token}`, formToken: actor.formToken };
  } finally {
    await services.draw.close();
  }
}
