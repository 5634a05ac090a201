import { hashOfToken } from '../../access/sessions.js';
import { readDeskCookie, writeDeskCookie } from '../../web/deskCookie.js';
import { redirect, type Reply } from '../../web/reply.js';
import type { Visit } from '../../web/route.js';
import type { Services } from '../../web/services.js';

/** Ends the session of this browser. It asks for no proof: whoever holds the cookie may, and a session that is over already is no fault. */
export async function signOut({ store, config }: Services, visit: Visit): Promise<Reply> {
  const token = readDeskCookie(visit.cookies, config);
  if (token !== undefined) await store.accounts.endSession(hashOfToken(token));
  return redirect(`/${visit.language}/login?out=1`, { headers: [writeDeskCookie(undefined, config)] });
}
