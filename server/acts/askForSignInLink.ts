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
