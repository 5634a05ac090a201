import { making as en } from './en/making.js';
import { making as sv } from './sv/making.js';

/** Words of the page that says how far a file has come that is being made. */
export interface MakingWords {
  /** What the file is, as a heading. */
  readonly kinds: Readonly<Record<'pdf' | 'docx' | 'pptx' | 'xlsx' | 'html' | 'data.zip' | 'zip' | 'summary' | 'figure', string>>;
  readonly titles: Readonly<Record<'waiting' | 'working' | 'ready' | 'poor' | 'failed' | 'left' | 'stopped' | 'idle' | 'others', string>>;
  readonly leads: Readonly<Record<'waiting' | 'working' | 'ready' | 'failed' | 'left' | 'stopped' | 'idle' | 'others', string>>;
  readonly poor: (missing: string) => string;
  readonly bar: string;
  readonly figures: (done: string, of: string) => string;
  readonly parts: (done: string, of: string) => string;
  readonly before: (count: number) => string;
  /** Others who wait for the same file. */
  readonly shared: (count: number) => string;
  readonly refreshes: string;
  readonly look: string;
  readonly stop: string;
  readonly get: string;
  readonly make: string;
  readonly again: string;
  readonly report: string;
}

export const makingWords: Readonly<Record<'sv' | 'en', MakingWords>> = { sv, en };
