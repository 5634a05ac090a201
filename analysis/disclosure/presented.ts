/** What a profile other than the usual one says of a table and its rows. */
import type { PresentationRule } from '../tables/nchsShare.js';

/** `public`: what is hidden protects people. `nchs`: and is sure enough to print. `planning`: small groups are modelled. */
export type Presentation = 'public' | 'nchs' | 'planning';

/** People invited, where they are what is estimated: all of them, and by the code of their group. */
export interface Invited {
  readonly total: number;
  readonly by: ReadonlyMap<string, number>;
}

export interface PresentedByNchs {
  readonly presentation: 'nchs';
  /** Rows that the standard would not print (hidden for the public, marked otherwise), and by each rule; a row can break several. */
  readonly against: number;
  readonly rules: readonly { readonly rule: PresentationRule; readonly rows: number }[];
  /** The largest effective number is n*: those invited are what is estimated. */
  readonly isFinite: boolean;
  /** Shares are of choices and have no interval, so the standard does not speak of them. */
  readonly isOfChoices: boolean;
}

export interface PresentedForPlanning {
  readonly presentation: 'planning';
  /** Rows that are hidden, and have what the model lets expect of any group. */
  readonly fromOthersOnly: number;
  /** Rows whose modelled share is hidden, because its interval is too wide. */
  readonly tooWide: number;
  /** Rows that are not modelled, because the number for everyone is hidden. */
  readonly withoutTotal: number;
  /** Shares are of all people of the group, and not of the process behind. */
  readonly isFinite: boolean;
  readonly isOfChoices: boolean;
}

export type Presented = PresentedByNchs | PresentedForPlanning;

export type { PresentationRule };
