/**
 * While nobody has an account, whoever sees the terminal may make the first one. The link of an earlier start, which
 * may stand in a log by now, opens nothing any more.
 */
import { hashOfToken } from '../access/sessions.js';
import type { Store } from '../store/store.js';

const hours = 24;

export interface Chance {
  readonly clock: () => Date;
  readonly randomBytes: (size: number) => Buffer;
}

/** Token of the link; undefined when there is an account. */
export function offerFirstAccount(store: Store, { clock, randomBytes }: Chance): Promise<string | undefined> {
  return store.atomically(async (inside) => {
    await inside.accounts.removeLinks('first_start');
    if ((await inside.accounts.count()) > 0) return undefined;
    const token = randomBytes(32).toString('base64url');
    await inside.accounts.addLink(hashOfToken(token), { purpose: 'first_start', expires: new Date(clock().getTime() + hours * 3_600_000) });
    return token;
  });
}
