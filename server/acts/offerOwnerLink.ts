/**
 * Where neither mail nor a university login is set up, an owner could never come back: whoever sees the terminal gets a
 * one-time link for the owner. Links of earlier starts open nothing any more.
 */
import { hashOfToken } from '../access/sessions.js';
import type { Store } from '../store/store.js';
import type { Chance } from './offerFirstAccount.js';

const hours = 24;

/** Token of the link; undefined when there is no owner who may sign in. */
export function offerOwnerLink(store: Store, { clock, randomBytes }: Chance): Promise<string | undefined> {
  return store.atomically(async (inside) => {
    const [owner] = await inside.accounts.holdOwners();
    if (owner === undefined) return undefined;
    await inside.accounts.removeLinksTo(owner.email);
    const token = randomBytes(32).toString('base64url');
    await inside.accounts.addLink(hashOfToken(token), { purpose: 'email', email: owner.email, expires: new Date(clock().getTime() + hours * 3_600_000) });
    return token;
  });
}
