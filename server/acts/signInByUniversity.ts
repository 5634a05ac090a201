/** Who the university vouches for is signed in when somebody here has given that address an account. */
import type { SessionSource } from '../access/sessions.js';
import { enterDesk } from './enterDesk.js';

/** Token of the new session; undefined when the address has no account, or a closed one. */
export function signInByUniversity(source: SessionSource, email: string, before: string | undefined): Promise<string | undefined> {
  return source.store.atomically(async (inside) => {
    const account = await inside.accounts.findByEmail(email);
    if (account === undefined || account.isDisabled) return undefined;
    return enterDesk({ ...source, store: inside }, { account, way: 'university', before });
  });
}
