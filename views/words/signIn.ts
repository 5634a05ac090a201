import { signIn as en } from './en/signIn.js';
import { signIn as sv } from './sv/signIn.js';

/** Words of signing in: the page, what is mailed, what can go wrong, and the very first account. */
export interface SignInWords {
  readonly heading: string;
  readonly lead: string;
  readonly university: string;
  readonly or: string;
  readonly email: string;
  readonly emailHint: string;
  readonly send: string;
  /** Neither way is set up. */
  readonly neither: string;
  readonly neitherHow: string;
  readonly signedOut: string;
  readonly errors: (count: number) => string;
  readonly sent: { readonly heading: string; readonly lead: string; readonly nothing: string; readonly again: string };
  readonly link: { readonly heading: string; readonly lead: (email: string) => string; readonly submit: string; readonly notYou: string };
  readonly spent: { readonly heading: string; readonly lead: string; readonly submit: string };
  readonly refused: { readonly heading: string; readonly lead: string; readonly submit: string };
  readonly stranger: { readonly heading: string; readonly lead: (email: string) => string; readonly unverified: string; readonly how: string; readonly submit: string };
  readonly first: { readonly heading: string; readonly lead: string; readonly name: string; readonly email: string; readonly emailHint: string; readonly submit: string; readonly over: string; readonly overLead: string };
  readonly mail: { readonly subject: string; readonly text: (address: string, minutes: number) => string };
}

export const signInWords: Readonly<Record<'sv' | 'en', SignInWords>> = { sv, en };
