import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { findActor, openSession } from '../../server/access/sessions.js';
import type { InventoryRole } from '../../server/access/permissions.js';
import { openServerKey } from '../../server/store/serverKey.js';
import type { World } from './world.js';

export interface DeskSession {
  readonly cookie: string;
  /** Field `_form` of every form of this session. */
  readonly formToken: string;
}

/** Somebody signed in at the desk of an inventory. */
export function openDeskSession(world: World, inventory: string, role: InventoryRole): Promise<DeskSession> {
  return world.withStore(async (store) => {
    const account = await store.accounts.add({ email: `${role}-${randomBytes(4).toString('hex')}@example.org`, name: 'Anna Provare', language: 'en', isOwner: false, isDisabled: false });
    if (account === undefined) throw new Error('the account is there already');
    await store.accounts.putMembership({ account: account.id, inventory, role, units: [] });
    const services = { store, randomBytes, serverKey: openServerKey({ dataFolder: join(world.folder, 'data') }), clock: () => new Date() };
    const token = await openSession(services, account.id);
    const actor = await findActor(services, token);
    if (actor === undefined) throw new Error('the session did not open');
    return { cookie: `behov-desk=${token}`, formToken: actor.formToken };
  });
}
