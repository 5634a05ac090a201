import { withdraw as en } from './en/withdraw.js';
import { withdraw as sv } from './sv/withdraw.js';

/** Words of taking answers back, or changing them, with their receipt. */
export interface WithdrawWords {
  /** Of links that lead here. */
  readonly link: string;
  readonly heading: string;
  readonly lead: string;
  readonly leadConfidential: string;
  readonly until: (date: string) => string;
  readonly label: string;
  readonly hint: string;
  readonly change: string;
  readonly changeNote: string;
  readonly changePaused: string;
  readonly withdraw: string;
  readonly lost: string;
  readonly lostConfidential: string;
  readonly confirm: {
    readonly heading: string;
    readonly lead: string;
    readonly whatHeading: string;
    readonly erased: string;
    readonly published: string;
    readonly anonymous: string;
    readonly confidential: string;
    readonly again: string;
    readonly againInvited: string;
    readonly submit: string;
    readonly back: string;
  };
  readonly done: { readonly heading: string; readonly lead: string; readonly then: string; readonly home: string };
  readonly closed: { readonly heading: string; readonly lead: (date: string) => string; readonly leadNoDate: string; readonly then: string };
  readonly unsent: { readonly heading: string; readonly lead: string; readonly then: string; readonly link: string };
  /** On every page while sent answers are being changed. */
  readonly band: string;
  readonly nothingToAmend: { readonly heading: string; readonly lead: string; readonly then: string; readonly link: string };
}

export const withdrawWords: Readonly<Record<'sv' | 'en', WithdrawWords>> = { sv, en };
