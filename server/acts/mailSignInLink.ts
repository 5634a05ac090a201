/** The job behind `askForSignInLink`: an address with an account gets its link, any other gets nothing. */
import { hashOfToken } from '../access/sessions.js';
import type { Mail } from '../mail/mail.js';
import { signInMessage } from '../mail/signInMessage.js';
import type { Handler } from '../jobs/worker.js';
import type { Job, Store } from '../store/store.js';
import type { LinkAsked } from './askForSignInLink.js';
import type { Chance } from './offerFirstAccount.js';

const minutes = 15;
/** A mail server that is away so long is away longer than anybody waits at the sign-in page. */
const mostAttempts = 6;

export interface MailSource extends Chance {
  readonly store: Store;
  readonly mail: Mail;
  /** The address people use; without it no link can be written. */
  readonly publicUrl?: string | undefined;
}

/** The job is done again later. */
export class MailIsAway extends Error {
  override readonly name = 'MailIsAway';
  /** Of the protocol, such as ECONNECTION or 421. */
  readonly code: string;

  constructor(code: string) {
    super(`mail put off: ${code}`);
    this.code = code;
  }
}

function askedIn({ payload }: Job): LinkAsked | undefined {
  if (typeof payload !== 'object' || payload === null || !('email' in payload) || !('language' in payload) || !('next' in payload)) return undefined;
  const { email, language, next } = payload;
  return typeof email === 'string' && typeof next === 'string' ? { email, language: language === 'en' ? 'en' : 'sv', next } : undefined;
}

/** @throws MailIsAway so that the job is done again later */
async function send({ store, mail, publicUrl, clock, randomBytes }: MailSource, { email, language, next }: LinkAsked, isLastTry: boolean): Promise<void> {
  const account = await store.accounts.findByEmail(email);
  if (account === undefined || account.isDisabled || publicUrl === undefined) return;
  const token = randomBytes(32).toString('base64url');
  await store.accounts.addLink(hashOfToken(token), { purpose: 'email', email, expires: new Date(clock().getTime() + minutes * 60_000) });
  const address = `${publicUrl}/${language}/login/link/${token}?next=${encodeURIComponent(next)}`;
  const sent = await mail.send(signInMessage({ to: email, address, minutes, language }));
  if ((sent.outcome === 'later' || sent.outcome === 'away') && !isLastTry) throw new MailIsAway(sent.reason);
}

export function mailSignInLink(source: MailSource): Handler {
  return async (job) => {
    const asked = askedIn(job);
    if (asked !== undefined) await send(source, asked, job.attempts >= mostAttempts);
  };
}
