/** Sessions of the desk: a random token in the browser, its hash in the store. Idle 30 minutes, 12 hours in all. */
import { createHash, createHmac } from 'node:crypto';
import type { Store } from '../store/store.js';
import type { Actor } from './actor.js';

const tokenBytes = 32;

export interface SessionSource {
  readonly store: Store;
  readonly randomBytes: (size: number) => Buffer;
  readonly serverKey: Buffer;
  readonly clock: () => Date;
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A new token at every sign-in: one that was there before opens nothing. */
export async function openSession({ store, randomBytes, clock }: SessionSource, account: string): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url');
  await store.accounts.openSession(hashOfToken(token), account, clock());
  return token;
}

export async function findActor({ store, serverKey, clock }: SessionSource, token: string): Promise<Actor | undefined> {
  const sessionHash = hashOfToken(token);
  const account = await store.accounts.findSession(sessionHash, clock());
  if (account === undefined) return undefined;
  const memberships = await store.accounts.membershipsOf(account.id);
  const formToken = createHmac('sha256', serverKey).update(`form ${token}`).digest('base64url');
  return { account, memberships: new Map(memberships.map((one) => [one.inventory, one])), formToken, sessionHash };
}
