/** Somebody signs in: a session of its own, whichever way they came, and the one this browser had before is over. */
import { hashOfToken, openSession, type SessionSource } from '../access/sessions.js';
import type { Account } from '../store/accountStore.js';

export interface Entering {
  readonly account: Account;
  readonly way: 'email' | 'university' | 'first_start';
  /** Token of the session this browser had. */
  readonly before: string | undefined;
}

/** Within the transaction that `source.store` is. Gives the token for the cookie. */
export async function enterDesk(source: SessionSource, { account, way, before }: Entering): Promise<string> {
  if (before !== undefined) await source.store.accounts.endSession(hashOfToken(before));
  await source.store.audit.add({ who: account.id, act: 'sign_in', detail: { way } });
  return openSession(source, account.id);
}
