import { desk as en } from './en/desk.js';
import { desk as sv } from './sv/desk.js';

export type Tab = 'collection' | 'people' | 'results' | 'report' | 'definition' | 'settings' | 'members' | 'answers' | 'log';

/** Words around every page of the desk; each part of the desk has its own beside these. */
export interface DeskWords {
  readonly home: string;
  readonly signOut: string;
  readonly tabsLabel: string;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly states: Readonly<Record<'draft' | 'open' | 'not_yet' | 'paused' | 'closed' | 'trashed', string>>;
  /** A form that came without a session, or from a page of an earlier one. */
  readonly again: {
    readonly heading: string;
    readonly ended: string;
    readonly otherPage: string;
    /** A file, or more text than a page can hold. */
    readonly leftOut: string;
    readonly signIn: string;
    readonly submit: string;
  };
}

export const deskWords: Readonly<Record<'sv' | 'en', DeskWords>> = { sv, en };
