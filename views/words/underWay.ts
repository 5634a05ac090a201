import { underWay as en } from './en/underWay.js';
import { underWay as sv } from './sv/underWay.js';

type Kind = 'freeze' | 'publish' | 'look' | 'preview';
type State = 'waiting' | 'working' | 'stopping' | 'keeping' | 'done' | 'stopped' | 'failed';

/** Words of the page that says how far something at the desk has come. */
export interface UnderWayWords {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly titles: Readonly<Record<State, string>>;
  readonly states: Readonly<Record<State, (kind: Kind) => string>>;
  /** What a stopped or failed piece of work has left behind. */
  readonly nothing: Readonly<Record<Kind, string>>;
  /** @param number by which the fault is found in the log of the server */
  readonly failed: (number: string) => string;
  readonly stages: Readonly<Record<'beginning' | 'reading' | 'counting' | 'protecting' | 'checking' | 'keeping' | 'looking' | 'drawing', string>>;
  readonly counted: Readonly<Record<'answers' | 'figures', (done: string, of: string) => string>>;
  readonly bar: string;
  readonly refreshes: string;
  readonly look: string;
  readonly stop: string;
  readonly again: Readonly<Record<Kind, string>>;
  readonly ready: Readonly<Record<Kind, string>>;
  readonly toResults: string;
  readonly toReport: string;
}

export const underWayWords: Readonly<Record<'sv' | 'en', UnderWayWords>> = { sv, en };
