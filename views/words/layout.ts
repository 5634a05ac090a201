import { layout as en } from './en/layout.js';
import { layout as sv } from './sv/layout.js';

/** Words around every page. */
export interface LayoutWords {
  /** The language's own name for itself. */
  readonly name: string;
  readonly home: string;
  readonly skip: string;
  readonly example: string;
  readonly contactBefore: string;
  /** Of the button that the Enter key presses on a page of questions. */
  readonly continue: string;
  readonly errorPrefix: string;
  readonly requestId: string;
  readonly toStart: string;
  readonly toDesk: string;
  readonly again: string;
}

export const layoutWords: Readonly<Record<'sv' | 'en', LayoutWords>> = { sv, en };
