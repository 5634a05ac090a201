/**
 * Asking for a link does the same whether or not the address has an account: a job is stored. Who looks the address up
 * does it later, where nobody can measure it. No token is in the job: it is made when the mail is.
 */
import type { InterfaceLanguage } from '../problems/problem.js';
import type { Store } from '../store/store.js';

export const signInMailKind = 'sign_in_mail';

export interface LinkAsked {
  readonly email: string;
  readonly language: InterfaceLanguage;
  /** Page of the desk to come to. */
  readonly next: string;
}

export async function askForSignInLink(store: Store, asked: LinkAsked): Promise<void> {
  await store.jobs.add(signInMailKind, asked);
}

/**
 * While made-up addresses come faster than people ask, only those with an account become jobs, so that nobody is kept out
 * and the table does not fill. The answer must not wait for the job: it would take longer for those.
 */
export async function askForSignInLinkInACrowd(store: Store, asked: LinkAsked, onFailure: (error: unknown) => void): Promise<void> {
  const account = await store.accounts.findByEmail(asked.email);
  if (account !== undefined) void askForSignInLink(store, asked).catch(onFailure);
}
