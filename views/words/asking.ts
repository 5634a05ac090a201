import { asking as en } from './en/asking.js';
import { asking as sv } from './sv/asking.js';

/** Words of the questions themselves and of what the small script adds to them. */
export interface AskingWords {
  readonly noNames: string;
  /** Before the choice of one of the organisations of a long list. */
  readonly organisation: string;
  readonly anyOrganisation: string;
  /** Said when an exclusive tick took the others away, or the reverse. */
  readonly cleared: string;
  readonly moveUp: string;
  readonly moveDown: string;
  /** `{option}` and `{place}` are filled in by the script. */
  readonly moved: string;
  readonly keep: {
    readonly label: string;
    readonly hint: string;
    readonly on: string;
    readonly full: string;
    readonly offerHeading: string;
    readonly offer: string;
    readonly restore: string;
    readonly discard: string;
    readonly restored: string;
  };
  readonly offline: { readonly heading: string; readonly lead: string; readonly back: string; readonly copy: string; readonly copied: string };
  readonly otherTab: string;
  readonly retry: {
    /** `{seconds}` is filled in by the script. */
    readonly waiting: string;
    readonly gaveUp: string;
  };
}

export const askingWords: Readonly<Record<'sv' | 'en', AskingWords>> = { sv, en };
