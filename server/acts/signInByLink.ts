/** The link that was mailed is used up, and whoever holds it is signed in. */
import { hashOfToken, type SessionSource } from '../access/sessions.js';
import { enterDesk } from './enterDesk.js';

/** Token of the new session; undefined when the link is unknown, used, too old, or the account is closed. */
export function signInByLink(source: SessionSource, link: string, before: string | undefined): Promise<string | undefined> {
  return source.store.atomically(async (inside) => {
    const spent = await inside.accounts.spendLink(hashOfToken(link), source.clock(), 'email');
    const account = spent?.email === undefined ? undefined : await inside.accounts.findByEmail(spent.email);
    if (account === undefined || account.isDisabled) return undefined;
    return enterDesk({ ...source, store: inside }, { account, way: 'email', before });
  });
}
