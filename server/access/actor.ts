/** The signed-in person behind a request, and what they may do where. */
import type { Account, Membership } from '../store/accountStore.js';
import { holdersOf, type Permission } from './permissions.js';

export interface Actor {
  readonly account: Account;
  /** By inventory. */
  readonly memberships: ReadonlyMap<string, Membership>;
  /** In every form of this session, so that no other page can post in its name. */
  readonly formToken: string;
  /** SHA-256 of the cookie's token. */
  readonly sessionHash: Buffer;
}

/** @param inventory undefined where the page is about none: then a role in any inventory will do */
export function mayDo({ account, memberships }: Actor, permission: Permission, inventory: string | undefined): boolean {
  const holders = holdersOf(permission);
  if (account.isOwner && holders.includes('owner')) return true;
  if (permission === 'sign_in') return true;
  if (inventory !== undefined) {
    const role = memberships.get(inventory)?.role;
    return role !== undefined && holders.includes(role);
  }
  return [...memberships.values()].some(({ role }) => holders.includes(role));
}

/** Whether the inventory may be known to this person at all. */
export function knows({ account, memberships }: Actor, inventory: string): boolean {
  return account.isOwner || memberships.has(inventory);
}
